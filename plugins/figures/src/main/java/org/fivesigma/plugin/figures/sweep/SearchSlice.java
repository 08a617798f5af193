package org.fivesigma.plugin.figures.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Series;
import org.fivesigma.api.figure.PanelGrid;
import org.fivesigma.api.learning.Trials;

/** Shows the scores of all candidates against each parameter, one panel each, later candidates in other shades. */
@StepType(
        name = "search-slice",
        version = 1,
        summary = "Shows the scores of a search against each parameter, one panel each.",
        example = "title: Score by parameter")
public final class SearchSlice implements Step<SweepParams, SweepInputs, SweepOutput> {
    /** For the engine. */
    public SearchSlice() {}

    @Override
    public SweepOutput run(SweepParams params, SweepInputs inputs, StepContext context) {
        Candidates candidates = new Candidates(inputs.trials());
        List<Figure.Panel> panels = new ArrayList<>();
        for (int parameter = 0; parameter < candidates.parameters().size(); parameter++) {
            panels.add(panel(candidates, parameter));
        }
        String description = "Scores of " + candidates.count() + " of a search against "
                + String.join(", ", candidates.parameters()) + ".";
        int columns = PanelGrid.columns(panels.size());
        return new SweepOutput(
                new Figure(params.title(), description, columns, panels, candidates.notes(params.notes())));
    }

    private static Figure.Panel panel(Candidates candidates, int parameter) {
        ParameterAxis axis = candidates.axis(parameter);
        List<Trials.Trial> scored = candidates.scored();
        Series.ColourScale scale =
                new Series.ColourScale("Candidate", false, false, Optional.empty(), Optional.empty());
        Series.Shading shading = new Series.Shading(
                scored.stream().map(trial -> (double) trial.candidate()).toList(), scale);
        Series.Dots dots = new Series.Dots(
                "",
                scored.stream()
                        .map(trial -> axis.place(trial.values().get(parameter)))
                        .toList(),
                scored.stream().map(Trials.Trial::mean).toList(),
                0,
                Optional.of(shading));
        return Figure.Panel.of(axis.axis(), Figure.Axis.of("Score (" + candidates.objective() + ")"), List.of(dots));
    }
}
