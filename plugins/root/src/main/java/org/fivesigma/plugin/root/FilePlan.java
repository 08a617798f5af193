package org.fivesigma.plugin.root;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.plugin.root.columns.ColumnPlan;

/**
 * A file of a sample and where the values of its columns are.
 *
 * @param position the position of the file in the sample
 * @param columns what it holds
 * @param plans where the values are, by column
 */
record FilePlan(int position, FileColumns columns, Map<String, ColumnPlan> plans) {
    /** The plans of these columns, in their order. */
    List<ColumnPlan> of(List<ColumnSpec> specs) {
        List<ColumnPlan> ordered = new ArrayList<>();
        for (ColumnSpec spec : specs) {
            ordered.add(plans.get(spec.name()));
        }
        return ordered;
    }
}
