package org.fivesigma.plugin.figures.png;

import java.util.Arrays;
import org.fivesigma.plugin.figures.draw.Colour;

/**
 * Pixels, and the share of each that a shape covers.
 *
 * <p>Each edge of a shape adds to the pixels it crosses how much of them lies to its right; the sum along a row is the covered share.
 * Shares are exact but for overlaps, and rounded to sixteenths, which the eye cannot tell and which keeps colours few.
 */
final class Raster {
    /** The levels of coverage above none. */
    static final int FULL = 15;

    private final int width;
    private final int height;
    private final int[] pixels;
    private final float[] edges;
    private final int[] first;
    private final int[] last;
    private int top;
    private int bottom;

    Raster(int width, int height) {
        this.width = width;
        this.height = height;
        this.pixels = new int[width * height];
        Arrays.fill(pixels, Colour.WHITE.rgb());
        this.edges = new float[(width + 2) * height];
        this.first = new int[height];
        this.last = new int[height];
        Arrays.fill(first, Integer.MAX_VALUE);
        Arrays.fill(last, -1);
        this.top = height;
        this.bottom = -1;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** The colours as 0xRRGGBB, row by row; must not be changed. */
    int[] pixels() {
        return pixels;
    }

    /** Whether a row is the same as the one above it. */
    boolean repeats(int row) {
        int at = row * width;
        return row > 0 && Arrays.equals(pixels, at - width, at, pixels, at, at + width);
    }

    /** Adds an edge of the shape. */
    void edge(double x1, double y1, double x2, double y2) {
        if (y1 == y2) {
            return;
        }
        double sign = y1 < y2 ? 1 : -1;
        double fromY = Math.min(y1, y2);
        double toY = Math.max(y1, y2);
        double slope = (x2 - x1) / (y2 - y1);
        double atZero = x1 - slope * y1;
        int begin = (int) Math.max(0, Math.floor(fromY));
        int end = (int) Math.min(height, Math.ceil(toY));
        for (int row = begin; row < end; row++) {
            double low = Math.max(fromY, row);
            double high = Math.min(toY, row + 1);
            double xLow = inside(atZero + slope * low);
            double xHigh = inside(atZero + slope * high);
            crossing(row, Math.min(xLow, xHigh), Math.max(xLow, xHigh), sign * (high - low));
        }
        if (begin < end) {
            top = Math.min(top, begin);
            bottom = Math.max(bottom, end - 1);
        }
    }

    private double inside(double x) {
        return Math.max(0, Math.min(width, x));
    }

    /** An edge that crosses part of a row between two columns, over so much of its height. */
    private void crossing(int row, double left, double right, double depth) {
        int from = (int) left;
        int to = (int) Math.max(from + 1, Math.ceil(right));
        first[row] = Math.min(first[row], from);
        last[row] = Math.max(last[row], to);
        int at = row * (width + 2);
        if (to == from + 1) {
            double middle = (left + right) / 2 - from;
            edges[at + from] += (float) (depth * (1 - middle));
            edges[at + to] += (float) (depth * middle);
            return;
        }
        double slope = 1 / (right - left);
        double covered = 0;
        for (int column = from; column < to; column++) {
            // the area right of the edge within this column grows as a parabola, then evenly, then as a parabola
            double upTo = Math.min(column + 1, right);
            double since = Math.max(column, left);
            double before = (since - left) * slope;
            double passed = (upTo - left) * slope;
            double area = (before + passed) / 2 * (upTo - since) + (column + 1 - upTo);
            edges[at + column] += (float) (depth * (area - covered));
            covered = area;
        }
        edges[at + to] += (float) (depth * (1 - covered));
    }

    /** Paints the shape where the mask shows it, and begins another. */
    void fill(Colour colour, double opacity, Mask mask) {
        Paint paint = new Paint(colour.rgb(), opacity, mask);
        spans((row, from, to, level) -> paint(row, from, to, level, paint));
    }

    /** The shape within a mask, as a mask; begins another shape. */
    Mask mask(Mask outer) {
        int left = width;
        int right = 0;
        for (int row = top; row <= bottom; row++) {
            left = Math.min(left, first[row]);
            right = Math.max(right, Math.min(width, last[row] + 1));
        }
        Mask mask = outer.within(left, top, right, bottom + 1);
        spans((row, from, to, level) -> {
            int begin = mask.from(row, from);
            int end = mask.to(to);
            if (outer.solid() && begin < end) {
                mask.set(row, begin, end, level);
                return;
            }
            for (int column = begin; column < end; column++) {
                mask.set(row, column, column + 1, outer.limit(level, column, row));
            }
        });
        return mask;
    }

    /** Takes pixels side by side that are covered alike. */
    private interface Spans {
        void take(int row, int from, int to, int level);
    }

    private void spans(Spans spans) {
        for (int row = top; row <= bottom; row++) {
            int at = row * (width + 2);
            int end = Math.min(width, last[row] + 1);
            float sum = 0;
            int column = first[row];
            while (column < end) {
                sum += edges[at + column];
                int from = column++;
                // between two edges nothing changes
                while (column < end && edges[at + column] == 0) {
                    column++;
                }
                int level = level(sum);
                if (level > 0) {
                    spans.take(row, from, column, level);
                }
            }
            if (last[row] >= 0) {
                Arrays.fill(edges, at + first[row], at + last[row] + 1, 0);
            }
        }
        forget();
    }

    /** What a shape is filled with. */
    private record Paint(int colour, double opacity, Mask mask) {}

    private void paint(int row, int from, int to, int level, Paint paint) {
        int at = row * width;
        int begin = paint.mask().from(row, from);
        int end = paint.mask().to(to);
        if (begin < end && paint.mask().solid() && level == FULL && paint.opacity() == 1) {
            Arrays.fill(pixels, at + begin, at + end, paint.colour());
            return;
        }
        int shown = level;
        int below = -1;
        int mixed = 0;
        for (int column = begin; column < end; column++) {
            int now = paint.mask().limit(level, column, row);
            // neighbours mostly are alike
            if (pixels[at + column] != below || now != shown) {
                below = pixels[at + column];
                shown = now;
                mixed = blended(below, paint.colour(), shown, paint.opacity());
            }
            pixels[at + column] = mixed;
        }
    }

    private static int level(float share) {
        return (int) (Math.min(1, Math.abs(share)) * FULL + 0.5f);
    }

    private void forget() {
        for (int row = top; row <= bottom; row++) {
            first[row] = Integer.MAX_VALUE;
            last[row] = -1;
        }
        top = height;
        bottom = -1;
    }

    private static int blended(int below, int colour, int level, double opacity) {
        int share = (int) (level * 255 / FULL * opacity + 0.5);
        return mixed(below, colour, share, 16) | mixed(below, colour, share, 8) | mixed(below, colour, share, 0);
    }

    private static int mixed(int below, int above, int share, int shift) {
        int from = below >> shift & 0xff;
        int to = above >> shift & 0xff;
        return (from * (255 - share) + to * share + 127) / 255 << shift;
    }
}
