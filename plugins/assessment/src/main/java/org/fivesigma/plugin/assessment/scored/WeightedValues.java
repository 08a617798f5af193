package org.fivesigma.plugin.assessment.scored;

/**
 * Numbers with weights.
 *
 * @param values the numbers
 * @param weights the weight of each
 */
public record WeightedValues(double[] values, double[] weights) {
    /** Those of one class. */
    public static WeightedValues of(double[] values, double[] weights, boolean[] signal, boolean ofSignal) {
        int count = 0;
        for (boolean one : signal) {
            count += one == ofSignal ? 1 : 0;
        }
        double[] chosen = new double[count];
        double[] chosenWeights = new double[count];
        int next = 0;
        for (int i = 0; i < signal.length; i++) {
            if (signal[i] == ofSignal) {
                chosen[next] = values[i];
                chosenWeights[next++] = weights[i];
            }
        }
        return new WeightedValues(chosen, chosenWeights);
    }

    /** The sum of weights. */
    public double sum() {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }

    /** How many events of equal weight have the same relative error of their sum: sum(w)^2 / sum(w^2). */
    public double effectiveEntries() {
        double squares = 0;
        for (double weight : weights) {
            squares += weight * weight;
        }
        double sum = sum();
        return sum * sum / squares;
    }
}
