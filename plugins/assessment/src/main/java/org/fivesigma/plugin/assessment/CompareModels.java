package org.fivesigma.plugin.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fivesigma.api.ColumnFlow;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Range;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Measures;
import org.fivesigma.api.distribution.Normal;
import org.fivesigma.plugin.assessment.scored.ScoredEvents;
import org.fivesigma.plugin.assessment.verdict.Difference;

/** Gives by how much each classifier is better than each other on the same events, and how likely chance alone does that. */
@StepType(
        name = "compare-models",
        version = 2,
        summary = "Says by how much one classifier is better than another on the same events, and how sure that is.",
        example = "threshold: 0.5")
public final class CompareModels implements Step<CompareModels.Params, CompareModels.Inputs, CompareModels.Output> {
    private static final double LOG_2 = StrictMath.log(2);
    private static final double LOG_10 = StrictMath.log(10);

    /**
     * What counts as signal.
     *
     * @param threshold the score
     */
    public record Params(
            @Doc("Events with a score above this are taken for signal, where the accuracy is compared.")
            @Default("0.5")
            @Range(min = 0, max = 1)
            double threshold) {}

    /**
     * What is compared.
     *
     * @param events by model
     */
    public record Inputs(
            @Doc("The same events as two or more classifiers scored them, by the names of these.")
            Map<String, EventTable> events) {
        /** Copies the map. */
        public Inputs {
            events = Collections.unmodifiableMap(new LinkedHashMap<>(events));
        }
    }

    /**
     * The comparison.
     *
     * @param measures by pair
     */
    public record Output(
            @Doc(
                    "Below ONE-minus-OTHER: the differences of auc and accuracy with their errors, and for each z, p-value (of "
                            + "both sides, not corrected for the number of pairs) and log10-p-value.")
            Measures measures) {}

    @Override
    public ColumnFlow columns(Params params) {
        return ColumnFlow.readingAll();
    }

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws StepFailure {
        Map<String, ScoredEvents> scored = scored(inputs);
        Map<String, Measure> measures = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(scored.keySet());
        for (int i = 1; i < names.size(); i++) {
            for (String other : names.subList(0, i)) {
                String pair = names.get(i) + "-minus-" + other + ".";
                ScoredEvents one = scored.get(names.get(i));
                add(pair + "auc", Difference.ofAreas(one, scored.get(other)), measures);
                add(pair + "accuracy", Difference.ofAccuracies(one, scored.get(other), params.threshold), measures);
            }
        }
        return new Output(new Measures(measures));
    }

    private static void add(String name, Difference difference, Map<String, Measure> measures) {
        double log = Math.min(0, Normal.logSurvival(Math.abs(difference.z())) + LOG_2);
        measures.put(name, difference.measure());
        measures.put(name + ".z", Measure.of(difference.z()));
        measures.put(name + ".p-value", Measure.of(StrictMath.exp(log)));
        measures.put(name + ".log10-p-value", Measure.of(log / LOG_10));
    }

    private static Map<String, ScoredEvents> scored(Inputs inputs) throws StepFailure {
        if (inputs.events.size() < 2) {
            throw new StepFailure(
                    "classifiers are to be compared, but there are scored events of " + inputs.events.keySet()
                            + " only",
                    "give the events that at least two classifiers scored, by name");
        }
        Map<String, ScoredEvents> scored = new LinkedHashMap<>();
        for (Map.Entry<String, EventTable> model : inputs.events.entrySet()) {
            scored.put(model.getKey(), ScoredEvents.of(model.getValue()));
            requireSameEvents(scored, model.getKey());
        }
        return scored;
    }

    private static void requireSameEvents(Map<String, ScoredEvents> scored, String name) throws StepFailure {
        Map.Entry<String, ScoredEvents> first = scored.entrySet().iterator().next();
        ScoredEvents one = scored.get(name);
        if (!Arrays.equals(one.signal(), first.getValue().signal())
                || !Arrays.equals(one.weights(), first.getValue().weights())) {
            throw new StepFailure(
                    "the events of '" + name + "' are not those of '" + first.getKey()
                            + "': their classes or weights differ",
                    "compare models of one training set, by the same part of it");
        }
    }
}
