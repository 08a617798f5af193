package org.fivesigma.plugin.root.columns;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.plugin.root.file.Damage;
import org.fivesigma.plugin.root.file.RootFile;
import org.fivesigma.plugin.root.tree.BasketHead;
import org.fivesigma.plugin.root.tree.Tree;

/** Where the values of a column of one file are, how they are read, and how many elements they have. */
public final class ColumnPlan {
    private final Filling filling;
    private final List<BasketHead> baskets;
    private final long elements;

    private ColumnPlan(Filling filling, List<BasketHead> baskets, long elements) {
        this.filling = filling;
        this.baskets = baskets;
        this.elements = elements;
    }

    /** The plan of a column whose branch has these baskets. */
    public static ColumnPlan of(RootFile file, Tree tree, BranchColumn.Readable column, List<BasketHead> baskets)
            throws IOException, Damage {
        Filling filling = column.filling();
        Optional<String> count = column.branch().leaves().get(0).count();
        boolean told = baskets.stream().allMatch(BasketHead::hasOffsets);
        if (!told && count.isPresent() && filling instanceof VaryingLists lists) {
            filling = lists.with(Counts.read(file, tree, count.get()));
        }
        long elements = 0;
        for (BasketHead basket : baskets) {
            try {
                elements += filling.elements(basket);
            } catch (Damage damage) {
                throw new Damage("column '" + column.name() + "': " + damage.getMessage());
            }
        }
        return new ColumnPlan(filling, baskets, elements);
    }

    /** The type of the column. */
    public ColumnType type() {
        return filling.type();
    }

    /** How many elements its lists have together; 0 where there are no lists. */
    public long elements() {
        return elements;
    }

    Filling filling() {
        return filling;
    }

    List<BasketHead> baskets() {
        return baskets;
    }
}
