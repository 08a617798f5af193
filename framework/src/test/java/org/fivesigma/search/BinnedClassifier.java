package org.fivesigma.search;

import java.util.List;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.learning.Classifier;

/** Scores an event by the fraction of signal in its bin of one feature; the feature lies between 0 and 1. */
public record BinnedClassifier(String feature, double[] fractions) implements Classifier {
    @Override
    public List<String> features() {
        return List.of(feature);
    }

    @Override
    public double[] scores(EventTable events) {
        double[] values = events.numbers(feature);
        double[] scores = new double[values.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = fractions[bin(values[i], fractions.length)];
        }
        return scores;
    }

    static int bin(double value, int bins) {
        return (int) Math.min(bins - 1, Math.max(0, value * bins));
    }
}
