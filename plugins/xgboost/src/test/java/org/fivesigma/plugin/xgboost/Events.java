package org.fivesigma.plugin.xgboost;

import java.util.List;
import java.util.Random;
import org.fivesigma.api.learning.LabelledEvents;

/** Events to train with. */
final class Events {
    private Events() {}

    /** Few different values by whole-number arithmetic, so that no binning decides: {@code src/test/python/reference.py} makes the same. */
    static LabelledEvents whole() {
        int rows = 400;
        double[][] values = new double[3][rows];
        boolean[] signal = new boolean[rows];
        double[] weights = new double[rows];
        for (int i = 0; i < rows; i++) {
            values[0][i] = (i * 7) % 13;
            values[1][i] = i % 10 == 3 ? Double.NaN : (i * 5) % 11;
            values[2][i] = (i * 3) % 17;
            signal[i] = (i * 7) % 13 - 0.7 * ((i * 3) % 17) + (i * 29) % 7 > 1;
            weights[i] = 0.5 + (i * 31) % 5 / 4.0;
        }
        return new LabelledEvents(List.of("a", "b", "c"), values, signal, weights);
    }

    /** Normally distributed features, of which the first three tell the classes apart; every 20th value is missing. */
    static LabelledEvents random(int rows, int features) {
        Random random = new Random(20261123);
        double[][] values = new double[features][rows];
        boolean[] signal = new boolean[rows];
        double[] weights = new double[rows];
        for (int row = 0; row < rows; row++) {
            double sum = random.nextGaussian();
            for (int feature = 0; feature < features; feature++) {
                double value = random.nextGaussian();
                sum += feature < 3 ? value : 0;
                values[feature][row] = random.nextInt(20) == 0 ? Double.NaN : value;
            }
            signal[row] = sum > 0;
            weights[row] = 0.5 + random.nextDouble();
        }
        List<String> names = java.util.stream.IntStream.range(0, features)
                .mapToObj(i -> "x" + i)
                .toList();
        return new LabelledEvents(names, values, signal, weights);
    }

    /** The same events with one weight changed. */
    static LabelledEvents withWeight(LabelledEvents events, int row, double weight) {
        double[][] values = new double[events.features().size()][];
        java.util.Arrays.setAll(values, events::feature);
        double[] weights = events.weights().clone();
        weights[row] = weight;
        return new LabelledEvents(events.features(), values, events.signal(), weights);
    }
}
