package org.fivesigma.plugin.figures;

import java.util.ArrayList;
import java.util.List;
import org.fivesigma.api.data.Stamp;
import org.fivesigma.api.figure.Rounded;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.api.learning.TreeNodes;

/**
 * The upper part of one tree as boxes, each with its place: leaves side by side, other boxes above the middle of their
 * children.
 *
 * @param title what is shown above
 * @param description one sentence for readers who cannot see it
 * @param boxes the boxes, parents before their children
 * @param columns how many boxes stand side by side at most
 * @param rows how many stand below each other
 */
record TreeShape(String title, String description, List<Box> boxes, int columns, int rows) {
    /** Copies the list. */
    TreeShape {
        boxes = List.copyOf(boxes);
    }

    /**
     * A box.
     *
     * @param parent the place of the parent in the list; -1 for the root
     * @param left whether it is the parent's left child
     * @param missing whether missing values come here from the parent
     * @param row how many boxes are above
     * @param column where its middle is, in widths of boxes
     * @param lines what it says
     * @param signal how much it looks like signal, from 0 to 1
     */
    record Box(int parent, boolean left, boolean missing, int row, double column, List<String> lines, double signal) {}

    /** The upper part of a tree. */
    static TreeShape of(TreeEnsemble trees, int number, int depth) {
        Sketch sketch = new Sketch(trees, trees.root(number), depth);
        sketch.add(trees.root(number), -1, true, false, 0);
        String title = "Tree " + (number + 1) + " of " + trees.trees();
        int rows = 1 + sketch.boxes.stream().mapToInt(Box::row).max().orElse(0);
        String description = "A decision tree with " + sketch.leaves(trees.root(number)) + " leaves, of which " + rows
                + " levels are shown.";
        return new TreeShape(title, description, sketch.boxes, sketch.columns, rows);
    }

    /** The same tree, saying so where the events it grew from are simulated stand-ins. */
    TreeShape stamped(Stamp stamp) {
        return stamp.isSimulated()
                ? new TreeShape(title + ", simulated stand-in", description, boxes, columns, rows)
                : this;
    }

    /** Collects boxes from the left to the right. */
    private static final class Sketch {
        private final TreeEnsemble trees;
        private final TreeNodes nodes;
        private final int root;
        private final int depth;
        private final double strongest;
        private final List<Box> boxes = new ArrayList<>();
        private int columns;

        private Sketch(TreeEnsemble trees, int root, int depth) {
            this.trees = trees;
            this.nodes = trees.nodes();
            this.root = root;
            this.depth = depth;
            this.strongest = strongest(root);
        }

        /** The largest value of any leaf, either sign. */
        private double strongest(int node) {
            if (nodes.isLeaf(node)) {
                return Math.abs(nodes.value(node));
            }
            return Math.max(strongest(nodes.left(node)), strongest(nodes.right(node)));
        }

        private int leaves(int node) {
            return nodes.isLeaf(node) ? 1 : leaves(nodes.left(node)) + leaves(nodes.right(node));
        }

        /** Adds a node and what is below it; gives the column of its middle. */
        private double add(int node, int parent, boolean left, boolean missing, int row) {
            int place = boxes.size();
            boolean ends = nodes.isLeaf(node) || row == depth;
            Box box = new Box(parent, left, missing, row, columns + 0.5, lines(node, ends), signal(node));
            boxes.add(box);
            if (ends) {
                columns++;
                return box.column;
            }
            double first = add(nodes.left(node), place, true, nodes.missingLeft(node), row + 1);
            double last = add(nodes.right(node), place, false, !nodes.missingLeft(node), row + 1);
            Box centred = new Box(parent, left, missing, row, (first + last) / 2, box.lines, box.signal);
            boxes.set(place, centred);
            return centred.column;
        }

        private List<String> lines(int node, boolean ends) {
            List<String> lines = new ArrayList<>();
            if (!nodes.isLeaf(node)) {
                lines.add(ends ? leaves(node) + " leaves below" : condition(node));
            }
            boolean share = trees.link() == TreeEnsemble.Link.MEAN;
            double value = nodes.value(node);
            lines.add(share ? "signal " + Rounded.digits(100 * value, 4) + " %" : "adds " + Rounded.digits(value, 4));
            lines.add("weight " + Rounded.digits(nodes.weight(node), 5));
            lines.add(Rounded.digits(100 * nodes.weight(node) / nodes.weight(root), 3) + " % of all");
            return lines;
        }

        private String condition(int node) {
            String feature = trees.features().get(nodes.feature(node));
            double threshold = nodes.threshold(node);
            return threshold == Double.POSITIVE_INFINITY
                    ? feature + " is there"
                    : feature + " \u2264 " + Rounded.digits(threshold, 5);
        }

        private double signal(int node) {
            if (trees.link() == TreeEnsemble.Link.MEAN) {
                return nodes.value(node);
            }
            double value = strongest > 0 ? nodes.value(node) / strongest : 0;
            return (1 + Math.max(-1, Math.min(1, value))) / 2;
        }
    }
}
