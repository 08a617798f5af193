package org.fivesigma.plugin.assessment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Measure;
import org.fivesigma.testkit.Surroundings;

/** What the step {@code assess} publishes of events. */
final class Assessed {
    private Assessed() {}

    static double error(Map<String, Measure> measures, String name) {
        return measures.get(name).error().orElseThrow();
    }

    static Map<String, Measure> assess(ByColumn classifier, EventTable events, double threshold)
            throws StepFailure, InterruptedException {
        return assess(classifier, Map.of("test", events), threshold);
    }

    static Map<String, Measure> assess(ByColumn classifier, Map<String, EventTable> parts, double threshold)
            throws StepFailure, InterruptedException {
        Map<String, EventTable> scored = new LinkedHashMap<>();
        parts.forEach((name, part) -> scored.put(name, classifier.scored(part)));
        return run(scored, new Assess.Params(threshold, 10, 0, 1), 1);
    }

    static Map<String, Measure> run(Map<String, EventTable> scored, Assess.Params params, int threads)
            throws StepFailure, InterruptedException {
        return new Assess()
                .run(params, new Assess.Inputs(scored), new Surroundings(threads))
                .measures()
                .values();
    }
}
