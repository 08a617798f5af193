package org.fivesigma.plugin.samples;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.EventTable;

/** Puts tables with the same columns below each other. */
final class Stretches {
    private Stretches() {}

    static EventTable joined(List<EventTable> stretches) {
        List<Column> columns = new ArrayList<>();
        for (ColumnSpec spec : stretches.get(0).specs()) {
            List<Column> parts = stretches.stream()
                    .map(stretch -> stretch.column(spec.name()))
                    .toList();
            columns.add(joined(spec, parts));
        }
        return EventTable.of(columns);
    }

    private static Column joined(ColumnSpec spec, List<Column> parts) {
        int rows = parts.stream().mapToInt(Column::rows).sum();
        return switch (spec.type()) {
            case LONG -> longs(spec, parts, rows);
            case FLAG -> flags(spec, parts, rows);
            default -> doubles(spec, parts, rows);
        };
    }

    private static Column doubles(ColumnSpec spec, List<Column> parts, int rows) {
        double[] all = new double[rows];
        int row = 0;
        for (Column part : parts) {
            System.arraycopy(part.numbers(), 0, all, row, part.rows());
            row += part.rows();
        }
        return new Column.Doubles(spec, all);
    }

    private static Column longs(ColumnSpec spec, List<Column> parts, int rows) {
        long[] all = new long[rows];
        int row = 0;
        for (Column part : parts) {
            ((Column.Longs) part).values().get(0, all, row, part.rows());
            row += part.rows();
        }
        return new Column.Longs(spec, all);
    }

    private static Column flags(ColumnSpec spec, List<Column> parts, int rows) {
        byte[] all = new byte[rows];
        int row = 0;
        for (Column part : parts) {
            ((Column.Flags) part).values().get(0, all, row, part.rows());
            row += part.rows();
        }
        return new Column.Flags(spec, ByteBuffer.wrap(all));
    }
}
