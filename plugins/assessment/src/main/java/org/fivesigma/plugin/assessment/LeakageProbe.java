package org.fivesigma.plugin.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
import org.fivesigma.api.figure.Rounded;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.api.work.Pieces;
import org.fivesigma.plugin.assessment.scored.FeatureEvents;
import org.fivesigma.plugin.assessment.verdict.LeakingFeature;

/** Passes events on unless one of their features alone separates signal from background, as a label among the features does. */
@StepType(
        name = "leakage-probe",
        version = 1,
        summary = "Refuses events of which one feature alone separates signal from background.",
        example = "allow: [n_jets]")
public final class LeakageProbe implements Step<LeakageProbe.Params, LeakageProbe.Inputs, LeakageProbe.Output> {
    /** Fewer events of a class may lie apart by chance. */
    private static final int FEWEST = 20;

    private static final int DECIMALS = 4;

    /**
     * What may leak.
     *
     * @param allow names of features
     */
    public record Params(
            @Doc("Features that may separate the classes alone; their AUC is published instead.") @Default("[]")
            List<String> allow) {}

    /**
     * What is probed.
     *
     * @param events the events that train
     */
    public record Inputs(
            @Doc("The events that train, with features, class and weight.")
            EventTable events) {}

    /**
     * What passed.
     *
     * @param events the events
     * @param measures what is allowed to leak
     */
    public record Output(
            @Doc("The same events.") EventTable events,

            @Doc("leaking.FEATURE, the AUC of each feature that separates the classes alone and is allowed to")
            Measures measures) {}

    @Override
    public ColumnFlow columns(Params params) {
        return ColumnFlow.everything().mentioning(params.allow);
    }

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws StepFailure, InterruptedException {
        FeatureEvents features = FeatureEvents.of(inputs.events);
        Map<String, Measure> allowed = new LinkedHashMap<>();
        List<LeakingFeature> leaking = leaking(features.all(), context.threads());
        leaking.stream()
                .filter(feature -> params.allow.contains(feature.name()))
                .forEach(feature -> allowed.put("leaking." + feature.name(), feature.auc()));
        List<LeakingFeature> refused = leaking.stream()
                .filter(feature -> !params.allow.contains(feature.name()))
                .toList();
        if (!refused.isEmpty()) {
            throw failure(refused);
        }
        return new Output(inputs.events, new Measures(allowed));
    }

    private static List<LeakingFeature> leaking(LabelledEvents events, int threads) throws InterruptedException {
        int signal = 0;
        for (boolean one : events.signal()) {
            signal += one ? 1 : 0;
        }
        if (Math.min(signal, events.rows() - signal) < FEWEST) {
            return List.of();
        }
        return Pieces.of(
                        events.features().size(),
                        threads,
                        feature -> LeakingFeature.of(
                                events.features().get(feature),
                                events.feature(feature),
                                events.signal(),
                                events.weights()))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static StepFailure failure(List<LeakingFeature> refused) {
        String found = refused.stream()
                .map(feature ->
                        "'" + feature.name() + "' (AUC " + Rounded.decimals(feature.separation(), DECIMALS) + ")")
                .collect(Collectors.joining(", "));
        String each = refused.size() == 1 ? found + " alone separates" : found + " each alone separate";
        String them = refused.size() == 1 ? "it" : "them";
        return new StepFailure(
                "the training features contain the answer: " + each
                        + " signal from background; a classifier trained on " + them
                        + " would look perfect and mean nothing on data",
                "remove " + them + " from `features`, or, if you are sure, add " + them + " to `allow-leaky-features`");
    }
}
