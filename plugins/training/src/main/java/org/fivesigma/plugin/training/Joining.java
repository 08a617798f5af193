package org.fivesigma.plugin.training;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpace;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.Jagged;
import org.fivesigma.api.data.StoredColumn;

/**
 * Puts columns below each other.
 *
 * @param space where the values go
 */
record Joining(ColumnSpace space) {
    /** The values of all parts in one column, whose type can hold them. */
    Column joined(ColumnSpec spec, List<StoredColumn> parts) throws IOException {
        List<Column> values = new ArrayList<>();
        parts.forEach(part -> values.add(part.values()));
        return values(spec, values);
    }

    private Column values(ColumnSpec spec, List<Column> parts) throws IOException {
        int rows = parts.stream().mapToInt(Column::rows).reduce(0, Math::addExact);
        return switch (spec.type()) {
            case DOUBLE -> doubles(spec, parts, rows);
            case FLOAT -> floats(spec, parts, rows);
            case LONG -> longs(spec, parts, rows);
            case FLAG -> flags(spec, parts, rows);
            case TEXT -> texts(spec, parts, rows);
            case DOUBLES, FLOATS, LONGS, FLAGS -> lists(spec, parts, rows);
        };
    }

    private Column doubles(ColumnSpec spec, List<Column> parts, int rows) throws IOException {
        DoubleBuffer all = space.doubles(rows);
        int row = 0;
        for (Column part : parts) {
            all.put(row, part.numbers());
            row += part.rows();
        }
        return new Column.Doubles(spec, all);
    }

    private Column floats(ColumnSpec spec, List<Column> parts, int rows) throws IOException {
        FloatBuffer all = space.floats(rows);
        int row = 0;
        for (Column part : parts) {
            all.put(row, ((Column.Floats) part).values(), 0, part.rows());
            row += part.rows();
        }
        return new Column.Floats(spec, all);
    }

    private Column longs(ColumnSpec spec, List<Column> parts, int rows) throws IOException {
        LongBuffer all = space.longs(rows);
        int row = 0;
        for (Column part : parts) {
            all.put(row, ((Column.Longs) part).values(), 0, part.rows());
            row += part.rows();
        }
        return new Column.Longs(spec, all);
    }

    private Column flags(ColumnSpec spec, List<Column> parts, int rows) throws IOException {
        ByteBuffer all = space.flags(rows);
        int row = 0;
        for (Column part : parts) {
            all.put(row, ((Column.Flags) part).values(), 0, part.rows());
            row += part.rows();
        }
        return new Column.Flags(spec, all);
    }

    private static Column texts(ColumnSpec spec, List<Column> parts, int rows) {
        String[] all = new String[rows];
        int row = 0;
        for (Column part : parts) {
            System.arraycopy(((Column.Texts) part).values(), 0, all, row, part.rows());
            row += part.rows();
        }
        return new Column.Texts(spec, all);
    }

    private Column lists(ColumnSpec spec, List<Column> parts, int rows) throws IOException {
        IntBuffer offsets = space.offsets(rows);
        List<Column> elements = new ArrayList<>();
        int row = 0;
        int before = 0;
        for (Column part : parts) {
            Jagged lists = (Jagged) part;
            for (int i = 0; i < lists.rows(); i++) {
                offsets.put(++row, Math.addExact(before, lists.end(i)));
            }
            before += lists.elements().rows();
            elements.add(lists.elements());
        }
        return new Jagged(spec, offsets, values(spec.as(spec.type().element()), elements));
    }
}
