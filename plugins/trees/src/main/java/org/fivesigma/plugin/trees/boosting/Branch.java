package org.fivesigma.plugin.trees.boosting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A node of a growing tree: some events, and, once it is split, how. */
final class Branch {
    private final int start;
    private final int end;
    private final int depth;
    private final long gradient;
    private final long hessian;
    private int number;
    private Fork fork;

    /**
     * Where a node is split.
     *
     * @param split by what
     * @param left the node of events below
     * @param right the node of events above
     */
    record Fork(Split split, Branch left, Branch right) {}

    /**
     * A leaf, for now.
     *
     * @param start position of the first event
     * @param end position after the last event
     * @param gradient the sum of gradients in units
     * @param hessian the sum of hessians in units
     */
    Branch(int start, int end, int depth, long gradient, long hessian) {
        this.start = start;
        this.end = end;
        this.depth = depth;
        this.gradient = gradient;
        this.hessian = hessian;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    int rows() {
        return end - start;
    }

    int depth() {
        return depth;
    }

    long gradient() {
        return gradient;
    }

    long hessian() {
        return hessian;
    }

    /** Its place in {@link #numbered}. */
    int number() {
        return number;
    }

    /** How it is split, unless it is a leaf. */
    Optional<Fork> fork() {
        return Optional.ofNullable(fork);
    }

    /** Splits this node where the events of the left child end. */
    Fork split(Split by, int middle) {
        Branch left = new Branch(start, middle, depth + 1, by.leftGradient(), by.leftHessian());
        Branch right = new Branch(middle, end, depth + 1, gradient - by.leftGradient(), hessian - by.leftHessian());
        fork = new Fork(by, left, right);
        return fork;
    }

    /** Numbers this node and all below, each left branch before the right one; leaves so come in the order of their events. */
    List<Branch> numbered() {
        List<Branch> nodes = new ArrayList<>();
        Deque<Branch> open = new ArrayDeque<>();
        open.push(this);
        while (!open.isEmpty()) {
            Branch node = open.pop();
            node.number = nodes.size();
            nodes.add(node);
            if (node.fork != null) {
                open.push(node.fork.right());
                open.push(node.fork.left());
            }
        }
        return nodes;
    }
}
