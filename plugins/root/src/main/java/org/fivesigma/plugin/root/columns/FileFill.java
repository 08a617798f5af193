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
     * @param place where its values go
     */
    record Unit(int column, Filling filling, BasketHead basket, Filling.Place place) {}

    void run(Crew crew) throws IOException, Damage, InterruptedException {
        crew.run(this::work);
        // baskets are taken in order, so that the first of those that fail is always tried
        for (Exception failure : failures.values()) {
            if (failure instanceof Damage damage) {
                throw damage;
            }
            throw (IOException) failure;
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
        int entry = unit.place().entry();
        try {
            Basket basket = workspace.read(file, unit.basket());
            unit.filling().fill(basket, workspace, values.get(unit.column()), unit.place());
        } catch (Damage damage) {
            int last = entry + unit.basket().entries() - 1;
            String where = "column '" + name + "', entries " + entry + " to " + last + ": ";
            failures.put(position, new Damage(where + damage.getMessage()));
        } catch (TooLarge large) {
            String what = "column '" + name + "' holds " + large.value() + " in entry " + entry(unit, large.position());
            String most = ", but the largest integer that a column can hold is 2^63 - 1";
            failures.put(position, new Damage(what + most, "read the other columns only"));
        } catch (IOException broken) {
            failures.put(position, broken);
        }
    }

    /** The entry of the file that holds the number at a position of a basket. */
    private int entry(Unit unit, int position) {
        Filling.Place place = unit.place();
        if (!unit.filling().type().isList()) {
            return place.entry() + position;
        }
        int row = values.get(unit.column()).rowOf(place.element() + position, place.row());
        return place.entry() + row - place.row();
    }
}
