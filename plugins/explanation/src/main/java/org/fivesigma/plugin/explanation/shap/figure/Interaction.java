package org.fivesigma.plugin.explanation.shap.figure;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the feature that another one's contributions depend on most: events are sorted by the feature, and in stretches of nearly
 * equal values the contributions are correlated with each other feature. This is the search of the package shap ({@code
 * approximate_interactions}); it ranks features and does not measure their interaction.
 */
final class Interaction {
    private static final int EVENTS = 1000;
    private static final int STRETCHES = 10;
    private static final int LONGEST = 50;

    private final Explained explained;
    private final int[] events;

    Interaction(Explained explained) {
        this.explained = explained;
        events = explained.representatives(EVENTS);
    }

    /** The feature that interacts most with a feature; none where no other varies along with its contributions. */
    Optional<Integer> partner(int feature) {
        double[] values = explained.values()[feature];
        int[] sorted = IntStream.of(events)
                .filter(event -> !Double.isNaN(values[event]))
                .boxed()
                .sorted(Comparator.comparingDouble(event -> values[event]))
                .mapToInt(Integer::intValue)
                .toArray();
        Optional<Integer> best = Optional.empty();
        double most = 0;
        for (int other = 0; other < explained.features().size(); other++) {
            double strength = other == feature ? 0 : strength(feature, other, sorted);
            if (strength > most) {
                most = strength;
                best = Optional.of(other);
            }
        }
        return best;
    }

    private double strength(int feature, int other, int[] sorted) {
        int length = Math.max(2, Math.min(LONGEST, sorted.length / STRETCHES));
        double sum = 0;
        for (int start = 0; start < sorted.length; start += length) {
            int end = Math.min(sorted.length, start + length);
            sum += correlation(explained.contributions()[feature], explained.values()[other], sorted, start, end);
        }
        return sum;
    }

    /** The absolute correlation of two columns in some events; 0 where one does not vary. */
    private static double correlation(double[] one, double[] other, int[] events, int start, int end) {
        double ones = 0;
        double others = 0;
        int count = 0;
        for (int i = start; i < end; i++) {
            if (Double.isFinite(other[events[i]])) {
                ones += one[events[i]];
                others += other[events[i]];
                count++;
            }
        }
        double squares = 0;
        double otherSquares = 0;
        double products = 0;
        for (int i = start; i < end; i++) {
            if (Double.isFinite(other[events[i]])) {
                double first = one[events[i]] - ones / count;
                double second = other[events[i]] - others / count;
                squares += first * first;
                otherSquares += second * second;
                products += first * second;
            }
        }
        double scale = Math.sqrt(squares) * Math.sqrt(otherSquares);
        return scale > 0 ? Math.abs(products) / scale : 0;
    }
}
