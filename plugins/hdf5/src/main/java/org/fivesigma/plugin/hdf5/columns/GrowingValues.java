package org.fivesigma.plugin.hdf5.columns;

import java.io.IOException;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpace;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.plugin.hdf5.values.Values;

/** Room for values of one type, which may grow between two files. */
final class GrowingValues {
    /** So many values a column can have; a little less than an array can. */
    static final long MOST = Integer.MAX_VALUE - 8;

    private final ColumnSpace space;
    private final ColumnType type;
    private Values values;
    private int room;

    GrowingValues(ColumnSpace space, ColumnType type, int room) throws IOException {
        this.space = space;
        this.type = type;
        this.room = room;
        this.values = values(room);
    }

    private Values values(int count) throws IOException {
        return switch (type) {
            case FLOAT -> new Values.Floats(space.floats(count));
            case DOUBLE -> new Values.Doubles(space.doubles(count));
            case LONG -> new Values.Longs(space.longs(count));
            case FLAG -> new Values.Flags(space.flags(count));
            default -> new Values.Texts(new String[count]);
        };
    }

    /** Where values go. */
    Values values() {
        return values;
    }

    /** Sees to it that there is room for so many values, of which so many are there already. */
    void grow(int used, long needed) throws IOException {
        if (needed <= room) {
            return;
        }
        int larger = (int) Math.min(MOST, Math.max(needed, 2L * room));
        Values moved = values(larger);
        values.copy(used, moved);
        values = moved;
        room = larger;
    }

    /** A column of the first so many values. */
    Column column(ColumnSpec spec, int count) {
        return values.column(spec, count);
    }
}
