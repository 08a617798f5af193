package org.fivesigma.plugin.figures.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * Blocks in the upper corners of a plot, or in the lower ones.
 *
 * @param left blocks in the left corner, from the top
 * @param right blocks in the right corner, from the top
 * @param lower whether they stand in the lower corners
 */
record Arrangement(List<Block> left, List<Block> right, boolean lower) {
    /** Copies the lists. */
    Arrangement {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /** Blocks in the upper corners. */
    Arrangement(List<Block> left, List<Block> right) {
        this(left, right, false);
    }

    /** The same blocks in the lower corners. */
    Arrangement lowered() {
        return new Arrangement(left, right, true);
    }

    /** Whether no block hides anything of the plot. */
    boolean free(Plot plot, Obstacles obstacles, double margin) {
        return boxes(plot, margin).stream().allMatch(obstacles::leave);
    }

    /** The rectangles that the blocks take. */
    List<Outline> places(Plot plot, double margin) {
        return boxes(plot, margin).stream()
                .map(box ->
                        Outline.rectangle(box.left(), box.top(), box.right() - box.left(), box.bottom() - box.top()))
                .toList();
    }

    private List<Obstacles.Box> boxes(Plot plot, double margin) {
        List<Obstacles.Box> boxes = new ArrayList<>();
        double room = 0.4 * margin;
        if (!left.isEmpty()) {
            boxes.add(box(plot.left() + margin - room, top(plot, left, margin) - room, left, margin));
        }
        if (!right.isEmpty()) {
            double x = plot.right() - margin - Block.breadth(right) - room;
            boxes.add(box(x, top(plot, right, margin) - room, right, margin));
        }
        return boxes;
    }

    private static Obstacles.Box box(double x, double top, List<Block> blocks, double margin) {
        double width = Block.breadth(blocks) + 0.8 * margin;
        return new Obstacles.Box(x, top, x + width, top + Block.depth(blocks, 0.5 * margin) + 0.4 * margin);
    }

    /** The upper edge of the blocks of a corner. */
    private double top(Plot plot, List<Block> blocks, double margin) {
        // ticks stand in the lower corners
        return lower ? plot.bottom() - Block.depth(blocks, 0.5 * margin) - 0.5 * margin : plot.top() + margin;
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
        double top = top(plot, left, margin);
        for (Block block : left) {
            marks.addAll(block.placing().at(plot.left() + margin, top));
            top += block.height() + 0.5 * margin;
        }
        top = top(plot, right, margin);
        for (Block block : right) {
            marks.addAll(block.placing().at(plot.right() - margin - Block.breadth(right), top));
            top += block.height() + 0.5 * margin;
        }
        return marks;
    }
}
