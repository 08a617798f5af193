package org.fivesigma.plugin.weka;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fivesigma.api.Checks;
import org.fivesigma.api.ColumnFlow;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Measures;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.plugin.weka.adapter.AttributeSelectors;
import org.fivesigma.plugin.weka.adapter.OptionWords;
import org.fivesigma.plugin.weka.adapter.Schemes;
import org.fivesigma.plugin.weka.adapter.WekaHome;
import weka.attributeSelection.ASEvaluation;
import weka.attributeSelection.ASSearch;
import weka.attributeSelection.AttributeEvaluator;
import weka.attributeSelection.Ranker;
import weka.core.WeightedInstancesHandler;

/** Ranks or selects features by an attribute selector of Weka. */
@StepType(
        name = "weka-attributes",
        version = 1,
        summary = "Ranks or selects features by an attribute selector of Weka.",
        example = "{evaluator: InfoGainAttributeEval, search: Ranker}")
public final class WekaAttributes implements Step<WekaAttributes.Params, WekaAttributes.Inputs, WekaAttributes.Output> {
    /**
     * What selects.
     *
     * @param evaluator what judges features or sets of them
     * @param evaluatorOptions its options
     * @param search what goes through them
     * @param searchOptions its options
     * @param ignoreWeights whether the weights of the events may be left aside
     * @param negativeWeights what becomes of events with a negative weight
     */
    public record Params(
            @Doc("class that judges features, as InfoGainAttributeEval, or sets of them, as CfsSubsetEval")
            EvaluatorName evaluator,

            @Doc("its options as Weka's command line writes them") @Default("''")
            String evaluatorOptions,

            @Doc("class that goes through them: Ranker for single features, BestFirst or GreedyStepwise for sets")
            SearchName search,

            @Doc("its options as Weka's command line writes them, for example -N 5 to keep five") @Default("''")
            String searchOptions,

            @Doc("whether the weights of the events may be left aside, where the evaluator knows none")
            @Default("false")
            boolean ignoreWeights,

            @Doc("what becomes of events with a negative weight") @Default("refuse")
            NegativeWeights negativeWeights) {}

    /**
     * The events.
     *
     * @param training events whose features are judged
     */
    public record Inputs(
            @Doc("events whose features are judged; features, label and weight are told by the roles of the columns")
            EventTable training) {}

    /**
     * What was selected.
     *
     * @param selection the features
     * @param measures the merit of each feature and whether it is taken
     */
    public record Output(
            @Doc("the features with their merits, and which of them are taken")
            Selection selection,

            @Doc("for each feature its merit and whether it is taken (1 or 0), and how many are")
            Measures measures) {}

    @Override
    public ColumnFlow columns(Params params) {
        return ColumnFlow.readingAll();
    }

    @Override
    public void check(Params params, Checks checks) {
        try {
            boolean single = evaluator(params) instanceof AttributeEvaluator;
            String name = Schemes.shortName(params.evaluator().name());
            checks.require(
                    single == search(params) instanceof Ranker,
                    "search",
                    name
                            + (single
                                    ? " judges single features, which Ranker ranks"
                                    : " judges sets of features, which Ranker cannot search"),
                    single ? "write search: Ranker" : "write search: BestFirst or search: GreedyStepwise");
        } catch (IllegalArgumentException refusal) {
            checks.problem("", refusal.getMessage(), "see the options in Weka's documentation");
        }
    }

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws Exception {
        LabelledEvents events = params.negativeWeights().applied(LabelledEvents.of(inputs.training()));
        ASEvaluation evaluator = evaluator(params);
        LabelledEvents judged = judged(params, evaluator, events);
        context.progress(0, "selecting features");
        Selection selection = new WekaSelection(evaluator, search(params)).of(judged);
        Map<String, Measure> measures = new LinkedHashMap<>();
        for (Selection.Feature feature : selection.features()) {
            measures.put(feature.name() + ".merit", Measure.of(feature.merit()));
            measures.put(feature.name() + ".selected", Measure.of(feature.selected() ? 1 : 0));
        }
        measures.put("selected", Measure.of(selection.selected().size()));
        return new Output(selection, new Measures(measures));
    }

    private static LabelledEvents judged(Params params, ASEvaluation evaluator, LabelledEvents events)
            throws StepFailure {
        boolean different = Arrays.stream(events.weights()).distinct().count() > 1;
        if (!different || evaluator instanceof WeightedInstancesHandler) {
            return events;
        }
        if (!params.ignoreWeights()) {
            throw new StepFailure(
                    "Weka's " + Schemes.shortName(params.evaluator().name())
                            + " knows no weights, and those of the events differ",
                    "write ignore-weights: true to leave them aside");
        }
        double[][] values = new double[events.features().size()][];
        Arrays.setAll(values, events::feature);
        double[] ones = new double[events.rows()];
        Arrays.fill(ones, 1);
        return new LabelledEvents(events.features(), values, events.signal(), ones);
    }

    private static ASEvaluation evaluator(Params params) {
        ASEvaluation evaluator =
                AttributeSelectors.EVALUATORS.make(params.evaluator().name());
        OptionWords.set(evaluator, params.evaluatorOptions());
        return evaluator;
    }

    private static ASSearch search(Params params) {
        ASSearch search = AttributeSelectors.SEARCHES.make(params.search().name());
        OptionWords.set(search, params.searchOptions());
        return search;
    }

    @Override
    public String fingerprint() {
        return "weka " + WekaHome.version();
    }
}
