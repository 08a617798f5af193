package org.fivesigma.plugin.hdf5.values;

import org.fivesigma.plugin.hdf5.file.BadValue;
import org.fivesigma.plugin.hdf5.filters.ElementBlock;
import org.fivesigma.plugin.hdf5.types.MemberLayout;

/**
 * Where the values of one member of a dataset go.
 *
 * @param column the column's name, for messages
 * @param layout where the values lie in an element
 * @param pick the one element of each row that is wanted, or -1 for all
 * @param perRow the number of elements in a row
 * @param values where they go
 * @param first the place of the dataset's first value there
 */
public record Destination(String column, MemberLayout layout, int pick, int perRow, Values values, int first) {
    /** Takes the values of so many elements from a block, of which the first has a position in the dataset. */
    void take(ElementBlock block, int elementSize, int from, long position, int count, Workspace workspace) {
        int skipped = pick < 0 ? 0 : (int) Math.floorMod(pick - position, (long) perRow);
        if (skipped >= count) {
            return;
        }
        int step = pick < 0 ? 1 : perRow;
        int groups = (count - skipped - 1) / step + 1;
        Strip strip = strip(block, elementSize, from + skipped, step, groups, workspace);
        long place = pick < 0 ? position * layout.count() : (position + skipped) / step;
        try {
            values.put(strip, layout, Math.toIntExact(first + place), workspace);
        } catch (BadValue value) {
            long row = (position + skipped + (long) value.position() / layout.count() * step) / perRow;
            throw BadValue.of(column, row, value.getMessage());
        }
    }

    private Strip strip(ElementBlock block, int elementSize, int from, int step, int groups, Workspace workspace) {
        if (!block.shuffled()) {
            return new Strip(block.bytes(), from * elementSize + layout.offset(), step * elementSize, groups);
        }
        int span = (groups - 1) * step + 1;
        byte[] gathered = workspace.gathered(span * layout.bytes());
        block.unshuffle(layout.offset(), layout.bytes(), from, span, gathered);
        return new Strip(gathered, 0, step * layout.bytes(), groups);
    }
}
