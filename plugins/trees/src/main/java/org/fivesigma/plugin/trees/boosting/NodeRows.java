package org.fivesigma.plugin.trees.boosting;

/**
 * The events of a growing tree, so ordered that those of each node stand together, and within a node as they came.
 *
 * <p>Different nodes may be worked on by different threads, since each touches only its own positions.
 */
final class NodeRows {
    /** For so much work, of events times features, one more thread saves more than it costs. */
    private static final long WORTH_SHARING = 150_000;
    /** To divide an event takes as long as to add so many of its features to histograms. */
    private static final long DIVIDING = 2;

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

    /** Adds a node's events to an empty histogram of these features. */
    void fill(Branch node, long[] histogram, boolean[] features, Histograms spare) {
        int pieces = pieces((long) node.rows() * columns.features());
        long[][] parts = new long[pieces][];
        parts[0] = histogram;
        crew.all(pieces, piece -> {
            parts[piece] = piece == 0 ? histogram : spare.empty();
            fill(border(node, piece, pieces), border(node, piece + 1, pieces), parts[piece], features);
        });
        for (int piece = 1; piece < pieces; piece++) {
            Histograms.add(histogram, parts[piece]);
            spare.giveBack(parts[piece]);
        }
    }

    private int pieces(long work) {
        return (int) Math.max(1, Math.min(crew.threads(), work / WORTH_SHARING));
    }

    private static int border(Branch node, int piece, int pieces) {
        return node.start() + (int) ((long) node.rows() * piece / pieces);
    }

    private void fill(int start, int end, long[] histogram, boolean[] features) {
        for (int i = start; i < end; i++) {
            ordered[i] = pairs[rows[i]];
        }
        for (PackedColumns.Group group : columns.groups()) {
            fill(group, start, end, histogram, features);
        }
    }

    private void fill(PackedColumns.Group group, int start, int end, long[] histogram, boolean[] features) {
        int[] members = group.features();
        int[] first = new int[members.length];
        boolean whole = members.length == PackedColumns.LANES;
        for (int i = 0; i < members.length; i++) {
            first[i] = columns.lane(members[i]).first();
            whole &= features[members[i]];
        }
        if (whole) {
            HistogramFill.four(group.packed(), rows, ordered, start, end, countBits, histogram, first);
            return;
        }
        for (int member : members) {
            if (features[member]) {
                HistogramFill.one(columns.lane(member), rows, ordered, start, end, countBits, histogram);
            }
        }
    }

    /** Divides a node's events, each side in the order in which they stood. */
    Branch.Fork divide(Branch node, Split split) {
        int pieces = pieces(node.rows() * DIVIDING);
        int[] lefts = new int[pieces];
        crew.all(
                pieces,
                piece -> lefts[piece] = divide(split, border(node, piece, pieces), border(node, piece + 1, pieces)));
        int left = node.start();
        for (int piece = 0; piece < pieces; piece++) {
            System.arraycopy(rows, border(node, piece, pieces), rows, left, lefts[piece]);
            left += lefts[piece];
        }
        int right = left;
        for (int piece = 0; piece < pieces; piece++) {
            int start = border(node, piece, pieces);
            int count = border(node, piece + 1, pieces) - start - lefts[piece];
            System.arraycopy(scratch, start, rows, right, count);
            right += count;
        }
        return node.split(split, left);
    }

    /** Moves those that go left to the front and copies the others to the scratch; gives how many go left. */
    private int divide(Split split, int start, int end) {
        PackedColumns.Lane lane = columns.lane(split.feature());
        int[] packed = lane.packed();
        int shift = lane.shift();
        int mask = lane.mask();
        int lastValue = lane.bins() - 1;
        int limit = split.bin() + 1;
        // where missing values go left, their bin, which is the last, is taken below all others
        int lowered = split.missingLeft() ? lane.bins() + 1 : 0;
        int left = start;
        int right = start;
        for (int i = start; i < end; i++) {
            int row = rows[i];
            int bin = packed[row] >>> shift & mask;
            int place = bin - (lastValue - bin >> Integer.SIZE - 1 & lowered);
            int goesLeft = place - limit >>> Integer.SIZE - 1;
            rows[left] = row;
            scratch[right] = row;
            left += goesLeft;
            right += 1 - goesLeft;
        }
        return left - start;
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
