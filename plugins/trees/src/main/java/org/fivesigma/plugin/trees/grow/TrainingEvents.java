package org.fivesigma.plugin.trees.grow;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.plugin.trees.columns.QuantisedColumns;

/**
 * Events as trees grow from them: quantised features, classes, and weights as whole numbers.
 *
 * <p>Weights are multiples of a power of two so small that 56 bits hold the sum of their absolute values; the sum of any of
 * them is then exact in any order, and off by less than one part in 10^13 for 500 of 100,000 events. Events of weight 0 do not
 * train.
 */
public final class TrainingEvents {
    private static final int BITS = 56;

    private final QuantisedColumns columns;
    private final boolean[] signal;
    private final long[] weights;
    private final int[][] counts;
    private final double signalUnit;
    private final double backgroundUnit;

    private TrainingEvents(
            QuantisedColumns columns,
            boolean[] signal,
            long[] weights,
            int[][] counts,
            double signalUnit,
            double backgroundUnit) {
        this.columns = columns;
        this.counts = counts;
        this.signal = signal;
        this.weights = weights;
        this.signalUnit = signalUnit;
        this.backgroundUnit = backgroundUnit;
    }

    /**
     * Prepares events.
     *
     * @param events the events that train
     * @param bins the largest number of bins of a feature
     * @throws StepFailure when no event has a weight
     */
    public static TrainingEvents of(LabelledEvents events, int bins, int threads)
            throws StepFailure, InterruptedException {
        LabelledEvents weighing = weighing(events);
        if (weighing.rows() == 0) {
            throw new StepFailure(
                    "there are no training events with a weight other than 0",
                    "check the cuts and weights of the training set");
        }
        return of(QuantisedColumns.of(weighing, bins, threads), weighing.signal(), weighing.weights());
    }

    /** The events whose weight is not 0. */
    public static LabelledEvents weighing(LabelledEvents events) {
        double[] weights = events.weights();
        int[] weighing = IntStream.range(0, weights.length)
                .filter(row -> weights[row] != 0)
                .toArray();
        return weighing.length == weights.length ? events : events.select(weighing);
    }

    private static TrainingEvents of(QuantisedColumns columns, boolean[] signal, double[] weights) {
        double ofSignal = common(weights, signal, true);
        double ofBackground = common(weights, signal, false);
        if (signal.length <= CountedSample.MOST && !Double.isNaN(ofSignal + ofBackground)) {
            return new TrainingEvents(columns, signal, new long[0], new int[0][], ofSignal, ofBackground);
        }
        return weighted(columns, signal, weights, new int[0][]);
    }

    /** The same events with other weights, also 0, in fixed point even where they are equal. */
    public TrainingEvents withWeights(double[] others) {
        return weighted(columns, signal, others, counts.length > 0 ? counts : counts());
    }

    /** How many events each bin of each feature has, which no weight changes. */
    private int[][] counts() {
        Sample all = all();
        int[][] counted = new int[columns.features()][];
        for (int feature = 0; feature < counted.length; feature++) {
            long[] histogram = Histograms.of(columns, all, all.rows()).of(feature);
            counted[feature] = IntStream.range(0, histogram.length / all.words())
                    .map(bin -> all.rows(histogram, bin))
                    .toArray();
        }
        return counted;
    }

    private static TrainingEvents weighted(
            QuantisedColumns columns, boolean[] signal, double[] weights, int[][] counts) {
        double sum = 0;
        for (double weight : weights) {
            sum += Math.abs(weight);
        }
        int shift = BITS - 1 - Math.getExponent(sum);
        // a power of two, so that division does not round; at least the smallest normal number
        double unit = Math.scalb(1.0, Math.max(Double.MIN_EXPONENT, -shift));
        long[] fixed = new long[weights.length];
        for (int row = 0; row < fixed.length; row++) {
            fixed[row] = (long) Math.rint(weights[row] / unit);
        }
        return new TrainingEvents(columns, signal, fixed, counts, unit, unit);
    }

    /** The weight of all events of a class: 1 where there are none, NaN where weights differ. */
    private static double common(double[] weights, boolean[] signal, boolean of) {
        double common = 1;
        boolean first = true;
        for (int row = 0; row < weights.length; row++) {
            if (signal[row] != of) {
                continue;
            }
            if (!first && weights[row] != common) {
                return Double.NaN;
            }
            common = weights[row];
            first = false;
        }
        return common;
    }

    /** The number of events. */
    public int rows() {
        return signal.length;
    }

    /** The features of the events. */
    public QuantisedColumns columns() {
        return columns;
    }

    /** Whether each event is signal; shared, so do not change it. */
    public boolean[] signal() {
        return signal;
    }

    /** The rule by which splits are chosen. */
    public SplitRule rule(Criterion criterion, int minLeaf, ClassWeights classWeights) throws StepFailure {
        Sums sums = all().sums();
        double ofSignal = sums.signal() * signalUnit;
        double ofBackground = sums.background() * backgroundUnit;
        return new SplitRule(
                criterion,
                minLeaf,
                signalUnit * classWeights.signal(ofSignal, ofBackground),
                backgroundUnit * classWeights.background(ofSignal, ofBackground));
    }

    /** Every event once. */
    Sample all() {
        int[] once = new int[signal.length];
        Arrays.fill(once, 1);
        return sample(IntStream.range(0, signal.length).toArray(), once);
    }

    /** As many events as there are, drawn with replacement. */
    Sample bootstrap(long treeSeed) {
        int[] times = new int[signal.length];
        Draws draws = new Draws(treeSeed);
        for (int i = 0; i < times.length; i++) {
            times[draws.below(times.length)]++;
        }
        int[] rows = new int[times.length];
        int size = 0;
        for (int row = 0; row < times.length; row++) {
            rows[size] = row;
            size += times[row] > 0 ? 1 : 0;
        }
        return sample(Arrays.copyOf(rows, size), times);
    }

    private Sample sample(int[] rows, int[] times) {
        if (weights.length == 0) {
            return new CountedSample(rows, times, signal);
        }
        long[] drawn = new long[weights.length];
        byte[] classes = new byte[weights.length];
        for (int row = 0; row < drawn.length; row++) {
            drawn[row] = weights[row] * times[row];
            classes[row] = (byte) (signal[row] ? 0 : 1);
        }
        return new WeightedSample(rows, drawn, classes, counts);
    }
}
