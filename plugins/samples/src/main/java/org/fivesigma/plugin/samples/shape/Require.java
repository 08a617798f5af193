package org.fivesigma.plugin.samples.shape;

/** Refuses impossible parameters of a distribution in words. */
final class Require {
    private Require() {}

    static void finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " is " + value + ", but a finite number is needed");
        }
    }

    static void positive(String name, double value) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(name + " is " + value + ", but a number above 0 is needed");
        }
    }

    static void ordered(double low, double high) {
        finite("low", low);
        finite("high", high);
        if (!(low < high)) {
            throw new IllegalArgumentException(
                    "low is " + low + " and high is " + high + ", but low must be below high");
        }
    }
}
