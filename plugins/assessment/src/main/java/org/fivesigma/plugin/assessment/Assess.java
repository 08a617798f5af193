package org.fivesigma.plugin.assessment;

import java.util.Collections;
import java.util.LinkedHashMap;
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
import org.fivesigma.api.learning.Classifier;

/** Gives the numbers that say how well a classifier tells signal from background, for each part of a training set. */
@StepType(
        name = "assess",
        version = 1,
        summary = "Says how well a classifier tells signal from background, in events that train, validate and test.",
        example = "threshold: 0.5")
public final class Assess implements Step<Assess.Params, Assess.Inputs, Assess.Output> {
    /**
     * What counts as signal.
     *
     * @param threshold the score
     */
    public record Params(
            @Doc("Events with a score above this are taken for signal.") @Default("0.5") @Range(min = 0, max = 1)
            double threshold) {}

    /**
     * What is judged.
     *
     * @param classifier the classifier
     * @param events by part
     */
    public record Inputs(
            @Doc("The classifier to judge.") Classifier classifier,

            @Doc("The events to judge it by, with class and weight, by part; parts without events are left out.")
            Map<String, EventTable> events) {
        /** Copies the map. */
        public Inputs {
            events = Collections.unmodifiableMap(new LinkedHashMap<>(events));
        }
    }

    /**
     * The verdict.
     *
     * @param measures the numbers by part; without a part, those of the last part that has events
     */
    public record Output(
            @Doc("accuracy, balanced-accuracy, purity, efficiency, f1, auc, log-loss and more of each part, "
                    + "and of the last part that has events without its name")
            Measures measures) {}

    @Override
    public ColumnFlow columns(Params params) {
        return ColumnFlow.readingAll();
    }

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws StepFailure {
        Map<String, Measure> byPart = new LinkedHashMap<>();
        Map<String, Measure> last = new LinkedHashMap<>();
        for (Map.Entry<String, EventTable> part : inputs.events.entrySet()) {
            if (part.getValue().rows() > 0) {
                last = judged(inputs.classifier, part.getValue(), params.threshold);
                last.forEach((name, measure) -> byPart.put(part.getKey() + "." + name, measure));
            }
        }
        if (last.isEmpty()) {
            throw new StepFailure(
                    "there are no events to judge the classifier by",
                    "give the training set events that validate or test");
        }
        Map<String, Measure> all = new LinkedHashMap<>(last);
        all.putAll(byPart);
        return new Output(new Measures(all));
    }

    private static Map<String, Measure> judged(Classifier classifier, EventTable events, double threshold)
            throws StepFailure {
        Scored scored = Scored.of(classifier, events);
        return Verdict.of(scored.scores(), scored.signal(), scored.weights(), threshold);
    }
}
