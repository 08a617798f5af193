package org.fivesigma.plugin.figures.sweep;

import java.util.List;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Series;

/**
 * Shows how much of the variance of the scores each parameter explains alone, beside what one without effect would by chance.
 *
 * <p>The share is eta^2 = (sum over groups of n_g (mean_g - mean)^2) / (sum over candidates of (score - mean)^2), of a one-way
 * analysis of variance; without effect it is (k - 1) / (n - 1) on average, of n candidates in k groups. A number with more than 8 values is divided into quarters of equally many candidates.
 */
@StepType(
        name = "search-importance",
        version = 1,
        summary =
                "Shows the share of the variance of a search's scores that each parameter explains alone (eta\u00b2).",
        example = "title: Which parameters matter")
public final class SearchImportance implements Step<SweepParams, SweepInputs, SweepOutput> {
    /** For the engine. */
    public SearchImportance() {}

    @Override
    public SweepOutput run(SweepParams params, SweepInputs inputs, StepContext context) {
        Candidates candidates = new Candidates(inputs.trials());
        List<Importance> all = Importance.of(candidates);
        List<Double> shares = all.stream().map(Importance::share).toList();
        List<Double> chances = all.stream().map(Importance::chance).toList();
        List<String> names = all.stream().map(Importance::name).toList();
        Figure.Panel panel = Figure.Panel.of(
                Figure.Axis.between("Share of the variance of the score, \u03b7^{2}", 0, 1.05),
                Figure.Axis.of("", names),
                List.of(
                        new Series.Bars("explained alone", shares, List.of(), 0),
                        new Series.Bars("by chance, (k \u2212 1)/(n \u2212 1)", chances, List.of(), 1)));
        String description =
                "Shares of the variance of the scores of " + candidates.scored().size()
                        + " candidates that parameters explain alone: the sum of squares between groups of equal value over that of"
                        + " all; numbers of many values by quarters.";
        return new SweepOutput(
                new Figure(params.title(), description, 1, List.of(panel), candidates.notes(params.notes())));
    }
}
