package org.fivesigma.plugin.hdf5;

import org.fivesigma.plugin.hdf5.Numbers.Strip;

/**
 * Where the values of one member of a dataset go.
 *
 * @param column the column's name, for messages
 * @param cell where the values lie in an element
 * @param pick the one element of each row that is wanted, or -1 for all
 * @param perRow the number of elements in a row
 * @param values where they go
 * @param first the place of the dataset's first value there
 */
record Target(String column, Cell cell, int pick, int perRow, Values values, int first) {
    /** Takes the values of so many elements from a tile, of which the first has a position in the dataset. */
    void take(Tile tile, int elementSize, int from, long position, int count, Bench bench) {
        int skipped = pick < 0 ? 0 : (int) Math.floorMod(pick - position, (long) perRow);
        if (skipped >= count) {
            return;
        }
        int step = pick < 0 ? 1 : perRow;
        int groups = (count - skipped - 1) / step + 1;
        Strip strip = strip(tile, elementSize, from + skipped, step, groups, bench);
        long place = pick < 0 ? position * cell.count() : (position + skipped) / step;
        try {
            values.put(strip, cell, Math.toIntExact(first + place), bench);
        } catch (BadValue value) {
            long row = (position + skipped + (long) value.position() / cell.count() * step) / perRow;
            throw BadValue.of(column, row, value.getMessage());
        }
    }

    private Strip strip(Tile tile, int elementSize, int from, int step, int groups, Bench bench) {
        if (!tile.shuffled()) {
            return new Strip(tile.bytes(), from * elementSize + cell.offset(), step * elementSize, groups);
        }
        int span = (groups - 1) * step + 1;
        byte[] gathered = bench.gathered(span * cell.bytes());
        tile.unshuffle(cell.offset(), cell.bytes(), from, span, gathered);
        return new Strip(gathered, 0, step * cell.bytes(), groups);
    }
}
