package org.fivesigma.plugin.trees;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.fivesigma.api.learning.LabelledEvents;

/** Small random events whose features tell something of the class. */
final class ToyEvents {
    private ToyEvents() {}

    /** Which weights events have. */
    enum Weights {
        ONE,
        EQUAL_IN_CLASS,
        ANY,
        SOME_NEGATIVE
    }

    /**
     * Events.
     *
     * @param missing the share of missing values
     */
    static LabelledEvents of(Random random, int rows, int features, double missing, Weights kind) {
        double[][] values = new double[features][rows];
        boolean[] signal = new boolean[rows];
        double[] weights = new double[rows];
        for (int row = 0; row < rows; row++) {
            signal[row] = random.nextBoolean();
            weights[row] = weight(random, signal[row], kind);
            for (int feature = 0; feature < features; feature++) {
                double shift = signal[row] ? 0.3 * (feature + 1) : 0;
                // every second feature has few distinct values, as numbers of jets have
                double value = feature % 2 == 0 ? random.nextGaussian() + shift : random.nextInt(8) + (int) (2 * shift);
                values[feature][row] = random.nextDouble() < missing ? Double.NaN : value;
            }
        }
        List<String> names = new ArrayList<>();
        for (int feature = 0; feature < features; feature++) {
            names.add("x" + feature);
        }
        return new LabelledEvents(names, values, signal, weights);
    }

    private static double weight(Random random, boolean signal, Weights kind) {
        return switch (kind) {
            case ONE -> 1;
            case EQUAL_IN_CLASS -> signal ? 0.25 : 1.5;
            case ANY -> random.nextInt(20) == 0 ? 0 : random.nextDouble();
            case SOME_NEGATIVE -> random.nextInt(10) == 0 ? -random.nextDouble() : random.nextDouble();
        };
    }

    /** Every row whose number leaves another remainder than the fold, or the same. */
    static int[] rows(int rows, int folds, int fold, boolean heldOut) {
        int[] all = new int[rows];
        Arrays.setAll(all, row -> row);
        return Arrays.stream(all)
                .filter(row -> (row % folds == fold) == heldOut)
                .toArray();
    }
}
