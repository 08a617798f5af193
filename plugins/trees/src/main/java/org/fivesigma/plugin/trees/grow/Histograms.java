package org.fivesigma.plugin.trees.grow;

import java.util.Arrays;
import java.util.List;
import org.fivesigma.api.work.Pieces;
import org.fivesigma.plugin.trees.columns.BinNumbers;
import org.fivesigma.plugin.trees.columns.QuantisedColumns;

/**
 * The histograms of a node's events, each made when first asked for.
 *
 * <p>The histogram of the larger child is that of the parent less that of the smaller child, where the parent has it: to the
 * bit what counting would give, since all sums are whole numbers.
 */
final class Histograms {
    private static final long[] NOT_MADE = {};

    private final QuantisedColumns columns;
    private final Sample sample;
    private final int[] rows;
    private final long[][] made;
    private List<Histograms> parentAndSibling;

    private Histograms(QuantisedColumns columns, Sample sample, int[] rows, List<Histograms> parentAndSibling) {
        this.columns = columns;
        this.sample = sample;
        this.rows = rows;
        this.parentAndSibling = parentAndSibling;
        this.made = new long[columns.features()][];
        Arrays.fill(made, NOT_MADE);
    }

    /** Of these events. */
    static Histograms of(QuantisedColumns columns, Sample sample, int[] rows) {
        return new Histograms(columns, sample, rows, List.of());
    }

    /** Of these events, which are all of the parent's that the sibling has not. */
    static Histograms rest(Histograms parent, Histograms sibling, int[] rows) {
        return new Histograms(parent.columns, parent.sample, rows, List.of(parent, sibling));
    }

    /** The histogram of a feature. */
    long[] of(int feature) {
        if (made[feature].length == 0) {
            made[feature] = parentAndSibling.isEmpty() || parentAndSibling.get(0).made[feature].length == 0
                    ? counted(feature)
                    : difference(
                            parentAndSibling.get(0).made[feature],
                            parentAndSibling.get(1).of(feature));
        }
        return made[feature];
    }

    /** Makes the histograms of all features, in a root of all events that will need them. */
    void makeAll(int threads) throws InterruptedException {
        Pieces.run((made.length + 3) / 4, threads, four -> make(4 * four));
    }

    /** Makes up to four histograms: together where these are weighted events in bytes, else each by itself. */
    private void make(int first) {
        int end = Math.min(made.length, first + 4);
        if (end == first + 4 && sample instanceof WeightedSample weighted && rows.length == weighted.all()) {
            long[][] four = new long[made.length][];
            for (int feature = first; feature < end; feature++) {
                four[feature] = empty(feature);
            }
            if (weighted.fillFour(columns, first, four)) {
                System.arraycopy(four, first, made, first, 4);
                return;
            }
        }
        for (int feature = first; feature < end; feature++) {
            of(feature);
        }
    }

    private long[] empty(int feature) {
        return new long[(columns.edges(feature).missing() + 1) * sample.words()];
    }

    /** Lets go of the parent and the sibling; what is asked for later is counted. */
    void forgetOthers() {
        parentAndSibling = List.of();
    }

    private long[] counted(int feature) {
        BinNumbers numbers = columns.numbers(feature);
        long[] histogram = empty(feature);
        sample.fill(feature, numbers, rows, histogram);
        return histogram;
    }

    private static long[] difference(long[] parent, long[] sibling) {
        long[] histogram = new long[parent.length];
        for (int word = 0; word < histogram.length; word++) {
            histogram[word] = parent[word] - sibling[word];
        }
        return histogram;
    }
}
