package org.fivesigma.plugin.root;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.data.InputFile;
import org.fivesigma.plugin.root.columns.BranchColumn;
import org.fivesigma.plugin.root.columns.ColumnPlan;
import org.fivesigma.plugin.root.columns.Interpretation;
import org.fivesigma.plugin.root.file.Damage;
import org.fivesigma.plugin.root.file.Directories;
import org.fivesigma.plugin.root.file.Entry;
import org.fivesigma.plugin.root.file.RootFile;
import org.fivesigma.plugin.root.tree.BasketHead;
import org.fivesigma.plugin.root.tree.Baskets;
import org.fivesigma.plugin.root.tree.Branch;
import org.fivesigma.plugin.root.tree.Tree;
import org.fivesigma.plugin.root.tree.TreeReader;

/** The tree of an open file whose description has been read, but none of its values. */
final class OpenTree implements AutoCloseable {
    private final RootFile file;
    private final Tree tree;
    private final NamedColumns named;
    private final FileColumns columns;

    private OpenTree(RootFile file, Tree tree, NamedColumns named, FileColumns columns) {
        this.file = file;
        this.tree = tree;
        this.named = named;
        this.columns = columns;
    }

    /** Opens a file and reads the description of its only tree, or of the one of this path. */
    static OpenTree open(InputFile input, Optional<String> path) throws InputFailure, IOException, Damage {
        RootFile file = RootFile.open(input.path());
        try {
            Entry entry = new TreeChoice(input, Directories.entries(file)).choose(path);
            Tree tree = TreeReader.read(file, entry);
            if (tree.entries() < 0) {
                throw new Damage("tree '" + tree.path() + "' declares " + tree.entries() + " entries");
            }
            NamedColumns named = NamedColumns.of(Interpretation.of(tree));
            return new OpenTree(file, tree, named, named.in(input, entry.path(), tree.entries()));
        } catch (InputFailure | IOException | Damage | RuntimeException failure) {
            file.close();
            throw failure;
        }
    }

    /** The columns of the tree. */
    FileColumns columns() {
        return columns;
    }

    /** Where the values of these columns are. */
    Map<String, ColumnPlan> plan(List<String> names) throws IOException, Damage {
        Map<String, ColumnPlan> plan = new LinkedHashMap<>();
        // the leaves of a branch share its baskets
        Map<Branch, List<BasketHead>> heads = new IdentityHashMap<>();
        for (String name : names) {
            BranchColumn.Readable column = named.readable().get(name);
            List<BasketHead> known = heads.get(column.branch());
            List<BasketHead> baskets = known == null ? Baskets.of(file, tree, column.branch()) : known;
            heads.put(column.branch(), baskets);
            plan.put(name, ColumnPlan.of(file, tree, column, baskets));
        }
        return plan;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
