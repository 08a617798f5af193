package org.fivesigma.plugin.explanation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Range;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Measures;
import org.fivesigma.api.learning.Classifier;
import org.fivesigma.api.learning.TreeEnsemble;

/** Gives which share of all that the splits of decision trees gained each feature has. */
@StepType(
        name = "impurity-importance",
        version = 1,
        summary = "Says which share of what the splits of decision trees gained in training each feature has.",
        example = "show: 10")
public final class ImpurityImportance
        implements Step<ImpurityImportance.Params, ImpurityImportance.Inputs, ImpurityImportance.Output> {
    /**
     * What is drawn.
     *
     * @param show bars of the figure
     * @param title above the figure
     * @param notes at the upper left
     */
    public record Params(
            @Doc("The most bars of the figure; a note tells what is left out.") @Default("20") @Range(min = 1)
            int show,

            @Doc("Title above the figure; where blank the step's own.") @Default("\"\"")
            String title,

            @Doc("Short lines at the upper left of the figure.") @Default("[]")
            List<String> notes) {
        /** Copies the list. */
        public Params {
            notes = List.copyOf(notes);
        }
    }

    /**
     * What is asked.
     *
     * @param classifier the classifier
     */
    public record Inputs(
            @Doc("The decision trees: a tree, a forest or boosted trees.")
            Classifier classifier) {}

    /**
     * The importance of each feature.
     *
     * @param measures shares and numbers of splits
     * @param figure the shares as bars
     */
    public record Output(
            @Doc(
                    "By the name of each feature its share of the gains, the shares summing to 1, for forests with the standard"
                            + " deviation over the trees as error; and below `FEATURE.splits` in how many nodes it is tested.")
            Measures measures,

            @Doc("The shares as horizontal bars, the largest on top.")
            Figure figure) {}

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws StepFailure {
        if (!(inputs.classifier instanceof TreeEnsemble ensemble)) {
            throw new StepFailure(
                    "the classifier is not made of decision trees whose gains are known, so its features have no impurity"
                            + " importance",
                    "use permutation-importance, which takes any classifier, or train decision-tree, random-forest,"
                            + " boosted-trees, adaboost or xgboost");
        }
        GainShares shares = GainShares.of(ensemble);
        Map<String, Measure> measures = new LinkedHashMap<>();
        List<RankedBars.Bar> bars = new ArrayList<>();
        for (int feature = 0; feature < ensemble.features().size(); feature++) {
            String name = ensemble.features().get(feature);
            double share = shares.share(feature);
            Optional<Double> spread = shares.spread(feature);
            measures.put(name, new Measure(share, spread, Optional.empty(), Optional.empty()));
            measures.put(name + ".splits", Measure.of(shares.splits(feature)));
            bars.add(new RankedBars.Bar(name, share, spread));
        }
        return new Output(new Measures(measures), figure(bars, ensemble, params));
    }

    private static Figure figure(List<RankedBars.Bar> bars, TreeEnsemble ensemble, Params params) {
        boolean spread = bars.stream().anyMatch(bar -> bar.error().isPresent());
        return new RankedBars(bars)
                .figure(
                        "Impurity importance in " + ensemble.trees() + (ensemble.trees() == 1 ? " tree" : " trees"),
                        "share of the gains of all splits",
                        params.show,
                        spread ? List.of("error bars: standard deviation over the trees") : List.of(),
                        others -> others.size() + " more, "
                                + RankedBars.number(others.stream()
                                        .mapToDouble(RankedBars.Bar::value)
                                        .sum())
                                + " together, are not drawn")
                .labelled(params.title, params.notes);
    }
}
