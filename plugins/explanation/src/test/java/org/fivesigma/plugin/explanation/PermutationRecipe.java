package org.fivesigma.plugin.explanation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.learning.Classifier;
import org.fivesigma.plugin.explanation.permutation.Metric;
import org.fivesigma.testkit.Surroundings;

/** Parameters as a recipe gives them. */
record PermutationRecipe(
        int repeats,
        Metric metric,
        Map<String, List<String>> groups,
        Optional<Double> correlated,
        int show,
        long seed) {
    PermutationRecipe(int repeats, Metric metric) {
        this(repeats, metric, Map.of(), Optional.empty(), 20, 1);
    }

    PermutationRecipe group(String name, List<String> members) {
        return new PermutationRecipe(repeats, metric, Map.of(name, members), correlated, show, seed);
    }

    PermutationRecipe correlated(double least) {
        return new PermutationRecipe(repeats, metric, groups, Optional.of(least), show, seed);
    }

    PermutationRecipe show(int most) {
        return new PermutationRecipe(repeats, metric, groups, correlated, most, seed);
    }

    PermutationRecipe seed(long other) {
        return new PermutationRecipe(repeats, metric, groups, correlated, show, other);
    }

    PermutationImportance.Params params() {
        return new PermutationImportance.Params(
                repeats, metric, 0.5, groups, correlated, Optional.empty(), show, seed, "", List.of());
    }

    /** The numbers that come of it. */
    Map<String, Measure> measures(Classifier classifier, EventTable events) throws Exception {
        return run(classifier, events).measures().values();
    }

    /** What comes of it, with two threads. */
    PermutationImportance.Output run(Classifier classifier, EventTable events)
            throws StepFailure, InterruptedException {
        return new PermutationImportance()
                .run(
                        params(),
                        new PermutationImportance.Inputs(classifier, Map.of("test", events)),
                        new Surroundings(2));
    }
}
