package org.fivesigma.plugin.samples.shape;

/**
 * The value of a law at any normal score, read off a table.
 *
 * <p>Between nodes 1/64 apart the value is a cubic that has the exact values and slopes at both; for a gamma law it is right
 * to about 1e-9 of the width, which a thousandth of the cost of solving for each number pays for.
 */
final class QuantileTable {
    private static final double REACH = 8.5;
    private static final int PER_UNIT = 64;
    private static final int ROUNDS = 200;

    private final double[] values;
    private final double[] slopes;

    private QuantileTable(double[] values, double[] slopes) {
        this.values = values;
        this.slopes = slopes;
    }

    static QuantileTable of(Law law) {
        int nodes = (int) (2 * REACH * PER_UNIT) + 1;
        double[] values = new double[nodes];
        double[] slopes = new double[nodes];
        double previous = 0;
        for (int i = 0; i < nodes; i++) {
            double score = (double) i / PER_UNIT - REACH;
            previous = solve(law, score, previous);
            values[i] = previous;
            double slope = Normal.density(score) / law.density(previous);
            slopes[i] = Double.isFinite(slope) ? slope / PER_UNIT : 0;
        }
        limit(slopes, values);
        return new QuantileTable(values, slopes);
    }

    /** Where values grow manyfold from node to node, a slope above three times the rise would bend the cubic back. */
    private static void limit(double[] slopes, double[] values) {
        for (int i = 1; i < values.length; i++) {
            double most = 3 * (values[i] - values[i - 1]);
            slopes[i - 1] = Math.min(slopes[i - 1], most);
            slopes[i] = Math.min(slopes[i], most);
        }
    }

    double value(double score) {
        double place = Math.max(0, Math.min(values.length - 1.000001, (score + REACH) * PER_UNIT));
        int node = (int) place;
        double t = place - node;
        double rest = 1 - t;
        double rise = values[node + 1] - values[node];
        double bend = rest * (slopes[node] - rise) + t * (rise - slopes[node + 1]);
        return values[node] + t * (rise + rest * bend);
    }

    /** Newton's steps, kept within a bracket that shrinks around the solution. */
    private static double solve(Law law, double score, double least) {
        double low = least;
        double high = Math.min(law.end(), Math.max(1, 2 * least));
        while (high < law.end() && excess(law, score, high) < 0) {
            high *= 2;
        }
        double x = 0.5 * (low + high);
        for (int round = 0; round < ROUNDS; round++) {
            double excess = excess(law, score, x);
            low = excess < 0 ? x : low;
            high = excess < 0 ? high : x;
            double next = x - excess / law.density(x);
            next = next > low && next < high ? next : 0.5 * (low + high);
            if (Math.abs(next - x) <= 1e-15 * x) {
                return next;
            }
            x = next;
        }
        return x;
    }

    /** By how much too much probability lies below x; taken from the smaller tail. */
    private static double excess(Law law, double score, double x) {
        return score < 0 ? law.below(x) - Normal.below(score) : Normal.below(-score) - law.above(x);
    }
}
