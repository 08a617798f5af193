package org.fivesigma.plugin.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fivesigma.api.Checks;
import org.fivesigma.api.ColumnFlow;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Range;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Figure;
import org.fivesigma.plugin.assessment.matrix.Confusions;
import org.fivesigma.plugin.assessment.scored.ScoredParts;
import org.fivesigma.plugin.assessment.verdict.Selection;

/** Shows how many events of each class are taken for which, in the events that trained and in the last other part. */
@StepType(
        name = "confusion-matrix",
        version = 1,
        summary = "Shows how many events of each class are taken for signal and for background.",
        example = """
                threshold: 0.6
                show: [counts, rows, all]
                """)
public final class ConfusionMatrix
        implements Step<ConfusionMatrix.Params, ConfusionMatrix.Inputs, ConfusionMatrix.Output> {
    /**
     * What is shown.
     *
     * @param threshold the score
     * @param show which matrices
     * @param title above
     * @param notes at the upper left
     */
    public record Params(
            @Doc("Events with a score above this are taken for signal.") @Default("0.5") @Range(min = 0, max = 1)
            double threshold,

            @Doc("Which matrices are shown of each part, side by side.") @Default("[counts, rows]")
            List<Confusions> show,

            @Doc("Title above the figure.") @Default("\"\"") String title,

            @Doc("Short lines at the upper left.") @Default("[]")
            List<String> notes) {}

    /**
     * What is counted.
     *
     * @param events by part
     */
    public record Inputs(
            @Doc("Scored events by part; shown are training and the last part that has events.")
            Map<String, EventTable> events) {
        /** Copies the map. */
        public Inputs {
            events = Collections.unmodifiableMap(new LinkedHashMap<>(events));
        }
    }

    /**
     * The matrices.
     *
     * @param figure a panel for each
     */
    public record Output(
            @Doc("A row of panels for each part. The numbers are published by the step assess, with their errors.")
            Figure figure) {}

    @Override
    public ColumnFlow columns(Params params) {
        return ColumnFlow.readingAll();
    }

    @Override
    public void check(Params params, Checks checks) {
        checks.require(!params.show.isEmpty(), "show", "no matrix is to be shown", "name counts, rows or all");
        checks.require(
                new HashSet<>(params.show).size() == params.show.size(),
                "show",
                "a matrix is named twice in " + params.show,
                "name each once");
    }

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws StepFailure {
        ScoredParts parts = ScoredParts.of(inputs.events);
        List<Figure.Panel> panels = new ArrayList<>();
        parts.trainingAndLast().forEach((part, events) -> {
            Selection selection = Selection.above(params.threshold, events);
            params.show.forEach(confusions -> panels.add(confusions.panel(part, selection)));
        });
        String description = "Confusion matrices of "
                + String.join(" and ", parts.trainingAndLast().keySet()) + " at a threshold of " + params.threshold
                + ".";
        return new Output(new Figure(params.title, description, params.show.size(), panels, params.notes));
    }
}
