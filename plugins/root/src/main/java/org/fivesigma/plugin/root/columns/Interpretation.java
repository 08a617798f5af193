package org.fivesigma.plugin.root.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fivesigma.plugin.root.tree.Branch;
import org.fivesigma.plugin.root.tree.Leaf;
import org.fivesigma.plugin.root.tree.Tree;

/**
 * Tells what columns the branches of a tree give, and refuses each that is not known to be read rightly.
 *
 * <p>Every kind of branch that is accepted here has been compared with what other readers make of a real file.
 */
public final class Interpretation {
    /** The most values of one entry of fixed length; beyond it the length is an error of the file. */
    private static final int LONGEST = 1 << 24;

    private final Tree tree;

    private Interpretation(Tree tree) {
        this.tree = tree;
    }

    /** The columns of a tree in the order of its branches; names may be there twice. */
    public static List<BranchColumn> of(Tree tree) {
        Interpretation interpretation = new Interpretation(tree);
        List<BranchColumn> columns = new ArrayList<>();
        for (Branch branch : tree.branches()) {
            if (!branch.parent()) {
                columns.addAll(interpretation.columns(branch));
            }
        }
        return columns;
    }

    private List<BranchColumn> columns(Branch branch) {
        if (!branch.otherFile().isEmpty()) {
            return refused(branch, "its values are in another file, '" + branch.otherFile() + "'");
        }
        if (branch.entries() != tree.entries()) {
            return refused(branch, "it holds " + branch.entries() + " of the tree's " + tree.entries() + " entries");
        }
        if (branch.leaves().stream().anyMatch(leaf -> leaf.length() < 0 || leaf.length() > LONGEST)) {
            return refused(branch, "it declares an impossible number of values an entry");
        }
        if (branch.leaves().size() > 1) {
            return new LeafList(branch).columns();
        }
        if (branch.leaves().isEmpty()) {
            return refused(branch, "it has no leaf");
        }
        Leaf leaf = branch.leaves().get(0);
        if (leaf.className().equals("TLeafElement") && branch.element().isPresent()) {
            return List.of(new ElementMeaning(
                            tree.layouts(), branch, leaf, branch.element().get())
                    .column());
        }
        if (leaf.className().equals("TLeafC")) {
            return List.of(new BranchColumn.Readable(branch.name(), branch, new Texts()));
        }
        Optional<Packing> packing = LeafPacking.of(leaf);
        if (packing.isEmpty()) {
            return refused(branch, LeafPacking.refusal(branch, leaf));
        }
        if (leaf.length() == 0 && leaf.count().isEmpty()) {
            return refused(branch, "its entries hold nothing");
        }
        return List.of(new BranchColumn.Readable(branch.name(), branch, filling(leaf, packing.get())));
    }

    private static Filling filling(Leaf leaf, Packing packing) {
        if (leaf.count().isPresent()) {
            return new VaryingLists(packing, Math.max(1, leaf.length()), ListHead.NONE);
        }
        return leaf.length() != 1 || leaf.hasDimensions()
                ? new FixedLists(packing, leaf.length())
                : new Scalars(packing);
    }

    private static List<BranchColumn> refused(Branch branch, String reason) {
        return List.of(new BranchColumn.Refused(branch.name(), reason));
    }
}
