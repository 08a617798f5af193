package org.fivesigma.plugin.selection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fivesigma.api.Checks;
import org.fivesigma.api.ColumnFlow;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.expression.Expression;

/**
 * Gives the events that no window hides, as a view of the table.
 *
 * <p>How many are hidden is not told, since that is the very number that a blinded analysis must not know. The ends of a window
 * are hidden with it; a missing value lies in no window.
 */
@StepType(
        name = "blind",
        version = 1,
        summary = "Hides the events that have a value inside a window, without telling how many.",
        example = "windows: [{column: mass, low: 120, high: 130}, {column: n_jets, low: 3}]")
public final class Blind implements Step<Blind.Params, Blind.Inputs, Blind.Output> {
    /** What is hidden. */
    public record Params(
            @Doc("The windows; an event is hidden when it lies in any of them.")
            List<Window> windows) {
        /** Copies the list. */
        public Params {
            windows = List.copyOf(windows);
        }
    }

    /** Hidden values of one column. */
    public record Window(
            @Doc("The column.") String column,

            @Doc("The lower end, hidden itself; no end when left out.")
            Optional<Double> low,

            @Doc("The upper end, hidden itself; no end when left out.")
            Optional<Double> high) {
        /** Checks that the window has an end, and hides something. */
        public Window {
            if (low.isEmpty() && high.isEmpty()) {
                throw new IllegalArgumentException("the window of '" + column + "' has no end; give low, high or both");
            }
            double from = low.orElse(Double.NEGATIVE_INFINITY);
            double to = high.orElse(Double.POSITIVE_INFINITY);
            if (!(from < to)) {
                throw new IllegalArgumentException(
                        "the window of '" + column + "' runs from " + from + " to " + to + "; swap or widen the ends");
            }
        }

        private Expression condition() {
            return Expression.range(column, low, high, true);
        }
    }

    /** The events to hide some of. */
    public record Inputs(@Doc("The events to hide some of.") EventTable events) {}

    /** The events that remain. */
    public record Output(
            @Doc("The events that lie in no window, in the same order.")
            EventTable events) {}

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws StepFailure {
        if (params.windows.isEmpty()) {
            return new Output(inputs.events);
        }
        Expression any =
                Expression.anyOf(params.windows.stream().map(Window::condition).toList());
        boolean[] shown = any.holds(inputs.events);
        for (int row = 0; row < shown.length; row++) {
            shown[row] = !shown[row];
        }
        return new Output(inputs.events.select(Rows.of(shown)));
    }

    @Override
    public ColumnFlow columns(Params params) {
        Set<String> columns = new LinkedHashSet<>();
        params.windows.forEach(window -> columns.add(window.column));
        return ColumnFlow.passing(columns);
    }

    @Override
    public List<ColumnSpec> describe(Params params, Map<String, ColumnSpec> incoming, Checks checks) {
        for (int i = 0; i < params.windows.size(); i++) {
            Optional<ColumnSpec> column = Optional.ofNullable(incoming.get(params.windows.get(i).column));
            String path = "windows." + i + ".column";
            column.ifPresent(spec -> checks.requireNumber(path, spec));
        }
        return List.of();
    }
}
