package org.fivesigma.plugin.figures.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * Blocks in the upper corners of a plot.
 *
 * @param left blocks in the left corner, from the top
 * @param right blocks in the right corner, from the top
 */
record Arrangement(List<Block> left, List<Block> right) {
    /** Copies the lists. */
    Arrangement {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /** Whether both corners fit beside each other and leave at least so much of the height to the data. */
    boolean fits(Plot plot, double margin, double leaves) {
        double between = left.isEmpty() || right.isEmpty() ? 0 : margin;
        boolean wide = Block.breadth(left) + Block.breadth(right) + between + 2 * margin <= plot.width();
        double depth = Math.max(Block.depth(left, 0.5 * margin), Block.depth(right, 0.5 * margin)) + margin;
        return wide && depth <= (1 - leaves) * plot.height();
    }

    /** The upper end that the vertical axis needs so that no block hides anything. */
    double high(Plot plot, Reach reach, double margin) {
        double needed = clear(plot, reach, plot.left(), plot.right(), 0.06 * plot.height());
        if (!left.isEmpty()) {
            double edge = plot.left() + Block.breadth(left) + 2 * margin;
            needed = Math.max(
                    needed, clear(plot, reach, plot.left(), edge, Block.depth(left, 0.5 * margin) + 1.5 * margin));
        }
        if (!right.isEmpty()) {
            double edge = plot.right() - Block.breadth(right) - 2 * margin;
            needed = Math.max(
                    needed, clear(plot, reach, edge, plot.right(), Block.depth(right, 0.5 * margin) + 1.5 * margin));
        }
        return needed;
    }

    /** The upper end that keeps what lies between two pixels so far below the upper edge, as a {@link Scale#measure}. */
    private static double clear(Plot plot, Reach reach, double from, double to, double depth) {
        boolean logarithmic = plot.y().logarithmic();
        double low = Scale.measure(plot.y().low(), logarithmic);
        double highest = reach.pieces().stream()
                .filter(piece ->
                        plot.x().pixel(piece.right()) >= from && plot.x().pixel(piece.left()) <= to)
                .mapToDouble(piece -> Scale.measure(piece.high(), logarithmic))
                .max()
                .orElse(low);
        double share = Math.max(0.2, 1 - depth / plot.height());
        return low + Math.max(0, highest - low) / share;
    }

    /** The marks of all blocks. */
    List<Mark> marks(Plot plot, double margin) {
        List<Mark> marks = new ArrayList<>();
        double top = plot.top() + margin;
        for (Block block : left) {
            marks.addAll(block.placing().at(plot.left() + margin, top));
            top += block.height() + 0.5 * margin;
        }
        top = plot.top() + margin;
        for (Block block : right) {
            marks.addAll(block.placing().at(plot.right() - margin - Block.breadth(right), top));
            top += block.height() + 0.5 * margin;
        }
        return marks;
    }
}
