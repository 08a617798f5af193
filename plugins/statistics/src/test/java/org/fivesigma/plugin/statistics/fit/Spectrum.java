package org.fivesigma.plugin.statistics.fit;

import java.util.function.DoubleUnaryOperator;
import org.fivesigma.api.data.Binning;
import org.fivesigma.api.data.Histogram;

/** Makes weighted mass spectra in MeV, 75 bins from 0.7e6 to 1.5e6, whose fluctuations follow a formula. */
public final class Spectrum {
    /** The bins. */
    public static final Binning BINNING = Binning.uniform(0.7e6, 1.5e6, 75);

    private Spectrum() {}

    /** A falling background under a peak of height 60 at 1e6 MeV. */
    public static Histogram signalOnBackground() {
        return of(
                x -> {
                    double t = (x - 1.1e6) / 4e5;
                    double background = 400 - 300 * t + 90 * t * t - 20 * t * t * t + 5 * t * t * t * t;
                    return background + 60 * bell(x, 1.0e6, 4.2e4);
                },
                expected -> 0.4 * expected);
    }

    /** A peak that is not quite gaussian, and empty bins far from it. */
    public static Histogram signal() {
        return of(x -> 60 * bell(x, 1.0e6, 4.2e4) + 4 * bell(x, 0.93e6, 1.1e5), expected -> 0.01 * expected + 0.0004);
    }

    /** What a sum of an exponential and two peaks expects in each bin, without any fluctuation, weighted far below 1. */
    public static Histogram twoPeaksWithoutFluctuations() {
        double[] sums = new double[BINNING.count() + 2];
        double[] squares = new double[BINNING.count() + 2];
        for (int i = 0; i < BINNING.count(); i++) {
            double x = BINNING.centre(i);
            double slope = 4e-3 * StrictMath.exp(-3e-6 * x);
            sums[i + 1] = slope + 2e-4 * bell(x, 0.85e6, 2e4) + 1e-4 * bell(x, 1.25e6, 5e4);
            squares[i + 1] = 1e-6 * sums[i + 1];
        }
        return new Histogram("mass", "MeV", BINNING, sums, squares, new long[sums.length], 0);
    }

    private static double bell(double x, double mu, double sigma) {
        double pull = (x - mu) / sigma;
        return StrictMath.exp(-0.5 * pull * pull);
    }

    private static Histogram of(DoubleUnaryOperator expectation, DoubleUnaryOperator variance) {
        int bins = BINNING.count();
        double[] sums = new double[bins + 2];
        double[] squares = new double[bins + 2];
        long[] entries = new long[bins + 2];
        for (int i = 0; i < bins; i++) {
            double expected = expectation.applyAsDouble(BINNING.centre(i));
            double square = variance.applyAsDouble(expected);
            double pull = 1.3 * StrictMath.sin(12.9898 * (i + 1)) + 0.6 * StrictMath.cos(78.233 * (i + 1));
            sums[i + 1] = thousandths(expected + Math.sqrt(square) * pull);
            squares[i + 1] = thousandths(square);
            entries[i + 1] = (long) (sums[i + 1] * sums[i + 1] / Math.max(0.001, squares[i + 1]));
        }
        return new Histogram("mass", "MeV", BINNING, sums, squares, entries, 0);
    }

    /** Rounded, so that the same numbers can be typed into another program. */
    private static double thousandths(double value) {
        return Math.floor(value * 1000 + 0.5) / 1000;
    }
}
