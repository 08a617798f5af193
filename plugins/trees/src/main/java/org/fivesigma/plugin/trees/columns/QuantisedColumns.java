package org.fivesigma.plugin.trees.columns;

import java.util.Arrays;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.api.work.Pieces;

/**
 * Features as small bin numbers, which is all that a learner of trees looks at.
 *
 * <p>A feature with no more distinct values than bins loses nothing: each value has its own bin. Infinite values are values
 * like others, at the ends.
 */
public final class QuantisedColumns {
    /** The most bins of values whose numbers, with one for missing values, fit into a byte. */
    public static final int BYTE_BINS = 255;

    /** As many bins as there are distinct values. */
    public static final int EXACT = Integer.MAX_VALUE;

    private final BinEdges[] edges;
    private final BinNumbers[] numbers;
    private final int rows;

    private QuantisedColumns(BinEdges[] edges, BinNumbers[] numbers, int rows) {
        this.edges = edges;
        this.numbers = numbers;
        this.rows = rows;
    }

    /**
     * Makes bins from the values of events, and finds each event's bins.
     *
     * @param events the events that train, and no others
     * @param most the largest number of bins of a feature, without that of missing values; {@link #EXACT} for no limit
     * @param threads how many threads may work
     */
    public static QuantisedColumns of(LabelledEvents events, int most, int threads) throws InterruptedException {
        int features = events.features().size();
        BinEdges[] edges = new BinEdges[features];
        BinNumbers[] numbers = new BinNumbers[features];
        Pieces.run(features, threads, feature -> {
            double[] values = events.feature(feature);
            RadixOrder order = RadixOrder.of(values);
            double[] ascending = order.ascending();
            edges[feature] = BinEdges.of(ascending, most);
            numbers[feature] = numbers(edges[feature], ascending, order.rows(), values.length);
        });
        return new QuantisedColumns(edges, numbers, events.rows());
    }

    private static BinNumbers numbers(BinEdges edges, double[] ascending, int[] rows, int size) {
        int[] numbers = new int[size];
        Arrays.fill(numbers, edges.missing());
        int bin = 0;
        for (int i = 0; i < rows.length; i++) {
            while (ascending[i] > edges.largest(bin)) {
                bin++;
            }
            numbers[rows[i]] = bin;
        }
        return BinNumbers.of(numbers, edges.missing() + 1);
    }

    /** Finds the bins of other events with the same features, by the same edges. */
    public QuantisedColumns bins(LabelledEvents others, int threads) throws InterruptedException {
        BinNumbers[] found = new BinNumbers[edges.length];
        Pieces.run(edges.length, threads, feature -> {
            double[] values = others.feature(feature);
            int[] bins = new int[values.length];
            for (int row = 0; row < bins.length; row++) {
                bins[row] = edges[feature].bin(values[row]);
            }
            found[feature] = BinNumbers.of(bins, edges[feature].missing() + 1);
        });
        return new QuantisedColumns(edges, found, others.rows());
    }

    /** The number of events. */
    public int rows() {
        return rows;
    }

    /** The number of features. */
    public int features() {
        return edges.length;
    }

    /** How values of a feature fall into bins. */
    public BinEdges edges(int feature) {
        return edges[feature];
    }

    /** The bin of each event in a feature. */
    public BinNumbers numbers(int feature) {
        return numbers[feature];
    }
}
