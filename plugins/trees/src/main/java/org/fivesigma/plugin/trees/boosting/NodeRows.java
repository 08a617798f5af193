package org.fivesigma.plugin.trees.boosting;

/**
 * The events of a growing tree, so ordered that those of each node stand together, and within a node as they came.
 *
 * <p>Different nodes may be worked on by different threads, since each touches only its own positions.
 */
final class NodeRows {
    /** Below this work, of events times features, threads cost more than they save. */
    private static final long WORTH_SHARING = 100_000;

    private final PackedColumns columns;
    private final long[] pairs;
    private final int countBits;
    private final Crew crew;
    private final int[] rows;
    private final int[] scratch;
    private final long[] ordered;
    private int size;

    /**
     * The events of one training.
     *
     * @param pairs gradient and hessian of each event
     */
    NodeRows(PackedColumns columns, long[] pairs, int countBits, Crew crew) {
        this.columns = columns;
        this.pairs = pairs;
        this.countBits = countBits;
        this.crew = crew;
        rows = new int[columns.rows()];
        scratch = new int[columns.rows()];
        ordered = new long[columns.rows()];
    }

    /** Begins a tree with all events; gives its root. */
    Branch all() {
        size = rows.length;
        for (int row = 0; row < size; row++) {
            rows[row] = row;
        }
        return root();
    }

    /** Begins a tree with these events, ascending; gives its root. */
    Branch of(int[] chosen) {
        size = chosen.length;
        System.arraycopy(chosen, 0, rows, 0, size);
        return root();
    }

    private Branch root() {
        long gradient = 0;
        long hessian = 0;
        for (int i = 0; i < size; i++) {
            long pair = pairs[rows[i]];
            gradient += pair >> Integer.SIZE;
            hessian += (int) pair;
        }
        return new Branch(0, size, 0, gradient, hessian);
    }

    /** Adds a node's events to empty histograms of these features. */
    void fill(Branch node, long[] histogram, boolean[] features) {
        for (int i = node.start(); i < node.end(); i++) {
            ordered[i] = pairs[rows[i]];
        }
        PackedColumns.Group[] groups = columns.groups();
        if ((long) node.rows() * columns.features() < WORTH_SHARING) {
            for (PackedColumns.Group group : groups) {
                fill(group, node, histogram, features);
            }
            return;
        }
        crew.all(groups.length, i -> fill(groups[i], node, histogram, features));
    }

    private void fill(PackedColumns.Group group, Branch node, long[] histogram, boolean[] features) {
        int[] members = group.features();
        int[] first = new int[members.length];
        boolean whole = members.length == PackedColumns.LANES;
        for (int i = 0; i < members.length; i++) {
            first[i] = columns.lane(members[i]).first();
            whole &= features[members[i]];
        }
        if (whole) {
            HistogramFill.four(group.packed(), rows, ordered, node.start(), node.end(), countBits, histogram, first);
            return;
        }
        for (int member : members) {
            if (features[member]) {
                HistogramFill.one(columns.lane(member), rows, ordered, node.start(), node.end(), countBits, histogram);
            }
        }
    }

    /** Divides a node's events. */
    Branch.Fork divide(Branch node, Split split) {
        PackedColumns.Lane lane = columns.lane(split.feature());
        int[] packed = lane.packed();
        int shift = lane.shift();
        int mask = lane.mask();
        int lastValue = lane.bins() - 1;
        // where missing values go left, their bin, which is the last, is taken below all others
        int lowered = split.missingLeft() ? lane.bins() + 1 : 0;
        int left = node.start();
        int right = node.start();
        for (int i = node.start(); i < node.end(); i++) {
            int row = rows[i];
            int bin = packed[row] >>> shift & mask;
            int place = bin - (lastValue - bin >> Integer.SIZE - 1 & lowered);
            int goesLeft = place - split.bin() - 1 >>> Integer.SIZE - 1;
            rows[left] = row;
            scratch[right] = row;
            left += goesLeft;
            right += 1 - goesLeft;
        }
        System.arraycopy(scratch, node.start(), rows, left, right - node.start());
        return node.split(split, left);
    }

    /** Adds a number to the sum of each event of a node; gives the sum of their weights. */
    double add(Branch node, double value, double[] sums, Gradients gradients) {
        double weights = 0;
        for (int i = node.start(); i < node.end(); i++) {
            sums[rows[i]] += value;
            weights += gradients.weight(rows[i]);
        }
        return weights;
    }
}
