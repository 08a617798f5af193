package org.fivesigma.api.data;

import java.util.function.DoubleUnaryOperator;

/** Gives the one-sigma (68.27 % central) intervals that counts, ratios and efficiencies are drawn with. */
public final class Intervals {
    /** The probability above one standard deviation of the normal distribution. */
    private static final double TAIL = 0.15865525393145705;

    private Intervals() {}

    /**
     * An interval.
     *
     * @param low lower end
     * @param high upper end
     */
    public record Interval(double low, double high) {}

    /**
     * The Garwood (1936) interval of a Poisson mean: values under which so many, or so few, are not less likely than one sigma.
     *
     * @param count what was observed; fractional for the effective number of weighted events
     */
    public static Interval poisson(double count) {
        if (!(count >= 0)) {
            throw new IllegalArgumentException("a count cannot be " + count);
        }
        double reach = count + 2 * Math.sqrt(count) + 4;
        double low = count == 0 ? 0 : root(mean -> Poisson.atLeast(count, mean) - TAIL, 0, count);
        double high = root(mean -> Poisson.atLeast(count + 1, mean) - (1 - TAIL), count, reach);
        return new Interval(low, high);
    }

    /**
     * The interval of a ratio of a Poisson count to a number taken as exact.
     *
     * @param count the numerator
     * @param exact the denominator, above 0
     */
    public static Interval ratio(double count, double exact) {
        if (!(exact > 0)) {
            throw new IllegalArgumentException("a ratio needs a denominator above 0, not " + exact);
        }
        Interval counts = poisson(count);
        return new Interval(counts.low() / exact, counts.high() / exact);
    }

    /**
     * The Clopper-Pearson (1934) interval of an efficiency.
     *
     * @param passed events that passed
     * @param total all events, at least 1 and at least {@code passed}
     */
    public static Interval efficiency(long passed, long total) {
        if (passed < 0 || total < 1 || passed > total) {
            throw new IllegalArgumentException(passed + " of " + total + " events cannot have passed");
        }
        return new Interval(lowestEfficiency(passed, total), 1 - lowestEfficiency(total - passed, total));
    }

    private static double lowestEfficiency(long passed, long total) {
        if (passed == 0) {
            return 0;
        }
        return root(p -> passedAtLeast(passed, total, p) - TAIL, 0, (double) passed / total);
    }

    /** The binomial probability of at least so many, for an efficiency below passed / total. */
    private static double passedAtLeast(long passed, long total, double efficiency) {
        if (efficiency == 0) {
            return 0;
        }
        double failed = total - passed;
        if (failed == 0) {
            return StrictMath.pow(efficiency, passed);
        }
        double term = 1;
        double sum = 1;
        double odds = efficiency / (1 - efficiency);
        for (long next = passed + 1; next <= total && term > sum * 1e-17; next++) {
            term *= (total - next + 1.0) / next * odds;
            sum += term;
        }
        // a binomial probability is three Poisson probabilities (Loader 2000)
        double log = Poisson.logProbability(passed, total * efficiency)
                + Poisson.logProbability(failed, total * (1 - efficiency))
                - Poisson.logProbability(total, total);
        return StrictMath.exp(log) * sum;
    }

    /** Where a rising function crosses zero, by bisection down to neighbouring numbers. */
    private static double root(DoubleUnaryOperator rising, double low, double high) {
        double below = low;
        double above = high;
        for (double middle = 0.5 * (below + above); middle > below && middle < above; middle = 0.5 * (below + above)) {
            if (rising.applyAsDouble(middle) < 0) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return above;
    }
}
