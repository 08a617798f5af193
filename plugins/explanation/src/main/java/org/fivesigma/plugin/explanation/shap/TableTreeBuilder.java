package org.fivesigma.plugin.explanation.shap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.learning.TreeNodes;

/** Divides a shallow tree into subtrees and makes their tables. */
final class TableTreeBuilder {
    /**
     * The most turns in a pattern. 100 trees of depth 6 took 0.34 s of a processor for 20,000 events with 6 turns, 0.27 with 7 or 8,
     * 0.30 with 9 and 0.45 with 10: fewer turns make more subtrees, more make tables that outgrow the processor's first cache.
     */
    static final int TURNS = 8;

    private final RankedTrees trees;
    private final Optional<Background> background;
    private final List<TableTree.Part> parts = new ArrayList<>();

    private TableTreeBuilder(RankedTrees trees, Optional<Background> background) {
        this.trees = trees;
        this.background = background;
    }

    /** Whether a tree is shallow enough for tables. */
    static boolean suits(TreeNodes nodes, int root) {
        return nodes.isLeaf(root) || isWithin(nodes, root, TURNS);
    }

    private static boolean isWithin(TreeNodes nodes, int node, int depth) {
        return nodes.isLeaf(node)
                || depth > 0
                        && isWithin(nodes, nodes.left(node), depth - 1)
                        && isWithin(nodes, nodes.right(node), depth - 1);
    }

    /** The tree with its tables. */
    static TableTree build(RankedTrees trees, int root, Optional<Background> background) {
        TableTreeBuilder builder = new TableTreeBuilder(trees, background);
        builder.divide(root, new int[0]);
        return new TableTree(trees, builder.parts);
    }

    private void divide(int node, int[] above) {
        List<Integer> inner = new ArrayList<>();
        addInner(node, inner);
        int[] below = inner.stream().mapToInt(Integer::intValue).toArray();
        if (above.length + below.length <= TURNS) {
            parts.add(subtree(node, above, below));
            return;
        }
        parts.add(new TableTree.Part(above.length, new int[] {node}, new int[0], new double[0][]));
        divide(trees.nodes().left(node), with(above, node));
        divide(trees.nodes().right(node), with(above, node));
    }

    private void addInner(int node, List<Integer> inner) {
        if (trees.nodes().isLeaf(node)) {
            return;
        }
        inner.add(node);
        addInner(trees.nodes().left(node), inner);
        addInner(trees.nodes().right(node), inner);
    }

    private TableTree.Part subtree(int node, int[] above, int[] inner) {
        int[] turning = Arrays.copyOf(above, above.length + inner.length);
        System.arraycopy(inner, 0, turning, above.length, inner.length);
        List<LeafPath> leaves = new ArrayList<>();
        addLeaves(node, above, turning, leaves);
        int[] features = Arrays.stream(turning)
                .map(trees.nodes()::feature)
                .sorted()
                .distinct()
                .toArray();
        double[][] tables = new double[features.length][1 << turning.length];
        int[] ofBackground = new int[background.map(Background::rows).orElse(0)];
        background.ifPresent(events -> TableTree.addTurns(trees, turning, 0, events.events(), 0, ofBackground));
        for (LeafPath leaf : leaves) {
            add(leaf, table(leaf, ofBackground), features, tables);
        }
        return new TableTree.Part(above.length, inner, features, tables);
    }

    private void addLeaves(int node, int[] above, int[] turning, List<LeafPath> leaves) {
        int[] path = with(above, node);
        if (trees.nodes().isLeaf(node)) {
            leaves.add(LeafPath.of(trees, path, turning));
            return;
        }
        addLeaves(trees.nodes().left(node), path, turning, leaves);
        addLeaves(trees.nodes().right(node), path, turning, leaves);
    }

    private double[][] table(LeafPath leaf, int[] turnsOfBackground) {
        if (background.isEmpty()) {
            return LeafTables.pathDependent(leaf);
        }
        int[] met = Arrays.stream(turnsOfBackground).map(leaf::met).toArray();
        return LeafTables.interventional(leaf, met, background.get().weights());
    }

    /** Adds a leaf's table by features to those of the subtree by turns. */
    private static void add(LeafPath leaf, double[][] ofLeaf, int[] features, double[][] tables) {
        for (int turns = 0; turns < (tables.length == 0 ? 0 : tables[0].length); turns++) {
            int met = leaf.met(turns);
            for (int slot = 0; slot < ofLeaf.length; slot++) {
                tables[Arrays.binarySearch(features, leaf.feature(slot))][turns] += ofLeaf[slot][met];
            }
        }
    }

    private static int[] with(int[] nodes, int last) {
        int[] more = Arrays.copyOf(nodes, nodes.length + 1);
        more[nodes.length] = last;
        return more;
    }
}
