package org.fivesigma.plugin.root.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fivesigma.plugin.root.tree.Branch;
import org.fivesigma.plugin.root.tree.Leaf;

/** Tells what columns a branch of several leaves gives: one for each leaf, which lie side by side in each entry. */
final class LeafList {
    private final Branch branch;

    LeafList(Branch branch) {
        this.branch = branch;
    }

    List<BranchColumn> columns() {
        List<Packing> packings = new ArrayList<>();
        long stride = 0;
        for (Leaf leaf : branch.leaves()) {
            Optional<Packing> packing = LeafPacking.of(leaf);
            if (leaf.count().isPresent()
                    || packing.isEmpty()
                    || leaf.className().startsWith("TLeafElement")) {
                return refused("it is a list of leaves of which '" + leaf.name()
                        + "' is neither a number nor an array of fixed length");
            }
            packings.add(packing.get());
            stride += (long) leaf.length() * packing.get().bytes();
        }
        if (stride == 0) {
            return refused("its entries hold nothing");
        }
        return stride > Integer.MAX_VALUE ? refused("its entries are too large") : parts(packings, (int) stride);
    }

    private List<BranchColumn> parts(List<Packing> packings, int stride) {
        List<BranchColumn> columns = new ArrayList<>();
        int offset = 0;
        for (int i = 0; i < packings.size(); i++) {
            Leaf leaf = branch.leaves().get(i);
            boolean list = leaf.length() != 1 || leaf.hasDimensions();
            Parts parts = new Parts(packings.get(i), leaf.length(), list, offset, stride);
            columns.add(new BranchColumn.Readable(branch.name() + "." + leaf.name(), branch, parts));
            offset += leaf.length() * packings.get(i).bytes();
        }
        return columns;
    }

    private List<BranchColumn> refused(String reason) {
        return List.of(new BranchColumn.Refused(branch.name(), reason));
    }
}
