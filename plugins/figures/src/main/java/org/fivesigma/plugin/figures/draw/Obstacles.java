package org.fivesigma.plugin.figures.draw;

import java.util.ArrayList;
import java.util.List;
import org.fivesigma.api.data.Series;

/**
 * Where the series of a plot are, as rectangles that a legend must not hide.
 *
 * @param boxes the rectangles, in pixels
 */
record Obstacles(List<Box> boxes) {
    private static final double STEP = 8;

    /** Copies the list. */
    Obstacles {
        boxes = List.copyOf(boxes);
    }

    /** A rectangle. */
    record Box(double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left <= other.right && other.left <= right && top <= other.bottom && other.top <= bottom;
        }
    }

    /** What is in a plot. */
    static Obstacles of(Shapes shapes, Plot plot) {
        List<Box> boxes = new ArrayList<>();
        for (Series series : shapes.series()) {
            if (series instanceof Series.Line line) {
                addLine(boxes, line, plot);
            }
            if (series instanceof Series.Rule rule && Reach.drawable(rule.at())) {
                double x = plot.x().pixel(rule.at());
                boxes.add(new Box(x, plot.top(), x, plot.bottom()));
            }
        }
        List<Series> others = shapes.series().stream()
                .filter(series -> !(series instanceof Series.Line))
                .toList();
        boolean grounded = others.stream().anyMatch(Series.Steps.class::isInstance);
        for (Reach.Piece piece : Reach.of(Shapes.of(others)).pieces()) {
            boolean area = grounded && piece.right() > piece.left();
            addPiece(boxes, piece, area ? Math.min(0, piece.low()) : piece.low(), plot);
        }
        return new Obstacles(boxes);
    }

    /** Whether a rectangle hides nothing. */
    boolean leave(Box box) {
        return boxes.stream().noneMatch(box::meets);
    }

    private static void addPiece(List<Box> boxes, Reach.Piece piece, double low, Plot plot) {
        double y1 = plot.y().pixel(low);
        double y2 = plot.y().pixel(piece.high());
        double left = plot.x().pixel(piece.left());
        boxes.add(new Box(left, Math.min(y1, y2), plot.x().pixel(piece.right()), Math.max(y1, y2)));
    }

    /** Long straight lines in short pieces, whose rectangles are about where the line is. */
    private static void addLine(List<Box> boxes, Series.Line line, Plot plot) {
        for (int i = 1; i < line.x().size(); i++) {
            if (!Reach.drawable(
                    line.x().get(i - 1),
                    line.y().get(i - 1),
                    line.x().get(i),
                    line.y().get(i))) {
                continue;
            }
            double x = plot.x().pixel(line.x().get(i - 1));
            double y = plot.y().pixel(line.y().get(i - 1));
            double across = plot.x().pixel(line.x().get(i)) - x;
            double up = plot.y().pixel(line.y().get(i)) - y;
            int pieces = (int) Math.max(1, Math.max(Math.abs(across), Math.abs(up)) / STEP);
            for (int k = 0; k < pieces; k++) {
                double x1 = x + across * k / pieces;
                double x2 = x + across * (k + 1) / pieces;
                double y1 = y + up * k / pieces;
                double y2 = y + up * (k + 1) / pieces;
                boxes.add(new Box(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)));
            }
        }
    }
}
