package org.fivesigma.plugin.trees.grow;

import java.util.ArrayDeque;
import java.util.Deque;
import org.fivesigma.api.learning.TreeNodes;

/** A node of one tree while it grows; ends as a leaf unless it is split. */
final class Branch {
    private double value;
    private double weight;
    private Fork fork = new Fork(-1, 0, false, 0);
    private Branch[] children = {};

    /**
     * What a branch is split by.
     *
     * @param feature the feature looked at
     * @param threshold the largest value that goes left
     * @param missingLeft whether missing values go left
     * @param gain the node's impurity times its weight, less that of both children
     */
    record Fork(int feature, double threshold, boolean missingLeft, double gain) {}

    /** Says what the node adds as a leaf, and the weight of its events. */
    void holds(double leafValue, double sumOfWeights) {
        value = leafValue;
        weight = sumOfWeights;
    }

    /** Splits the node. */
    void split(Fork by) {
        fork = by;
        children = new Branch[] {new Branch(), new Branch()};
    }

    /** The left child of a node that is split. */
    Branch left() {
        return children[0];
    }

    /** The right child of a node that is split. */
    Branch right() {
        return children[1];
    }

    /** Adds the tree that begins here; gives its root. */
    int addTo(TreeNodes.Builder nodes) {
        int root = nodes.leaf(value, weight);
        Deque<Placed> open = new ArrayDeque<>();
        open.push(new Placed(this, root));
        while (!open.isEmpty()) {
            Placed next = open.pop();
            if (next.branch.children.length > 0) {
                next.branch.addChildren(next.node, nodes, open);
            }
        }
        return root;
    }

    private void addChildren(int node, TreeNodes.Builder nodes, Deque<Placed> open) {
        int leftNode = nodes.leaf(left().value, left().weight);
        int rightNode = nodes.leaf(right().value, right().weight);
        nodes.split(node, fork.feature, fork.threshold, fork.missingLeft, fork.gain, leftNode, rightNode);
        open.push(new Placed(right(), rightNode));
        open.push(new Placed(left(), leftNode));
    }

    /** A branch and the number of its node. */
    private record Placed(Branch branch, int node) {}
}
