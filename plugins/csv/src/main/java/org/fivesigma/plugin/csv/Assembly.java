package org.fivesigma.plugin.csv;

import java.util.ArrayList;
import java.util.List;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.InputFile;

/** Puts the rows of chunks together as one table. */
final class Assembly {
    private Assembly() {}

    /** A number of rows that a table can have. */
    static int checkedRows(InputFile file, long rows) throws InputFailure {
        if (rows > Integer.MAX_VALUE - 8) {
            throw new InputFailure(
                    file.name(),
                    0,
                    "the sample has " + rows + " rows, more than the " + (Integer.MAX_VALUE - 8)
                            + " that a table holds",
                    "read the files as several samples");
        }
        return (int) rows;
    }

    /**
     * The table of all kept rows, in the order of the chunks.
     *
     * <p>Where the chunks lie side by side in one slab, its arrays are the table's. Otherwise one column after the other is
     * copied and let go of.
     */
    static EventTable of(List<ColumnSpec> columns, List<ChunkRows> chunks) throws InputFailure {
        long rows = chunks.stream().mapToLong(chunk -> chunk.count().kept()).sum();
        List<Column> table = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            ColumnSpec spec = columns.get(column);
            boolean text = spec.type() == ColumnType.TEXT;
            table.add(text ? texts(spec, column, (int) rows, chunks) : numbers(spec, column, (int) rows, chunks));
        }
        return EventTable.of(table);
    }

    private static Column numbers(ColumnSpec spec, int column, int rows, List<ChunkRows> chunks) {
        if (fills(chunks, rows) && chunks.get(0).slab().numbers(column).length == rows) {
            return new Column.Doubles(spec, chunks.get(0).slab().numbers(column));
        }
        double[] all = new double[rows];
        int row = 0;
        for (ChunkRows chunk : chunks) {
            int kept = chunk.count().kept();
            System.arraycopy(chunk.slab().numbers(column), chunk.firstRow(), all, row, kept);
            row += kept;
        }
        chunks.forEach(chunk -> chunk.slab().release(column));
        return new Column.Doubles(spec, all);
    }

    private static Column texts(ColumnSpec spec, int column, int rows, List<ChunkRows> chunks) {
        if (fills(chunks, rows) && chunks.get(0).slab().texts(column).length == rows) {
            return new Column.Texts(spec, chunks.get(0).slab().texts(column));
        }
        String[] all = new String[rows];
        int row = 0;
        for (ChunkRows chunk : chunks) {
            int kept = chunk.count().kept();
            System.arraycopy(chunk.slab().texts(column), chunk.firstRow(), all, row, kept);
            row += kept;
        }
        chunks.forEach(chunk -> chunk.slab().release(column));
        return new Column.Texts(spec, all);
    }

    /** Whether the chunks are the rows of one slab, without gap. */
    private static boolean fills(List<ChunkRows> chunks, int rows) {
        if (chunks.isEmpty()) {
            return false;
        }
        Slab slab = chunks.get(0).slab();
        int row = 0;
        for (ChunkRows chunk : chunks) {
            if (chunk.slab() != slab || chunk.firstRow() != row) {
                return false;
            }
            row += chunk.count().kept();
        }
        return row == rows;
    }
}
