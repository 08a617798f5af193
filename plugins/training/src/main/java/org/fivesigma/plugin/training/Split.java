package org.fivesigma.plugin.training;

import java.util.List;
import java.util.Map;
import org.fivesigma.api.Checks;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.ColumnSpec;

/** How it is decided which event trains, validates or tests. */
public sealed interface Split permits Shuffled, ById, ByColumn {
    /** The columns that decide. */
    List<String> columns();

    /** Checks what goes with the fractions. */
    void check(Fractions fractions, Checks checks);

    /** Checks the columns that decide; all are among the incoming ones. */
    default void describe(Map<String, ColumnSpec> incoming, Checks checks) {
        for (String column : columns()) {
            checks.require(
                    !incoming.get(column).type().isList(),
                    "split",
                    "column `" + column + "` holds a list per event, where one value is needed",
                    "name a column of numbers or texts");
        }
    }

    /** A key for each row; rows are taken, and events put in order, by ascending key. */
    long[] keys(Samples samples, long seed, Draw draw) throws StepFailure;

    /** The part of each row, given the rows' keys and their order by key. */
    Part[] assigned(Samples samples, long[] keys, int[] order, Fractions fractions) throws StepFailure;

    /** The rows by part, in the order of their keys. */
    default Parts parts(Samples samples, Fractions fractions, long seed) throws StepFailure {
        long[] keys = keys(samples, seed, Draw.SPLIT);
        int[] order = Order.by(keys);
        return Parts.of(assigned(samples, keys, order, fractions), order);
    }
}
