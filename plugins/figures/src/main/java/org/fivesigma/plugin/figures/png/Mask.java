package org.fivesigma.plugin.figures.png;

/** How much of each pixel shows, within a rectangle; outside of it nothing shows. */
final class Mask {
    private final int left;
    private final int top;
    private final int width;
    private final int height;
    private final byte[] levels;

    Mask(int left, int top, int width, int height) {
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
        this.levels = new byte[width * height];
    }

    void set(int column, int row, int level) {
        levels[(row - top) * width + column - left] = (byte) level;
    }

    /** So much of a covered share as shows of this pixel. */
    int limit(int level, int column, int row) {
        int x = column - left;
        int y = row - top;
        if (x < 0 || y < 0 || x >= width || y >= height) {
            return 0;
        }
        return (level * levels[y * width + x] + Raster.FULL / 2) / Raster.FULL;
    }
}
