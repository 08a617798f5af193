package org.fivesigma.plugin.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.EventTable;

/**
 * Puts the rows of chunks together as one table, in the order in which they are added.
 *
 * <p>Rows wait in memory until all are there, and so none is copied more than once. Where that would take too much of it, all
 * go on to columns in scratch files, which are made to measure by how much of the input has been read by then.
 */
final class Assembly {
    private static final int MOST_ROWS = Integer.MAX_VALUE - 8;

    private final List<ColumnSpec> columns;
    private final Storage storage;
    private final List<Slab> slabs = new ArrayList<>();
    private final List<Integer> counts = new ArrayList<>();
    private Optional<List<Target>> filed = Optional.empty();
    private int filedRows;
    private int capacity;
    private int rows;

    Assembly(List<ColumnSpec> columns, Storage storage) {
        this.columns = columns;
        this.storage = storage;
    }

    /** Rows added so far. */
    int rows() {
        return rows;
    }

    /**
     * Adds the first rows of a slab.
     *
     * @param done the share of the input that has been read, above 0
     */
    void add(Slab slab, int count, double done) throws StepFailure, IOException {
        long more = (long) rows + count;
        if (more > MOST_ROWS) {
            throw new StepFailure(
                    "the sample has more than the " + MOST_ROWS + " rows that a table holds",
                    "read the files as several samples");
        }
        slabs.add(slab);
        counts.add(count);
        rows += count;
        if (filed.isPresent() || (long) (rows - filedRows) * columns.size() * Double.BYTES > storage.memory()) {
            file(done);
        }
    }

    /** Moves the rows that wait in memory to files. */
    private void file(double done) throws StepFailure, IOException {
        if (rows > capacity) {
            int needed = (int) Math.min(MOST_ROWS, Math.max(rows, (long) (rows / done * 1.02)) + 1024);
            filed = Optional.of(storage.files(columns, needed, filed, filedRows));
            capacity = needed;
        }
        for (int column = 0; column < columns.size(); column++) {
            copy(column, filed.get().get(column), filedRows);
        }
        slabs.clear();
        counts.clear();
        filedRows = rows;
    }

    private void copy(int column, Target target, int firstRow) {
        int row = firstRow;
        for (int i = 0; i < slabs.size(); i++) {
            target.put(row, slabs.get(i), column, counts.get(i));
            row += counts.get(i);
        }
    }

    /** Forgets all rows but the first so many, which end where some slab did. */
    void keepOnly(int first) {
        while (!slabs.isEmpty() && rows > first) {
            int last = slabs.size() - 1;
            slabs.remove(last);
            rows -= counts.remove(last);
        }
        rows = first;
        filedRows = Math.min(filedRows, first);
    }

    /** The table of all rows; the slabs are let go of, column by column. */
    EventTable table() throws IOException {
        List<Column> table = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            ColumnSpec spec = columns.get(column);
            if (filed.isPresent()) {
                table.add(filed.get().get(column).column(spec, rows));
                continue;
            }
            Target target = Target.of(spec, rows, storage.inMemory());
            copy(column, target, 0);
            for (Slab slab : slabs) {
                slab.release(column);
            }
            table.add(target.column(spec, rows));
        }
        return EventTable.of(table);
    }
}
