package org.fivesigma.plugin.selection;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fivesigma.api.data.Accounting;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.EventTable;

/** Leaves out the events that miss a value; the first column that misses one gives the reason. */
final class Dropped {
    private Dropped() {}

    static Clean.Output of(EventTable events, List<ColumnSpec> columns) {
        boolean[] complete = new boolean[events.rows()];
        Arrays.fill(complete, true);
        Map<String, Long> rejected = new LinkedHashMap<>();
        for (ColumnSpec spec : columns) {
            long dropped = drop(Shown.of(events.stored(spec.name())), complete);
            if (dropped > 0) {
                rejected.put("missing value in " + spec.name(), dropped);
            }
        }
        EventTable kept = rejected.isEmpty() ? events : events.select(Rows.of(complete));
        return new Clean.Output(kept, List.of(new Accounting("events", events.rows(), kept.rows(), rejected)));
    }

    private static long drop(Shown column, boolean[] complete) {
        long dropped = 0;
        for (int row = 0; row < complete.length; row++) {
            if (complete[row] && column.missing(row)) {
                complete[row] = false;
                dropped++;
            }
        }
        return dropped;
    }
}
