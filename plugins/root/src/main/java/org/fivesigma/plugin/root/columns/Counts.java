package org.fivesigma.plugin.root.columns;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fivesigma.api.data.ColumnSpace;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.plugin.root.file.Damage;
import org.fivesigma.plugin.root.file.RootFile;
import org.fivesigma.plugin.root.tree.BasketHead;
import org.fivesigma.plugin.root.tree.Baskets;
import org.fivesigma.plugin.root.tree.Branch;
import org.fivesigma.plugin.root.tree.Leaf;
import org.fivesigma.plugin.root.tree.Tree;
import org.fivesigma.plugin.root.tree.Workspace;

/** How many values each entry of a branch has, as another branch tells. */
final class Counts {
    private final Values values;

    private Counts(Values values) {
        this.values = values;
    }

    /** Reads the counts from the branch whose only leaf has this name. */
    static Counts read(RootFile file, Tree tree, String leaf) throws IOException, Damage {
        for (Branch branch : tree.branches()) {
            List<Leaf> leaves = branch.leaves();
            if (leaves.size() == 1
                    && leaves.get(0).name().equals(leaf)
                    && leaves.get(0).count().isEmpty()) {
                return read(file, tree, branch);
            }
        }
        throw new Damage("there is no leaf '" + leaf + "', which is said to hold counts");
    }

    private static Counts read(RootFile file, Tree tree, Branch branch) throws IOException, Damage {
        Packing packing = LeafPacking.of(branch.leaves().get(0))
                .filter(numbers -> numbers.type() == ColumnType.LONG)
                .orElseThrow(() -> new Damage("branch '" + branch.name() + "' is said to hold counts, but cannot"));
        List<BasketHead> baskets = Baskets.of(file, tree, branch);
        ColumnSpec spec = new ColumnSpec(branch.name(), ColumnType.LONG, "");
        Scalars scalars = new Scalars(packing);
        for (BasketHead basket : baskets) {
            scalars.elements(basket);
        }
        // all of it stays in memory, so that no folder is needed
        Values values = new Values(spec, rows(baskets), 0, ColumnSpace.in(Path.of(""), Long.MAX_VALUE));
        int row = 0;
        try (Workspace workspace = new Workspace()) {
            for (BasketHead basket : baskets) {
                Filling.Place place = new Filling.Place(row, 0, row);
                scalars.fill(workspace.read(file, basket), workspace, values, place);
                row += basket.entries();
            }
        } catch (TooLarge large) {
            throw new Damage("branch '" + branch.name() + "' gives " + large.value() + " as the length of a list");
        }
        return new Counts(values);
    }

    private static int rows(List<BasketHead> baskets) throws Damage {
        long rows = baskets.stream().mapToLong(BasketHead::entries).sum();
        if (rows > Integer.MAX_VALUE - Long.BYTES) {
            throw new Damage("a tree of " + rows + " entries is larger than a table can be");
        }
        return (int) rows;
    }

    /** The count of an entry. */
    long of(int entry) throws Damage {
        long count = values.longs().get(entry);
        if (count < 0 || count > Integer.MAX_VALUE) {
            throw new Damage("entry " + entry + " is said to have " + count + " values");
        }
        return count;
    }
}
