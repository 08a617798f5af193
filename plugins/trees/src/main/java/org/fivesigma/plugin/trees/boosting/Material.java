package org.fivesigma.plugin.trees.boosting;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.plugin.trees.columns.QuantisedColumns;

/** Events with the weights that they train with, those that decide when to stop set apart; quantised when first asked for. */
final class Material {
    private static final long PURPOSE_SIGNAL = 3;
    private static final long PURPOSE_BACKGROUND = 4;

    private final List<String> features;
    private volatile LabelledEvents training;
    private final LabelledEvents deciding;
    private final boolean oneClass;
    private final double base;
    private final int bins;
    private Sample sample;

    private Material(LabelledEvents training, LabelledEvents deciding, int bins) throws StepFailure {
        this.features = training.features();
        this.training = training;
        this.deciding = deciding;
        this.bins = bins;
        ClassSums sums = ClassSums.of(training);
        base = sums.logOdds();
        oneClass = sums.oneClass();
    }

    /**
     * Prepares events.
     *
     * @param validation events that decide when to stop; where there are none, some of the training events do if any must
     */
    static Material of(BoostedTrees.Params params, LabelledEvents training, LabelledEvents validation)
            throws StepFailure {
        LabelledEvents signed = params.negativeWeights().apply(training);
        ClassFactors factors = ClassFactors.of(params.classWeights(), signed);
        LabelledEvents weighted = factors.apply(signed);
        int bins = params.exact() ? QuantisedColumns.EXACT : params.bins();
        LabelledEvents none = weighted.select(new int[0]);
        if (params.earlyStopping().isEmpty()) {
            return new Material(weighted, none, bins);
        }
        if (validation.rows() > 0) {
            LabelledEvents decides = factors.apply(params.negativeWeights().apply(validation));
            return new Material(weighted, decides, bins);
        }
        double fraction = params.earlyStopping().get().fraction();
        boolean[] apart = new boolean[weighted.rows()];
        mark(apart, weighted.signal(), true, fraction, new Draw(params.seed(), PURPOSE_SIGNAL, 0));
        mark(apart, weighted.signal(), false, fraction, new Draw(params.seed(), PURPOSE_BACKGROUND, 0));
        return new Material(rows(weighted, apart, false), rows(weighted, apart, true), bins);
    }

    private static void mark(boolean[] apart, boolean[] signal, boolean which, double fraction, Draw draw) {
        int[] members = IntStream.range(0, signal.length)
                .filter(row -> signal[row] == which)
                .toArray();
        int number = (int) Math.rint(fraction * members.length);
        Arrays.stream(draw.choose(number, members.length)).forEach(member -> apart[members[member]] = true);
    }

    private static LabelledEvents rows(LabelledEvents events, boolean[] marks, boolean mark) {
        return events.select(IntStream.range(0, marks.length)
                .filter(row -> marks[row] == mark)
                .toArray());
    }

    /** The names of the features. */
    List<String> features() {
        return features;
    }

    /** Labels and weights of the events that train; their features are given up when they have been quantised. */
    LabelledEvents training() {
        return training;
    }

    /** The events that decide when to stop. */
    LabelledEvents deciding() {
        return deciding;
    }

    /** The margin before the first tree. */
    double base() {
        return base;
    }

    /** Whether no tree could have a split by these rules, so that every score is the same. */
    boolean isConstant(GrowthRules rules) {
        return oneClass || features.isEmpty() || !rules.largeEnough(training.rows());
    }

    /** The events ready for training. */
    synchronized Sample sample(int threads) throws InterruptedException {
        if (sample == null) {
            QuantisedColumns columns = QuantisedColumns.of(training, bins, threads);
            Gradients gradients = new Gradients(training.signal(), training.weights(), base);
            sample = new Sample(new PackedColumns(columns), gradients, base);
            training = new LabelledEvents(List.of(), new double[0][], training.signal(), training.weights());
        }
        return sample;
    }
}
