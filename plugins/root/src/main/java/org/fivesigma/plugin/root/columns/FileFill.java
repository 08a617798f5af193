package org.fivesigma.plugin.root.columns;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.plugin.root.file.Damage;
import org.fivesigma.plugin.root.file.RootFile;
import org.fivesigma.plugin.root.tree.Basket;
import org.fivesigma.plugin.root.tree.BasketHead;
import org.fivesigma.plugin.root.tree.Workspace;

/** Fills columns with the baskets of one file, on many threads; what fails first is the same for any number of these. */
final class FileFill {
    private final RootFile file;
    private final List<ColumnSpec> specs;
    private final List<Values> values;
    private final List<Unit> units;
    private final AtomicInteger next = new AtomicInteger();
    private final Map<Integer, Exception> failures = new ConcurrentSkipListMap<>();

    FileFill(RootFile file, List<ColumnSpec> specs, List<Values> values, List<Unit> units) {
        this.file = file;
        this.specs = specs;
        this.values = values;
        this.units = units;
    }

    /**
     * One basket and where its values go.
     *
     * @param column the column's position
     * @param filling how they are read
     * @param basket the basket
     * @param fileRow the row of the file's first entry
     * @param row the row of the basket's first entry
     * @param element the position of its first element
     */
    record Unit(int column, Filling filling, BasketHead basket, int fileRow, int row, int element) {}

    void run(Crew crew) throws IOException, Damage, InterruptedException {
        crew.run(this::work);
        // baskets are taken in order, so that the first of those that fail is always tried
        for (Exception failure : failures.values()) {
            if (failure instanceof IOException broken) {
                throw broken;
            }
            throw new Damage(failure.getMessage());
        }
    }

    private void work() {
        try (Workspace workspace = new Workspace()) {
            for (int i = next.getAndIncrement(); i < units.size() && failures.isEmpty(); i = next.getAndIncrement()) {
                fill(i, units.get(i), workspace);
            }
        }
    }

    private void fill(int position, Unit unit, Workspace workspace) {
        String name = specs.get(unit.column()).name();
        long entry = (long) unit.row() - unit.fileRow();
        try {
            Basket basket = workspace.read(file, unit.basket());
            unit.filling().fill(basket, workspace, values.get(unit.column()), unit.row(), unit.element());
        } catch (Damage damage) {
            long last = entry + unit.basket().entries() - 1;
            String where = "column '" + name + "', entries " + entry + " to " + last + ": ";
            failures.put(position, new Damage(where + damage.getMessage()));
        } catch (TooLarge large) {
            Values column = values.get(unit.column());
            boolean list = unit.filling().type().isList();
            int row =
                    list ? column.rowOf(unit.element() + large.position(), unit.row()) : unit.row() + large.position();
            String what = "column '" + name + "' holds " + large.value() + " in entry " + (row - unit.fileRow());
            failures.put(position, new Damage(what + ", but the largest integer that a column can hold is 2^63 - 1"));
        } catch (IOException broken) {
            failures.put(position, broken);
        }
    }
}
