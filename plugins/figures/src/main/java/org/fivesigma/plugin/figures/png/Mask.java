package org.fivesigma.plugin.figures.png;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fivesigma.plugin.figures.draw.Outline;

/** How much of each pixel shows, within a rectangle; outside of it nothing shows. */
final class Mask {
    private final int left;
    private final int top;
    private final int right;
    private final int bottom;
    /** Levels row by row; empty where the whole rectangle shows. */
    private final byte[] levels;

    private Mask(int left, int top, int right, int bottom, byte[] levels) {
        this.left = left;
        this.top = top;
        this.right = Math.max(left, right);
        this.bottom = Math.max(top, bottom);
        this.levels = levels;
    }

    /** All of an image. */
    static Mask all(int width, int height) {
        return new Mask(0, 0, width, height, new byte[0]);
    }

    /** A region that is a rectangle, to whole pixels, within another mask that is one; none where either is not. */
    static Optional<Mask> rectangle(Outline region, double scale, Mask outer) {
        if (outer.levels.length > 0 || region.stretches().size() != 1) {
            return Optional.empty();
        }
        List<Outline.Point> points = region.stretches().get(0).points();
        boolean straight = points.size() == 4
                && points.get(0).y() == points.get(1).y()
                && points.get(1).x() == points.get(2).x()
                && points.get(2).y() == points.get(3).y()
                && points.get(3).x() == points.get(0).x();
        if (!straight) {
            return Optional.empty();
        }
        Outline.Point one = points.get(0);
        Outline.Point other = points.get(2);
        return Optional.of(new Mask(
                Math.max(outer.left, pixel(scale * Math.min(one.x(), other.x()))),
                Math.max(outer.top, pixel(scale * Math.min(one.y(), other.y()))),
                Math.min(outer.right, pixel(scale * Math.max(one.x(), other.x()))),
                Math.min(outer.bottom, pixel(scale * Math.max(one.y(), other.y()))),
                new byte[0]));
    }

    private static int pixel(double place) {
        return (int) Math.rint(place);
    }

    /** Nothing yet of a rectangle within this mask; what shows is set row by row. */
    Mask within(int left, int top, int right, int bottom) {
        int from = Math.max(this.left, left);
        int first = Math.max(this.top, top);
        int to = Math.max(from, Math.min(this.right, right));
        int last = Math.max(first, Math.min(this.bottom, bottom));
        return new Mask(from, first, to, last, new byte[(to - from) * (last - first)]);
    }

    /** Sets how much shows of some pixels of a row, which must be within. */
    void set(int row, int from, int to, int level) {
        int at = (row - top) * (right - left) - left;
        Arrays.fill(levels, at + from, at + to, (byte) level);
    }

    /** The first column of those asked for that can show. */
    int from(int row, int column) {
        return row < top || row >= bottom ? Integer.MAX_VALUE : Math.max(left, column);
    }

    /** Where the columns of those asked for that can show end. */
    int to(int column) {
        return Math.min(right, column);
    }

    /** Whether all within the rectangle shows. */
    boolean solid() {
        return levels.length == 0;
    }

    /** So much of a covered share as shows of a pixel within the rectangle. */
    int limit(int level, int column, int row) {
        if (solid()) {
            return level;
        }
        int shown = levels[(row - top) * (right - left) + column - left];
        return (level * shown + Raster.FULL / 2) / Raster.FULL;
    }
}
