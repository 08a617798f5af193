package org.fivesigma.plugin.trees.boosting;

import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Grows one tree from its root. Of two children only the smaller one's histogram is filled from events; the larger one's is what
 * is left of the parent's.
 */
final class TreeGrowth {
    /** Nodes with less work than this, of events times features, are grown by the thread that made them. */
    private static final long WORTH_FORKING = 20_000;

    private final NodeRows rows;
    private final SplitSearch search;
    private final GrowthRules rules;
    private final Histograms histograms;
    private final Crew crew;
    private final int[] features;
    private final boolean[] chosen;

    /**
     * Growth of one tree.
     *
     * @param features the features it may use, ascending
     */
    TreeGrowth(
            NodeRows rows, SplitSearch search, GrowthRules rules, Histograms histograms, Crew crew, Features features) {
        this.rows = rows;
        this.search = search;
        this.rules = rules;
        this.histograms = histograms;
        this.crew = crew;
        this.features = features.ascending();
        this.chosen = features.chosen();
    }

    /** Grows a tree from its root. */
    void grow(Branch root) {
        if (!rules.allow(root.rows(), root.depth())) {
            return;
        }
        long[] histogram = histograms.empty();
        rows.fill(root, histogram, chosen, histograms);
        if (rules.leaves() == GrowthRules.UNLIMITED) {
            growAll(root, histogram);
            return;
        }
        growBest(root, histogram);
    }

    /** Splits all that can be split, the smaller child first or on another thread, so that few histograms wait. */
    private void growAll(Branch root, long[] itsHistogram) {
        Optional<Grown> next = Optional.of(new Grown(root, itsHistogram));
        while (next.isPresent()) {
            Grown grown = next.get();
            Optional<Split> split = search.best(grown.node(), grown.histogram(), features);
            if (split.isEmpty()) {
                histograms.giveBack(grown.histogram());
                return;
            }
            Children children = divide(grown.node(), split.get(), grown.histogram());
            if (children.smaller().isPresent()) {
                Grown smaller = children.smaller().get();
                Grown larger = children.larger().orElseThrow();
                if ((long) smaller.node().rows() * features.length > WORTH_FORKING) {
                    crew.both(
                            () -> growAll(larger.node(), larger.histogram()),
                            () -> growAll(smaller.node(), smaller.histogram()));
                    return;
                }
                growAll(smaller.node(), smaller.histogram());
            }
            next = children.larger();
        }
    }

    /** Splits the node that gains most, of equal ones the one that was made first, until there are enough leaves. */
    private void growBest(Branch root, long[] histogram) {
        PriorityQueue<Ready> ready = new PriorityQueue<>(
                Comparator.comparingDouble((Ready node) -> -node.split().gain()).thenComparingInt(Ready::number));
        int made = offer(ready, new Grown(root, histogram), 0);
        for (int leaves = 1; leaves < rules.leaves() && !ready.isEmpty(); leaves++) {
            Ready best = ready.poll();
            Children children =
                    divide(best.grown().node(), best.split(), best.grown().histogram());
            if (children.smaller().isPresent()) {
                made = offer(ready, children.smaller().get(), made);
            }
            if (children.larger().isPresent()) {
                made = offer(ready, children.larger().get(), made);
            }
        }
        ready.forEach(node -> histograms.giveBack(node.grown().histogram()));
    }

    private int offer(PriorityQueue<Ready> ready, Grown grown, int number) {
        Optional<Split> split = search.best(grown.node(), grown.histogram(), features);
        if (split.isPresent()) {
            ready.add(new Ready(grown, split.get(), number));
        }
        if (split.isEmpty()) {
            histograms.giveBack(grown.histogram());
        }
        return number + 1;
    }

    /** Splits a node; its histogram becomes that of a child. */
    private Children divide(Branch node, Split split, long[] histogram) {
        Branch.Fork fork = rows.divide(node, split);
        boolean leftLarger = fork.left().rows() >= fork.right().rows();
        Branch larger = leftLarger ? fork.left() : fork.right();
        Branch smaller = leftLarger ? fork.right() : fork.left();
        if (!rules.allow(larger.rows(), larger.depth())) {
            histograms.giveBack(histogram);
            return new Children(Optional.empty(), Optional.empty());
        }
        long[] part = histograms.empty();
        rows.fill(smaller, part, chosen, histograms);
        Histograms.subtract(histogram, part);
        Optional<Grown> rest = Optional.of(new Grown(larger, histogram));
        if (!rules.allow(smaller.rows(), smaller.depth())) {
            histograms.giveBack(part);
            return new Children(Optional.empty(), rest);
        }
        return new Children(Optional.of(new Grown(smaller, part)), rest);
    }

    /** Features that a tree may use, as a list and as marks. */
    record Features(int[] ascending, boolean[] chosen) {
        static Features of(int[] ascending, int all) {
            boolean[] marks = new boolean[all];
            for (int feature : ascending) {
                marks[feature] = true;
            }
            return new Features(ascending, marks);
        }
    }

    /** A node with its histogram. */
    private record Grown(Branch node, long[] histogram) {}

    /** The children that may be split. */
    private record Children(Optional<Grown> smaller, Optional<Grown> larger) {}

    /** A node that may be split next. */
    private record Ready(Grown grown, Split split, int number) {}
}
