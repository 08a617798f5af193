package org.fivesigma.plugin.hdf5;

import java.util.Optional;
import org.fivesigma.api.data.ColumnType;

/**
 * Where a column's values lie in each element of a dataset, and how.
 *
 * @param form how one value lies there
 * @param offset where in the element the first of them lies
 * @param size the bytes of one value
 * @param bigEndian whether the most significant byte comes first
 * @param count how many values lie there side by side
 * @param array whether they are an array, be it of one value
 * @param listed for references to lists, how one value lies where they lead
 */
record Cell(Form form, int offset, int size, boolean bigEndian, int count, boolean array, Optional<Cell> listed) {
    /** A cell of one value. */
    static Cell of(Form form, int size, boolean bigEndian) {
        return new Cell(form, 0, size, bigEndian, 1, false, Optional.empty());
    }

    /** The same cell so many bytes further on. */
    Cell shifted(int bytes) {
        return new Cell(form, Math.addExact(offset, bytes), size, bigEndian, count, array, listed);
    }

    /** The bytes of all its values. */
    int bytes() {
        return count * size;
    }

    /** The type of a column of it, where a row has so many elements. */
    ColumnType type(boolean list) {
        ColumnType one = listed.map(Cell::form).orElse(form).type();
        return list || listed.isPresent() ? one.list() : one;
    }
}
