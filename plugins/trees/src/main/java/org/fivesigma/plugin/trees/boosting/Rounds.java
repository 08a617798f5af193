package org.fivesigma.plugin.trees.boosting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Trains one tree after the other, each on the derivatives that the trees before it have left. */
final class Rounds {
    /** The smallest sum of hessians of a leaf, for events of mean weight 1, as in scikit-learn's histogram boosting. */
    private static final double LEAST_HESSIAN = 1e-3;
    /** Fewer events than this are not divided among threads. */
    private static final int WORTH_SHARING = 20_000;

    private static final int[] ALL = {};
    private static final long PURPOSE_ROWS = 1;
    private static final long PURPOSE_FEATURES = 2;

    private final Sample sample;
    private final GrowthRules rules;
    private final Drawing drawing;
    private final double rate;
    private final Crew crew;
    private final double[] sums;
    private final long[] pairs;
    private final NodeRows rows;
    private final SplitSearch search;
    private final Histograms histograms;
    private int round;
    private int[] drawnRows = ALL;
    private boolean depthBinds;

    /**
     * What each tree gets to see.
     *
     * @param subsample the fraction of events, drawn without putting back
     * @param columnSample the fraction of features
     * @param seed decides what is drawn
     */
    record Drawing(double subsample, double columnSample, long seed) {
        /** How many features a tree may use. */
        int features(int all) {
            return Math.max(1, (int) Math.rint(columnSample * all));
        }

        /** How many events a tree sees. */
        int rows(int all) {
            return Math.max(1, (int) (subsample * all));
        }

        /** Whether each tree sees the same. */
        boolean drawsAll(Sample sample) {
            return rows(sample.columns().rows()) == sample.columns().rows()
                    && features(sample.columns().features()) == sample.columns().features();
        }
    }

    /** A training before its first tree. */
    Rounds(Sample sample, GrowthRules rules, Drawing drawing, double rate, Crew crew) {
        this.sample = sample;
        this.rules = rules;
        this.drawing = drawing;
        this.rate = rate;
        this.crew = crew;
        int size = sample.columns().rows();
        sums = new double[size];
        pairs = new long[size];
        Gradients gradients = sample.gradients();
        rows = new NodeRows(sample.columns(), pairs, gradients.countBits(), crew);
        search = new SplitSearch(sample.columns(), rules, gradients, gradients.inHessianUnits(LEAST_HESSIAN));
        histograms = new Histograms(sample.columns().bins());
    }

    /** Whether a tree so far was kept from growing by its depth alone. */
    boolean depthBinds() {
        return depthBinds;
    }

    /**
     * Trains the next tree.
     *
     * @return the tree; empty when neither this nor any later one can have a split
     */
    Optional<GrownTree> next() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        List<Branch> nodes = new ArrayList<>();
        crew.run(() -> nodes.addAll(grow().numbered()));
        if (nodes.size() == 1 && drawing.drawsAll(sample)) {
            return Optional.empty();
        }
        round++;
        GrownTree tree = new GrownTree(nodes.size(), rate);
        crew.run(() -> finish(tree, nodes));
        return Optional.of(tree);
    }

    /** Takes the first tree from a training at another rate; {@code steps} are the Newton steps of all events. */
    GrownTree begin(GrownTree first, double[] steps, boolean itsDepthBinds) {
        round++;
        depthBinds = itsDepthBinds;
        for (int row = 0; row < sums.length; row++) {
            sums[row] += rate * steps[row];
        }
        return first.at(rate);
    }

    private Branch grow() {
        int size = sums.length;
        boolean share = size >= WORTH_SHARING;
        int pieces = share ? crew.threads() : 1;
        crew.all(
                pieces,
                piece -> sample.gradients().fill(sums, pairs, (int) ((long) size * piece / pieces), (int)
                        ((long) size * (piece + 1) / pieces)));
        int drawn = drawing.rows(size);
        drawnRows = drawn < size ? new Draw(drawing.seed(), PURPOSE_ROWS, round).choose(drawn, size) : ALL;
        Branch root = drawn < size ? rows.of(drawnRows) : rows.all();
        new TreeGrowth(rows, search, rules, histograms, crew, features()).grow(root);
        return root;
    }

    private TreeGrowth.Features features() {
        int all = sample.columns().features();
        int[] ascending = new Draw(drawing.seed(), PURPOSE_FEATURES, round).choose(drawing.features(all), all);
        return TreeGrowth.Features.of(ascending, all);
    }

    /** Fills in the tree, and adds to the sum of each event what its leaf adds. */
    private void finish(GrownTree tree, List<Branch> nodes) {
        int pieces = sums.length >= WORTH_SHARING ? crew.threads() : 1;
        crew.all(pieces, piece -> {
            int end = (int) ((long) nodes.size() * (piece + 1) / pieces);
            for (int node = (int) ((long) nodes.size() * piece / pieces); node < end; node++) {
                Branch branch = nodes.get(node);
                if (branch.fork().isEmpty()) {
                    tree.leaf(node, step(branch), rows.add(branch, rate * step(branch), sums, sample.gradients()));
                }
            }
        });
        for (int node = nodes.size() - 1; node >= 0; node--) {
            Branch branch = nodes.get(node);
            depthBinds |= branch.depth() == rules.depth() && rules.largeEnough(branch.rows());
            branch.fork().ifPresent(fork -> inner(tree, branch, fork));
        }
        addUndrawn(tree);
    }

    private void inner(GrownTree tree, Branch branch, Branch.Fork fork) {
        Split split = fork.split();
        double upTo = sample.columns().threshold(split.feature(), split.bin());
        Gradients units = sample.gradients();
        double gain = split.gain() / units.gradientUnits() * units.hessianUnits() / units.gradientUnits();
        tree.inner(
                branch.number(),
                split,
                upTo,
                step(branch),
                gain,
                fork.left().number(),
                fork.right().number());
    }

    /** The Newton step of a node; nothing where no event can be moved. */
    private double step(Branch node) {
        double hessian = node.hessian() / sample.gradients().hessianUnits() + rules.l2();
        return hessian > 0 ? -(node.gradient() / sample.gradients().gradientUnits()) / hessian : 0;
    }

    private void addUndrawn(GrownTree tree) {
        if (drawnRows.length == 0) {
            return;
        }
        int next = 0;
        for (int row = 0; row < sums.length; row++) {
            if (next < drawnRows.length && drawnRows[next] == row) {
                next++;
                continue;
            }
            sums[row] += tree.value(tree.leaf(sample.columns(), row));
        }
    }

    /** The sum of leaf values of each event that trains; shared, so do not change it. */
    double[] sums() {
        return sums;
    }
}
