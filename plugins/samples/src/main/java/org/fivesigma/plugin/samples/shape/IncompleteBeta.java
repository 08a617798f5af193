package org.fivesigma.plugin.samples.shape;

/** The beta law on [0, 1]: the regularised incomplete beta function (DLMF 8.17.22). */
record IncompleteBeta(double rise, double fall) implements Law {
    private static final int ROUNDS = 100_000;
    private static final double TINY = 1e-300;

    static double of(double rise, double fall, double x) {
        return new IncompleteBeta(rise, fall).below(x);
    }

    @Override
    public double below(double x) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        return nearLow(x) ? tail(rise, fall, x, 1 - x) : 1 - tail(fall, rise, 1 - x, x);
    }

    @Override
    public double above(double x) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 1 : 0;
        }
        return nearLow(x) ? 1 - tail(rise, fall, x, 1 - x) : tail(fall, rise, 1 - x, x);
    }

    @Override
    public double density(double x) {
        return StrictMath.exp((rise - 1) * StrictMath.log(x) + (fall - 1) * StrictMath.log1p(-x) - logBeta());
    }

    @Override
    public double end() {
        return 1;
    }

    private boolean nearLow(double x) {
        return x < (rise + 1) / (rise + fall + 2);
    }

    private double logBeta() {
        return LogGamma.of(rise) + LogGamma.of(fall) - LogGamma.of(rise + fall);
    }

    private double tail(double a, double b, double x, double rest) {
        double front = StrictMath.exp(a * StrictMath.log(x) + b * StrictMath.log(rest) - logBeta()) / a;
        double c = 1;
        double d = 1 / away(1 - (a + b) * x / (a + 1));
        double product = d;
        for (int m = 1; m < ROUNDS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / away(1 + even * d);
            c = away(1 + even / c);
            product *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / away(1 + odd * d);
            c = away(1 + odd / c);
            product *= d * c;
            if (Math.abs(d * c - 1) < 1e-16) {
                break;
            }
        }
        return front * product;
    }

    private static double away(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
