package org.fivesigma.plugin.trees.boosting;

import java.util.ArrayList;
import java.util.List;
import org.fivesigma.plugin.trees.columns.BinEdges;
import org.fivesigma.plugin.trees.columns.BinNumbers;
import org.fivesigma.plugin.trees.columns.QuantisedColumns;

/**
 * Quantised columns as a training reads them: the bins of four features in one integer of each event, so that one read of an
 * event's row number, gradient and bins serves four histograms. A feature of more than 256 bins has the integers for itself.
 *
 * <p>Measured on 100,000 events of 28 features: 1.7 ns for each feature of each event, where a byte array for each feature takes
 * 2.0 to 2.8 ns.
 */
final class PackedColumns {
    /** How many features share an integer. */
    static final int LANES = 4;

    private static final int LANE_BITS = 8;
    /**
     * Bins left empty between large features. Histograms 4096 bytes apart, as features of 255 bins would be, make a processor take
     * a read in one for a read of what was just written to another: 2.05 ns instead of 1.7.
     */
    private static final int SPACE = 9;

    private final BinEdges[] edges;
    private final int rows;
    private final Lane[] lanes;
    private final Group[] groups;
    private final int bins;

    /**
     * Where the bins of a feature are.
     *
     * @param packed an integer of each event
     * @param shift how many bits lie below the bin
     * @param mask the bits of a bin, when shifted
     * @param first the position of the feature's first bin among those of all features
     * @param bins the number of bins that hold values; the bin of missing values follows
     */
    record Lane(int[] packed, int shift, int mask, int first, int bins) {
        int bin(int row) {
            return packed[row] >>> shift & mask;
        }
    }

    /**
     * Features that share their integers.
     *
     * @param packed an integer of each event
     * @param features the features, by their lanes
     */
    record Group(int[] packed, int[] features) {}

    /** Packs columns. */
    PackedColumns(QuantisedColumns columns) {
        rows = columns.rows();
        edges = new BinEdges[columns.features()];
        lanes = new Lane[edges.length];
        int first = 0;
        for (int feature = 0; feature < edges.length; feature++) {
            edges[feature] = columns.edges(feature);
            lanes[feature] = new Lane(new int[0], 0, 0, first, edges[feature].bins());
            first += edges[feature].bins() + 1 + (edges[feature].bins() < 1 << LANE_BITS - 1 ? 0 : SPACE);
        }
        bins = first;
        groups = groups(columns).toArray(new Group[0]);
    }

    private List<Group> groups(QuantisedColumns columns) {
        List<Group> made = new ArrayList<>();
        List<Integer> narrow = new ArrayList<>();
        for (int feature = 0; feature < edges.length; feature++) {
            boolean wide = edges[feature].missing() >= 1 << LANE_BITS;
            if (wide) {
                made.add(group(columns, List.of(feature), -1));
                continue;
            }
            narrow.add(feature);
            if (narrow.size() == LANES) {
                made.add(group(columns, narrow, (1 << LANE_BITS) - 1));
                narrow.clear();
            }
        }
        if (!narrow.isEmpty()) {
            made.add(group(columns, narrow, (1 << LANE_BITS) - 1));
        }
        return made;
    }

    private Group group(QuantisedColumns columns, List<Integer> features, int mask) {
        int[] packed = new int[rows];
        for (int i = 0; i < features.size(); i++) {
            int feature = features.get(i);
            int shift = i * LANE_BITS;
            BinNumbers numbers = columns.numbers(feature);
            for (int row = 0; row < rows; row++) {
                packed[row] |= numbers.at(row) << shift;
            }
            lanes[feature] = new Lane(packed, shift, mask, lanes[feature].first(), lanes[feature].bins());
        }
        return new Group(packed, features.stream().mapToInt(Integer::intValue).toArray());
    }

    /** The number of events. */
    int rows() {
        return rows;
    }

    /** The number of features. */
    int features() {
        return edges.length;
    }

    /** The number of bins of all features, those of missing values included. */
    int bins() {
        return bins;
    }

    /** Where the bins of a feature are. */
    Lane lane(int feature) {
        return lanes[feature];
    }

    /** Features that share integers. */
    Group[] groups() {
        return groups;
    }

    /** The largest value that goes left when bins up to this one do; all values where it is the last. */
    double threshold(int feature, int bin) {
        boolean last = bin >= edges[feature].bins() - 1;
        return last ? Double.POSITIVE_INFINITY : edges[feature].threshold(bin, bin + 1);
    }
}
