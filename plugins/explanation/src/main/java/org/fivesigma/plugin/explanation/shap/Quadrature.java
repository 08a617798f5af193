package org.fivesigma.plugin.explanation.shap;

/**
 * Gauss-Legendre points and weights on [0, 1]: {@code n} of them integrate polynomials up to degree {@code 2 n - 1} exactly.
 *
 * <p>Shapley values are such integrals: {@code s! (d - 1 - s)! / d!}, the weight of a coalition of {@code s} among {@code d}
 * features, is the integral of {@code t^s (1 - t)^(d - 1 - s)}. A product of one factor for each feature then stands for the
 * sum over all coalitions, and all its terms are positive, so nothing cancels.
 */
final class Quadrature {
    private final double[] points;
    private final double[] weights;

    private Quadrature(int size) {
        points = new double[size];
        weights = new double[size];
        for (int i = 0; i < size; i++) {
            double x = StrictMath.cos(Math.PI * (i + 0.75) / (size + 0.5));
            for (int step = 0; step < 8; step++) {
                double[] value = legendre(size, x);
                x -= value[0] / value[1];
            }
            double slope = legendre(size, x)[1];
            points[i] = (1 + x) / 2;
            weights[i] = 1 / ((1 - x * x) * slope * slope);
        }
    }

    /** The points that a path of so many different features needs. */
    static Quadrature forFeatures(int features) {
        return new Quadrature(Math.max(1, (features + 1) / 2));
    }

    /** The Legendre polynomial of a degree and its derivative, by the three-term recurrence. */
    private static double[] legendre(int degree, double x) {
        double before = 1;
        double value = x;
        for (int n = 2; n <= degree; n++) {
            double next = ((2 * n - 1) * x * value - (n - 1) * before) / n;
            before = value;
            value = next;
        }
        return new double[] {value, degree * (x * value - before) / (x * x - 1)};
    }

    int size() {
        return points.length;
    }

    double point(int index) {
        return points[index];
    }

    double weight(int index) {
        return weights[index];
    }

    /** The factor of a feature whose conditions an event meets, and of whose training weight a share does. */
    double met(int index, double share) {
        return points[index] + share * (1 - points[index]);
    }

    /** The factor of a feature whose conditions an event fails. */
    double failed(int index, double share) {
        return share * (1 - points[index]);
    }

    /** What the integrand is multiplied by for the contribution of a feature whose conditions an event meets. */
    double gained(int index, double share) {
        return weights[index] * (1 - share) / met(index, share);
    }

    /** The same for a feature whose conditions it fails; the share of the training weight cancels. */
    double lost(int index) {
        return -weights[index] / (1 - points[index]);
    }
}
