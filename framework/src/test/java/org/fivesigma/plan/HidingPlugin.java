package org.fivesigma.plan;

import java.util.List;
import java.util.Optional;
import org.fivesigma.api.ColumnFlow;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Plugin;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.EventTable;

/** A step with the name and parameters of the one that hides blinded events; plans are made of it, not run. */
public final class HidingPlugin implements Plugin {
    @Override
    public List<Class<? extends Step<?, ?, ?>>> steps() {
        return List.of(Hide.class);
    }

    /** Hides. */
    @StepType(name = "blind", version = 1, summary = "Hides events.", example = "windows: []")
    public static final class Hide implements Step<Hide.Params, Hide.Content, Hide.Shown> {
        /** What is hidden. */
        public record Params(@Doc("the windows") List<Window> windows) {}

        /** Some values of a column. */
        public record Window(
                @Doc("the column") String column,
                @Doc("the lower end") Optional<Double> low,
                @Doc("the upper end") Optional<Double> high) {}

        /** The events. */
        public record Content(@Doc("the events") EventTable events) {}

        /** The others. */
        public record Shown(@Doc("the others") EventTable events) {}

        @Override
        public ColumnFlow columns(Params params) {
            return ColumnFlow.passing(
                    params.windows().stream().map(Window::column).toList());
        }

        @Override
        public Shown run(Params params, Content inputs, StepContext context) {
            throw new UnsupportedOperationException("plans of this step are never run");
        }
    }
}
