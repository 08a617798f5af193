package org.fivesigma.api.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * States the sum of weights and the effective number of events of samples with negative weights, whose entries say little.
 *
 * <p>The effective number is (sum of w)^2 / (sum of w^2), as many unweighted events as have the same relative error.
 */
public final class NegativeWeights {
    private NegativeWeights() {}

    /** One line for a figure that names each sample with negative weights; none where there is no such sample. */
    public static List<String> notes(Map<String, double[]> weights) {
        List<String> parts = new ArrayList<>();
        weights.forEach((sample, of) -> {
            double sum = 0;
            double squares = 0;
            boolean negative = false;
            for (double weight : of) {
                sum += weight;
                squares += weight * weight;
                negative |= weight < 0;
            }
            if (negative) {
                parts.add(sample + " \u03a3w = " + Rounded.digits(sum, 4) + ", N_{eff} = "
                        + Rounded.digits(sum * sum / squares, 3));
            }
        });
        return parts.isEmpty() ? List.of() : List.of("Negative weights: " + String.join("; ", parts));
    }
}
