package org.fivesigma.plugin.weka.model;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.fivesigma.api.learning.LabelledEvents;

/** Events to train with. */
public final class TrainingEvents {
    private TrainingEvents() {}

    /** Normally distributed features, of which the first two tell the classes apart, with weights and missing values. */
    public static LabelledEvents random(int rows, int features) {
        return random(rows, features, true, true);
    }

    /** The same, perhaps with weights that are all 1 or without missing values. */
    public static LabelledEvents random(int rows, int features, boolean weighted, boolean missing) {
        Random random = new Random(20261123);
        double[][] values = new double[features][rows];
        boolean[] signal = new boolean[rows];
        double[] weights = new double[rows];
        for (int row = 0; row < rows; row++) {
            double sum = random.nextGaussian();
            for (int feature = 0; feature < features; feature++) {
                double value = random.nextGaussian();
                sum += feature < 2 ? value : 0;
                boolean lost = random.nextInt(10) == 0;
                values[feature][row] = missing && lost ? Double.NaN : value;
            }
            signal[row] = sum > 0;
            double weight = 0.5 + random.nextDouble();
            weights[row] = weighted ? weight : 1;
        }
        List<String> names = IntStream.range(0, features).mapToObj(i -> "x" + i).toList();
        return new LabelledEvents(names, values, signal, weights);
    }
}
