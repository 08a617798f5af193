package org.fivesigma.api.expression;

import java.util.Locale;

/** The functions that make one number of the numbers of a list. */
enum Reduction {
    SUM {
        @Override
        double of(double[] numbers, int from, int to) {
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += numbers[i];
            }
            return sum;
        }
    },
    MEAN {
        @Override
        double of(double[] numbers, int from, int to) {
            return SUM.of(numbers, from, to) / (to - from);
        }
    },
    MIN {
        @Override
        double of(double[] numbers, int from, int to) {
            double least = from < to ? Double.POSITIVE_INFINITY : Double.NaN;
            for (int i = from; i < to; i++) {
                least = Math.min(least, numbers[i]);
            }
            return least;
        }
    },
    MAX {
        @Override
        double of(double[] numbers, int from, int to) {
            double most = from < to ? Double.NEGATIVE_INFINITY : Double.NaN;
            for (int i = from; i < to; i++) {
                most = Math.max(most, numbers[i]);
            }
            return most;
        }
    };

    /** The one number of those from one position to another; NaN where an empty list has none. */
    abstract double of(double[] numbers, int from, int to);

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
