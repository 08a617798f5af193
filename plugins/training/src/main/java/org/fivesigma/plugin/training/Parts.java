package org.fivesigma.plugin.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fivesigma.api.StepFailure;

/**
 * Which rows train, validate and test, each in the order of the parts' events; every row is in one part.
 *
 * @param training rows that train
 * @param validation rows that validate
 * @param test rows that test
 */
record Parts(int[] training, int[] validation, int[] test) {
    /** All rows in an order, by the part of each. */
    static Parts of(Part[] part, int[] order) {
        List<int[]> rows = new ArrayList<>();
        for (Part one : Part.values()) {
            rows.add(Arrays.stream(order).filter(row -> part[row] == one).toArray());
        }
        return new Parts(rows.get(0), rows.get(1), rows.get(2));
    }

    /** So many rows in one part. */
    static Parts one(int rows) {
        int[] all = new int[rows];
        Arrays.setAll(all, row -> row);
        return new Parts(all, new int[0], new int[0]);
    }

    /** The rows of a part. */
    int[] of(Part part) {
        return switch (part) {
            case TRAINING -> training;
            case VALIDATION -> validation;
            case TEST -> test;
        };
    }

    /** Refuses parts that leave nothing to tell apart. */
    void requireBothClasses(Samples samples) throws StepFailure {
        boolean[] signal = samples.signal();
        long ofSignal = Arrays.stream(training).filter(row -> signal[row]).count();
        if (ofSignal == 0 || ofSignal == training.length) {
            throw new StepFailure(
                    "of the " + training.length + " events that train, " + ofSignal
                            + " are signal, so there is nothing to tell apart",
                    "give both classes more events, or lower validate and test");
        }
    }
}
