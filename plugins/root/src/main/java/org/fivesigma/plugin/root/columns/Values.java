package org.fivesigma.plugin.root.columns;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpace;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.Jagged;

/**
 * Room for the values of a column while it is read; different stretches may be filled by different threads.
 *
 * <p>Only the buffer of the column's own type is there; the others are empty.
 */
final class Values {
    private final ColumnSpec spec;
    private DoubleBuffer doubles = DoubleBuffer.allocate(0);
    private FloatBuffer floats = FloatBuffer.allocate(0);
    private LongBuffer longs = LongBuffer.allocate(0);
    private ByteBuffer flags = ByteBuffer.allocate(0);
    private String[] texts = new String[0];
    private IntBuffer offsets = IntBuffer.allocate(0);

    /** Makes room for so many rows, with so many elements in all where these are lists. */
    Values(ColumnSpec spec, int rows, int elements, ColumnSpace space) throws IOException {
        this.spec = spec;
        int count = rows;
        if (spec.type().isList()) {
            offsets = space.offsets(rows);
            count = elements;
        }
        switch (spec.type().element()) {
            case DOUBLE -> doubles = space.doubles(count);
            case FLOAT -> floats = space.floats(count);
            case LONG -> longs = space.longs(count);
            case FLAG -> flags = space.flags(count);
            default -> texts = new String[count];
        }
    }

    DoubleBuffer doubles() {
        return doubles;
    }

    FloatBuffer floats() {
        return floats;
    }

    LongBuffer longs() {
        return longs;
    }

    ByteBuffer flags() {
        return flags;
    }

    String[] texts() {
        return texts;
    }

    /** Says where the list of a row ends among the elements. */
    void endOf(int row, int element) {
        offsets.put(row + 1, element);
    }

    /** The row whose list holds an element, among rows from a first one whose lists have been filled. */
    int rowOf(int element, int first) {
        int row = first;
        while (offsets.get(row + 1) <= element) {
            row++;
        }
        return row;
    }

    /** The column of so many rows and elements, once these are filled. */
    Column column(int rows, int elements) {
        if (!spec.type().isList()) {
            return values(spec, rows);
        }
        Column values = values(spec.as(spec.type().element()), elements);
        return new Jagged(spec, offsets.slice(0, rows + 1), values);
    }

    private Column values(ColumnSpec of, int count) {
        return switch (of.type()) {
            case DOUBLE -> new Column.Doubles(of, count == doubles.limit() ? doubles : doubles.slice(0, count));
            case FLOAT -> new Column.Floats(of, count == floats.limit() ? floats : floats.slice(0, count));
            case LONG -> new Column.Longs(of, count == longs.limit() ? longs : longs.slice(0, count));
            case FLAG -> new Column.Flags(of, count == flags.limit() ? flags : flags.slice(0, count));
            default -> new Column.Texts(of, count == texts.length ? texts : Arrays.copyOf(texts, count));
        };
    }
}
