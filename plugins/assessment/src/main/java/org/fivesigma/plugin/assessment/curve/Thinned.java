package org.fivesigma.plugin.assessment.curve;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The few points of a curve that lines between them need to pass every other point closely (Ramer 1972, Douglas and Peucker 1973,
 * the farthest point of the whole curve first).
 *
 * <p>No more are kept than pass all others within 1/5000 of the axes, which cannot be seen.
 */
final class Thinned {
    private static final double UNSEEN = 2e-4;

    private final double[] x;
    private final double[] y;
    private final double width;
    private final double height;

    /** A stretch of the curve, and its point that is farthest from the line between its ends. */
    private record Stretch(int from, int to, int farthest, double distance) {}

    private Thinned(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        this.width = extent(x);
        this.height = extent(y);
    }

    /** The places of at most so many points, at least 2, in order; the first and the last are among them. */
    static int[] of(double[] x, double[] y, int most) {
        if (x.length <= 2) {
            return java.util.stream.IntStream.range(0, x.length).toArray();
        }
        return new Thinned(x, y).kept(most);
    }

    private static double extent(double[] values) {
        double low = Arrays.stream(values).min().orElseThrow();
        double high = Arrays.stream(values).max().orElseThrow();
        return high > low ? high - low : 1;
    }

    private int[] kept(int most) {
        PriorityQueue<Stretch> stretches = new PriorityQueue<>(
                Comparator.comparingDouble(Stretch::distance).reversed().thenComparingInt(Stretch::from));
        stretches.add(stretch(0, x.length - 1));
        while (stretches.size() + 1 < most && stretches.peek().distance > UNSEEN) {
            Stretch longest = stretches.remove();
            stretches.add(stretch(longest.from, longest.farthest));
            stretches.add(stretch(longest.farthest, longest.to));
        }
        int[] kept = new int[stretches.size() + 1];
        kept[0] = 0;
        int next = 1;
        for (Stretch stretch : stretches) {
            kept[next++] = stretch.to;
        }
        Arrays.sort(kept);
        return kept;
    }

    private Stretch stretch(int from, int to) {
        double dx = (x[to] - x[from]) / width;
        double dy = (y[to] - y[from]) / height;
        double length = Math.sqrt(dx * dx + dy * dy);
        int farthest = from;
        double distance = 0;
        for (int i = from + 1; i < to; i++) {
            double atX = (x[i] - x[from]) / width;
            double atY = (y[i] - y[from]) / height;
            double away = length > 0 ? Math.abs(dx * atY - dy * atX) / length : Math.sqrt(atX * atX + atY * atY);
            if (away > distance) {
                farthest = i;
                distance = away;
            }
        }
        return new Stretch(from, to, farthest, distance);
    }
}
