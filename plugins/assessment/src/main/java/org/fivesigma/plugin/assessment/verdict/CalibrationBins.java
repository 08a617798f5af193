package org.fivesigma.plugin.assessment.verdict;

import java.util.ArrayList;
import java.util.List;
import org.fivesigma.plugin.assessment.scored.ScoredEvents;

/** Events in equally wide bins of their score: how much of each bin is signal, and how much its scores promise. */
public final class CalibrationBins {
    private final double[] weights;
    private final double[] squares;
    private final double[] scores;
    private final double[] signal;

    private CalibrationBins(int bins) {
        weights = new double[bins];
        squares = new double[bins];
        scores = new double[bins];
        signal = new double[bins];
    }

    /**
     * A bin.
     *
     * @param score the mean score
     * @param fraction the fraction of signal
     * @param low one standard error below the fraction
     * @param high one standard error above it
     */
    public record Bin(double score, double fraction, double low, double high) {}

    /** Events by score, in so many bins of [0, 1]. */
    public static CalibrationBins of(ScoredEvents events, int bins) {
        CalibrationBins filled = new CalibrationBins(bins);
        for (int i = 0; i < events.rows(); i++) {
            int bin = bin(events.scores()[i], bins);
            double weight = events.weights()[i];
            filled.weights[bin] += weight;
            filled.squares[bin] += weight * weight;
            filled.scores[bin] += weight * events.scores()[i];
            filled.signal[bin] += events.signal()[i] ? weight : 0;
        }
        return filled;
    }

    /** The bin of a score; 1 is in the last one. */
    static int bin(double score, int bins) {
        return Math.max(0, Math.min(bins - 1, (int) (score * bins)));
    }

    /**
     * The expected calibration error: how far mean score and fraction of signal lie apart, averaged over the bins by their sums
     * of weights, sum |sum_bin w (y - score)| / sum w (Naeini, Cooper and Hauskrecht, AAAI 2015; Guo et al., ICML 2017).
     */
    public double error() {
        double apart = 0;
        double all = 0;
        for (int bin = 0; bin < weights.length; bin++) {
            apart += Math.abs(signal[bin] - scores[bin]);
            all += weights[bin];
        }
        return apart / all;
    }

    /** The bins with a sum of weights above 0. */
    public List<Bin> filled() {
        List<Bin> filled = new ArrayList<>();
        for (int bin = 0; bin < weights.length; bin++) {
            if (weights[bin] > 0) {
                filled.add(filled(bin));
            }
        }
        return filled;
    }

    /** One bin, with the interval of Wilson (1927) for its effective number of events, which no bin of one class makes 0. */
    private Bin filled(int bin) {
        double entries = weights[bin] * weights[bin] / squares[bin];
        double fraction = signal[bin] / weights[bin];
        double inside = Math.max(0, Math.min(1, fraction));
        double centre = (inside + 0.5 / entries) / (1 + 1 / entries);
        double half = Math.sqrt(inside * (1 - inside) / entries + 0.25 / (entries * entries)) / (1 + 1 / entries);
        return new Bin(
                scores[bin] / weights[bin],
                fraction,
                Math.min(fraction, centre - half),
                Math.max(fraction, centre + half));
    }
}
