package org.fivesigma.plugin.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.Checks;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Range;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Series;

/** Puts the panels of several figures side by side in one, for example the curves and scores of three models. */
@StepType(
        name = "figure-grid",
        version = 1,
        summary = "Puts the panels of several figures into one figure.",
        example = """
                columns: 3
                names: [base, best, smallest]
                same-heights: true
                """)
public final class FigureGrid implements Step<FigureGrid.Params, FigureGrid.Inputs, FigureGrid.Output> {
    /** How the panels stand. */
    public record Params(
            @Doc("panels side by side") @Default("3") @Range(min = 1, max = 12)
            int columns,

            @Doc("names of the figures, in their order; their own names when left out") @Default("[]")
            List<String> names,

            @Doc("whether panels side by side have the same vertical range, from their lowest to their highest value")
            @Default("false")
            boolean sameHeights,

            @Doc("title above the figure") @Default("\"\"") String title,

            @Doc("short lines at the upper left; those of the figures are kept") @Default("[]")
            List<String> notes) {
        /** Copies the lists. */
        public Params {
            names = List.copyOf(names);
            notes = List.copyOf(notes);
        }
    }

    /** The figures. */
    public record Inputs(
            @Doc("the figures, by name; their panels stand row by row in this order")
            Map<String, Figure> figures) {
        /** Copies the map. */
        public Inputs {
            figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        }
    }

    /** The figure. */
    public record Output(@Doc("all panels in one figure") Figure figure) {}

    /** For the engine. */
    public FigureGrid() {}

    @Override
    public void check(Params params, Checks checks) {
        boolean twice =
                params.names().stream().distinct().count() < params.names().size();
        checks.require(!twice, "names", "two figures would have the same name", "name each figure once");
    }

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws StepFailure {
        if (!params.names().isEmpty()
                && params.names().size() != inputs.figures().size()) {
            throw new StepFailure(
                    "there are " + params.names().size() + " names for "
                            + inputs.figures().size() + " figures",
                    "give one name for each figure, or none");
        }
        List<String> names =
                params.names().isEmpty() ? List.copyOf(inputs.figures().keySet()) : params.names();
        List<Figure.Panel> panels = new ArrayList<>();
        List<String> notes = new ArrayList<>(params.notes());
        List<String> descriptions = new ArrayList<>();
        int number = 0;
        for (Figure figure : inputs.figures().values()) {
            String name = names.get(number++);
            figure.panels().forEach(panel -> panels.add(titled(panel, name)));
            figure.notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add);
            descriptions.add(name + ": " + figure.description());
        }
        List<Figure.Panel> shown = params.sameHeights() ? sameHeights(panels, params.columns()) : panels;
        return new Output(new Figure(params.title(), String.join(" ", descriptions), params.columns(), shown, notes));
    }

    private static Figure.Panel titled(Figure.Panel panel, String name) {
        String title = panel.title().isBlank() ? name : name + ": " + panel.title();
        return new Figure.Panel(title, panel.x(), panel.y(), panel.series(), panel.lower());
    }

    private static List<Figure.Panel> sameHeights(List<Figure.Panel> panels, int columns) {
        List<Figure.Panel> same = new ArrayList<>();
        for (int start = 0; start < panels.size(); start += columns) {
            List<Figure.Panel> row = panels.subList(start, Math.min(panels.size(), start + columns));
            List<Double> values = row.stream()
                    .flatMap(panel -> panel.series().stream())
                    .flatMap(series -> heights(series).stream())
                    .filter(Double::isFinite)
                    .toList();
            for (Figure.Panel panel : row) {
                same.add(values.isEmpty() || !panel.y().categories().isEmpty() ? panel : between(panel, values));
            }
        }
        return same;
    }

    private static Figure.Panel between(Figure.Panel panel, List<Double> values) {
        Figure.Axis y = panel.y();
        Optional<Double> low = y.logarithmic() ? y.low() : Optional.of(Collections.min(values));
        Figure.Axis axis = new Figure.Axis(y.label(), y.logarithmic(), low, Optional.of(Collections.max(values)));
        return new Figure.Panel(panel.title(), panel.x(), axis, panel.series(), panel.lower());
    }

    /** What a series reaches upwards and downwards, without error bars. */
    private static List<Double> heights(Series series) {
        if (series instanceof Series.Steps steps) {
            return steps.values();
        }
        if (series instanceof Series.Points points) {
            return points.y();
        }
        return series instanceof Series.Line line ? line.y() : List.of();
    }
}
