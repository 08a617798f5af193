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
import org.fivesigma.plugin.assessment.scored.ScoredEvents;
import org.fivesigma.plugin.assessment.scored.ScoredParts;
import org.fivesigma.plugin.assessment.verdict.Resampling;
import org.fivesigma.plugin.assessment.verdict.Verdict;

/** Gives the numbers that say how well a classifier tells signal from background, for each part of a training set. */
@StepType(
        name = "assess",
        version = 2,
        summary = "Says how well a classifier tells signal from background, in events that train, validate and test.",
        example = "threshold: 0.5")
public final class Assess implements Step<Assess.Params, Assess.Inputs, Assess.Output> {
    /**
     * What counts as signal, and how errors are found.
     *
     * @param threshold the score
     * @param calibrationBins the number of bins
     * @param replicas the number of samples
     * @param seed decides which samples
     */
    public record Params(
            @Doc("Events with a score above this are taken for signal.") @Default("0.5") @Range(min = 0, max = 1)
            double threshold,

            @Doc("Number of equally wide bins of the score, over which calibration-error is averaged.")
            @Default("10")
            @Range(min = 1, max = 10000)
            int calibrationBins,

            @Doc("Number of samples, drawn with replacement, whose spread is the error of average-purity, ks and "
                    + "calibration-error; 0 for no such errors. All other errors are computed directly.")
            @Default("100")
            @Range(min = 0, max = 100000)
            int replicas,

            @Doc("Decides which samples are drawn.") @Default("1")
            long seed) {}

    /**
     * What is judged.
     *
     * @param events by part
     */
    public record Inputs(
            @Doc(
                    "The scored events to judge the classifier by, with class and weight, by part; parts without events are "
                            + "left out.")
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
            @Doc("accuracy, balanced-accuracy, purity, efficiency, background-efficiency, f1, auc, log-loss, brier, "
                    + "average-purity, ks (the distance of signal and background), calibration-error and the confusion "
                    + "matrix of each part, and of the last part that has events without its name")
            Measures measures) {}

    @Override
    public ColumnFlow columns(Params params) {
        return ColumnFlow.readingAll();
    }

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws StepFailure, InterruptedException {
        Resampling resampling = new Resampling(params.replicas, params.seed, context.threads());
        Map<String, Measure> byPart = new LinkedHashMap<>();
        Map<String, Measure> last = new LinkedHashMap<>();
        for (Map.Entry<String, ScoredEvents> part :
                ScoredParts.of(inputs.events).byName().entrySet()) {
            Map<String, Measure> judged =
                    Verdict.of(part.getValue(), params.threshold, params.calibrationBins, resampling);
            judged.forEach((name, measure) -> byPart.put(part.getKey() + "." + name, measure));
            last = judged;
        }
        Map<String, Measure> all = new LinkedHashMap<>(last);
        all.putAll(byPart);
        return new Output(new Measures(all));
    }
}
