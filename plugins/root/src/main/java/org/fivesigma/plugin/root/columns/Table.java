package org.fivesigma.plugin.root.columns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpace;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.plugin.root.file.Damage;
import org.fivesigma.plugin.root.file.RootFile;
import org.fivesigma.plugin.root.tree.BasketHead;

/** The table that takes the events of one file after the other. */
public final class Table {
    private final List<ColumnSpec> specs;
    private final List<Values> values = new ArrayList<>();
    private final int[] elements;
    private int rows;

    /**
     * Makes room for a table.
     *
     * @param rows how many rows at most
     * @param elements how many elements at most, for each column
     */
    public Table(List<ColumnSpec> specs, int rows, List<Integer> elements, ColumnSpace space) throws IOException {
        this.specs = List.copyOf(specs);
        for (int column = 0; column < specs.size(); column++) {
            values.add(new Values(specs.get(column), rows, elements.get(column), space));
        }
        this.elements = new int[specs.size()];
    }

    /**
     * Adds the events of a file; when that fails, the table is as before.
     *
     * @param plans where the values of the table's columns are, in its order
     * @param entries how many events
     */
    public void add(RootFile file, List<ColumnPlan> plans, int entries, Crew crew)
            throws IOException, Damage, InterruptedException {
        new FileFill(file, specs, values, units(plans)).run(crew);
        for (int column = 0; column < elements.length; column++) {
            elements[column] += (int) plans.get(column).elements();
        }
        rows += entries;
    }

    private List<FileFill.Unit> units(List<ColumnPlan> plans) throws Damage {
        List<FileFill.Unit> units = new ArrayList<>();
        for (int column = 0; column < plans.size(); column++) {
            ColumnPlan plan = plans.get(column);
            int row = rows;
            int element = elements[column];
            for (BasketHead basket : plan.baskets()) {
                Filling.Place place = new Filling.Place(row, element, row - rows);
                units.add(new FileFill.Unit(column, plan.filling(), basket, place));
                row += basket.entries();
                element += (int) plan.filling().elements(basket);
            }
        }
        return units;
    }

    /** The columns of all events that were added. */
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < elements.length; column++) {
            columns.add(values.get(column).column(rows, elements[column]));
        }
        return columns;
    }
}
