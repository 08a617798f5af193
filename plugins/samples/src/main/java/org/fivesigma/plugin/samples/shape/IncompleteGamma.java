package org.fivesigma.plugin.samples.shape;

import org.fivesigma.api.distribution.LogGamma;

/** The gamma law of unit scale: the regularised incomplete gamma functions P and Q (DLMF 8.7.1 and 8.9.2). */
record IncompleteGamma(double shape) implements Law {
    private static final int ROUNDS = 100_000;
    private static final double TINY = 1e-300;

    static double lower(double shape, double x) {
        return new IncompleteGamma(shape).below(x);
    }

    @Override
    public double below(double x) {
        if (x <= 0) {
            return 0;
        }
        return x < shape + 1 ? series(x) : 1 - fraction(x);
    }

    @Override
    public double above(double x) {
        if (x <= 0) {
            return 1;
        }
        return x < shape + 1 ? 1 - series(x) : fraction(x);
    }

    @Override
    public double density(double x) {
        return StrictMath.exp((shape - 1) * StrictMath.log(x) - x - LogGamma.of(shape));
    }

    @Override
    public double end() {
        return Double.POSITIVE_INFINITY;
    }

    private double front(double x) {
        return StrictMath.exp(shape * StrictMath.log(x) - x - LogGamma.of(shape));
    }

    private double series(double x) {
        double term = 1 / shape;
        double sum = term;
        for (int n = 1; n < ROUNDS && term > 1e-17 * sum; n++) {
            term *= x / (shape + n);
            sum += term;
        }
        return front(x) * sum;
    }

    /** Lentz's evaluation of the continued fraction of Q. */
    private double fraction(double x) {
        double b = x + 1 - shape;
        double c = 1 / TINY;
        double d = 1 / b;
        double product = d;
        for (int n = 1; n < ROUNDS; n++) {
            double a = -n * (n - shape);
            b += 2;
            d = 1 / away(a * d + b);
            c = away(b + a / c);
            product *= d * c;
            if (Math.abs(d * c - 1) < 1e-16) {
                break;
            }
        }
        return front(x) * product;
    }

    private static double away(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
