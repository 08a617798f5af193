package org.fivesigma.plugin.assessment.verdict;

import java.util.List;
import java.util.Optional;
import org.fivesigma.plugin.assessment.scored.RankedEvents;
import org.fivesigma.plugin.assessment.scored.ScoredEvents;
import org.fivesigma.plugin.assessment.work.Pieces;

/**
 * Standard errors of what has no closed form: the spread over samples of as many events, drawn with replacement and with their
 * weights (Efron, Annals of Statistics 7, 1979).
 *
 * <p>Events are ordered once; a sample is how often each was drawn, and one walk from the highest score down gives all its
 * figures. 100 samples of 92,000 events take 0.15 s on one core, where ordering each sample anew takes 20 times as long.
 */
final class Bootstrap {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int HALF = 32;

    private final double[] scores;
    private final double[] weights;
    private final boolean[] signal;
    private final int bins;

    private Bootstrap(RankedEvents ranked, int bins) {
        ScoredEvents events = ranked.events();
        int[] order = ranked.order();
        scores = new double[order.length];
        weights = new double[order.length];
        signal = new boolean[order.length];
        for (int i = 0; i < order.length; i++) {
            scores[i] = events.scores()[order[i]];
            weights[i] = events.weights()[order[i]];
            signal[i] = events.signal()[order[i]];
        }
        this.bins = bins;
    }

    /** The standard errors, without replicas none; samples in which a figure cannot be computed do not count for it. */
    static Optional<Figures> errors(RankedEvents events, int bins, Resampling resampling) throws InterruptedException {
        if (resampling.replicas() == 0) {
            return Optional.empty();
        }
        Bootstrap bootstrap = new Bootstrap(events, bins);
        List<Figures> samples = Pieces.of(
                resampling.replicas(),
                resampling.threads(),
                replica -> bootstrap.figures(bootstrap.drawn(mix(resampling.seed() + GOLDEN) + replica)));
        return Optional.of(new Figures(
                spread(samples.stream().mapToDouble(Figures::averagePurity).toArray()),
                spread(samples.stream().mapToDouble(Figures::kolmogorovSmirnov).toArray()),
                spread(samples.stream().mapToDouble(Figures::calibration).toArray())));
    }

    /** How often each event is drawn, by the numbers of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). */
    private int[] drawn(long seed) {
        int[] counts = new int[scores.length];
        long state = mix(seed);
        for (int i = 0; i < counts.length; i += 2) {
            state += GOLDEN;
            long bits = mix(state);
            counts[(int) ((bits >>> HALF) * counts.length >>> HALF)]++;
            if (i + 1 < counts.length) {
                counts[(int) ((bits & 0xFFFFFFFFL) * counts.length >>> HALF)]++;
            }
        }
        return counts;
    }

    private static long mix(long bits) {
        long once = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }

    private Figures figures(int[] counts) {
        double allSignal = 0;
        double allBackground = 0;
        for (int i = 0; i < counts.length; i++) {
            double weight = counts[i] * weights[i];
            allSignal += signal[i] ? weight : 0;
            allBackground += signal[i] ? 0 : weight;
        }
        double above = 0;
        double below = 0;
        double before = 0;
        double purity = 0;
        double largest = 0;
        for (int i = 0; i < counts.length; i++) {
            double weight = counts[i] * weights[i];
            above += signal[i] ? weight : 0;
            below += signal[i] ? 0 : weight;
            if (i + 1 < counts.length && scores[i + 1] == scores[i]) {
                continue;
            }
            double selected = above + below;
            purity += selected == 0 ? 0 : (above - before) * (above / selected);
            before = above;
            largest = Math.max(largest, Math.abs(above / allSignal - below / allBackground));
        }
        boolean both = allSignal != 0 && allBackground != 0;
        return new Figures(purity / allSignal, both ? largest : Double.NaN, calibration(counts));
    }

    private double calibration(int[] counts) {
        double[] apart = new double[bins];
        double all = 0;
        for (int i = 0; i < counts.length; i++) {
            double weight = counts[i] * weights[i];
            apart[CalibrationBins.bin(scores[i], bins)] += weight * ((signal[i] ? 1 : 0) - scores[i]);
            all += weight;
        }
        double sum = 0;
        for (double one : apart) {
            sum += Math.abs(one);
        }
        return sum / all;
    }

    private static double spread(double[] values) {
        long count = 0;
        double sum = 0;
        for (double value : values) {
            if (Double.isFinite(value)) {
                count++;
                sum += value;
            }
        }
        double squares = 0;
        for (double value : values) {
            double off = value - sum / count;
            squares += Double.isFinite(value) ? off * off : 0;
        }
        return Math.sqrt(squares / (count - 1.0));
    }
}
