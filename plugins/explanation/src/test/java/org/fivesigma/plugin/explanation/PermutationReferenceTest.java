package org.fivesigma.plugin.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.stream.IntStream;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Measure;
import org.fivesigma.plugin.explanation.permutation.Metric;
import org.junit.jupiter.api.Test;

/** Figures of scikit-learn are permutation_importance(n_repeats=50, random_state=0) of version 1.2.1 on {@link ReferenceForest}. */
final class PermutationReferenceTest {
    @Test
    void agreesWithScikitLearnInTheArea() throws Exception {
        double[] means = {0.011298, 0.020654, 0.00232, 0.012041, 0.136995, 0.051056, 0.062087};
        double[] spreads = {0.000912, 0.001556, 0.000441, 0.000913, 0.004235, 0.00274, 0.003185};
        compare(new PermutationRecipe(50, Metric.AUC), ReferenceForest.events(), 0.752343251161321, means, spreads);
    }

    @Test
    void agreesWithScikitLearnInTheAccuracy() throws Exception {
        double[] means = {0.015757, 0.017211, 0.003363, 0.00618, 0.107174, 0.036897, 0.034651};
        double[] spreads = {0.00202, 0.002699, 0.001344, 0.001777, 0.003692, 0.003385, 0.003109};
        compare(
                new PermutationRecipe(50, Metric.ACCURACY),
                ReferenceForest.events(),
                0.6814285714285714,
                means,
                spreads);
    }

    @Test
    void agreesWithScikitLearnInTheLoss() throws Exception {
        double[] means = {0.004305, 0.009142, 0.001286, 0.005692, 0.060371, 0.021247, 0.029775};
        double[] spreads = {0.000368, 0.000632, 0.000205, 0.000393, 0.001652, 0.001095, 0.001492};
        compare(
                new PermutationRecipe(50, Metric.LOG_LOSS),
                ReferenceForest.events(),
                0.6089521138917663,
                means,
                spreads);
    }

    @Test
    void agreesWithScikitLearnWithWeights() throws Exception {
        // sample_weight: 2 of signal and 0.5 of background, times 1, 2 and 3 in turn
        EventTable events = ReferenceForest.events();
        double[] signal = events.numbers("is_signal");
        double[] weights = IntStream.range(0, events.rows())
                .mapToDouble(row -> (signal[row] == 1 ? 2 : 0.5) * (1 + row % 3))
                .toArray();
        double[] means = {0.011908, 0.020775, 0.002243, 0.012283, 0.139541, 0.050257, 0.065899};
        double[] spreads = {0.001015, 0.001629, 0.000463, 0.001021, 0.004281, 0.00335, 0.003605};
        compare(
                new PermutationRecipe(50, Metric.AUC),
                events.with(ReferenceForest.weight(weights)),
                0.7574651470753834,
                means,
                spreads);
    }

    /** Both means have the spread over sqrt(50) as their error; five times that of their difference, and the digits printed. */
    private static void compare(
            PermutationRecipe recipe, EventTable events, double baseline, double[] means, double[] spreads)
            throws Exception {
        Map<String, Measure> measures = recipe.measures(ReferenceForest.forest(), events);
        assertEquals(baseline, measures.get("baseline").value(), 1e-12);
        for (int i = 0; i < means.length; i++) {
            Measure measure = measures.get(ReferenceForest.FEATURES.get(i));
            assertEquals(means[i], measure.value(), 5 * spreads[i] * Math.sqrt(2.0 / 50) + 1e-6);
        }
    }
}
