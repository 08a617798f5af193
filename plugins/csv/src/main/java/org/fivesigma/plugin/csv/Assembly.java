package org.fivesigma.plugin.csv;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.EventTable;

/**
 * Puts the rows of chunks together as one table, in the order in which they are added.
 *
 * <p>The first rows wait, so that a small table is made to measure. The columns of a larger one are made for as many rows as
 * the input will hold by what has been read of it, and rows are copied there once, out of slabs that are used again and
 * again and so stay in a core's own cache.
 */
final class Assembly {
    private static final int MOST_ROWS = Integer.MAX_VALUE - 8;
    private static final long MOST_WAITING = 16 << 20;
    private static final double SURPLUS = 1.02;

    private final List<ColumnSpec> columns;
    private final Storage storage;
    private final List<Slab> waiting = new ArrayList<>();
    private final List<Integer> counts = new ArrayList<>();
    private final Deque<Slab> spare = new ArrayDeque<>();
    private Optional<List<Target>> targets = Optional.empty();
    private long held;
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

    /** A slab that has been copied and has room for so many rows, if there is one. */
    Optional<Slab> spare(int most) {
        Optional<Slab> slab = Optional.ofNullable(spare.poll());
        return slab.filter(found -> found.capacity() >= most);
    }

    /**
     * Adds the first rows of a slab, which belongs to the assembly from now on.
     *
     * @param done the share of the input that has been read, above 0
     */
    void add(Slab slab, int count, double done) throws StepFailure, IOException {
        if ((long) rows + count > MOST_ROWS) {
            throw new StepFailure(
                    "the sample has more than the " + MOST_ROWS + " rows that a table holds",
                    "read the files as several samples");
        }
        if (count == 0) {
            spare.push(slab);
            return;
        }
        waiting.add(slab);
        counts.add(count);
        rows += count;
        held += (long) slab.capacity() * columns.size() * Double.BYTES;
        if (targets.isPresent() || held > Math.min(MOST_WAITING, storage.memory())) {
            moveOn(done);
        }
    }

    /** Moves the rows that wait to their columns. */
    private void moveOn(double done) throws StepFailure, IOException {
        int row = rows - counts.stream().mapToInt(Integer::intValue).sum();
        if (targets.isEmpty() || rows > capacity) {
            capacity = (int) Math.min(MOST_ROWS, (long) (rows / done * SURPLUS) + 1024);
            targets = Optional.of(storage.columns(columns, capacity, targets, row));
        }
        for (int column = 0; column < columns.size(); column++) {
            copy(column, targets.get().get(column), row);
        }
        waiting.forEach(spare::push);
        waiting.clear();
        counts.clear();
    }

    private void copy(int column, Target target, int firstRow) {
        int row = firstRow;
        for (int i = 0; i < waiting.size(); i++) {
            target.put(row, waiting.get(i), column, counts.get(i));
            row += counts.get(i);
        }
    }

    /** Forgets all rows but the first so many, which end where some slab did. */
    void keepOnly(int first) {
        while (!waiting.isEmpty() && rows > first) {
            int last = waiting.size() - 1;
            spare.push(waiting.remove(last));
            rows -= counts.remove(last);
        }
        rows = first;
    }

    /** The table of all rows. */
    EventTable table() throws IOException {
        List<Column> table = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            ColumnSpec spec = columns.get(column);
            if (targets.isPresent()) {
                table.add(targets.get().get(column).column(spec, rows));
                continue;
            }
            Target target = Target.of(spec, rows, storage.inMemory());
            copy(column, target, 0);
            table.add(target.column(spec, rows));
        }
        return EventTable.of(table);
    }
}
