package org.fivesigma.plugin.explanation.shap;

/** The weights {@code (a - 1)! b! / (a + b)!} of coalitions, by recurrence, so that no factorial overflows. */
final class CoalitionWeights {
    private final double[][] weights;

    /** The weights of all {@code a} and {@code b} up to a number of features. */
    CoalitionWeights(int features) {
        weights = new double[features + 1][features + 1];
        for (int b = 0; features > 0 && b <= features; b++) {
            weights[1][b] = 1.0 / (b + 1);
            for (int a = 1; a < features; a++) {
                weights[a + 1][b] = weights[a][b] * a / (a + b + 1);
            }
        }
    }

    /** The weight of one of {@code own} features that all pull one way, where {@code others} pull the other way. */
    double of(int own, int others) {
        return weights[own][others];
    }
}
