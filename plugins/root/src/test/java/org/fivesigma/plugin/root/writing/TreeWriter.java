package org.fivesigma.plugin.root.writing;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a tree: the baskets of its branches, then what describes them. */
final class TreeWriter {
    private static final int FEWEST_BASKETS = 10;

    private final RootWriter file;
    private final Label label;
    private final Baskets baskets;
    private final Map<String, Integer> leaves = new LinkedHashMap<>();

    TreeWriter(RootWriter file, Label label, Baskets baskets) {
        this.file = file;
        this.label = label;
        this.baskets = baskets;
    }

    /** Writes the baskets; gives the tree's own record. */
    byte[] write(List<BranchData> branches) throws IOException {
        Map<BranchData, BasketWriter> written = new LinkedHashMap<>();
        for (BranchData branch : branches) {
            written.put(branch, new BasketWriter(file, label, branch, baskets).write());
        }
        Bytes bytes = new Bytes(label.length(file.format()));
        int tree = bytes.begin(19);
        bytes.named(label.name(), label.title());
        attributes(bytes, 3);
        attributes(bytes, 2);
        int marker = bytes.begin(2);
        bytes.int16(1).int16(1).float32(1).end(marker);
        numbers(bytes, branches.get(0).entries(), written.values());
        int array = bytes.array(branches.size());
        written.forEach((branch, places) -> branch(bytes, branch, places));
        bytes.end(array);
        int listed = bytes.array(leaves.size());
        leaves.values().forEach(bytes::reference);
        bytes.end(listed);
        // no aliases, no index, no friends, nothing of a user
        return bytes.put(new byte[7 * Integer.BYTES]).end(tree).toArray();
    }

    private static void numbers(Bytes bytes, int entries, Collection<BasketWriter> written) {
        long expanded = written.stream().mapToLong(BasketWriter::expanded).sum();
        long stored = written.stream().mapToLong(BasketWriter::stored).sum();
        bytes.int64(entries).int64(expanded).int64(stored).int64(0).int64(0).float64(1);
        bytes.int32(0).int32(25).int32(0).int32(1000).int32(0);
        bytes.int64(1_000_000_000_000L)
                .int64(1_000_000_000_000L)
                .int64(0)
                .int64(-300_000_000)
                .int64(-30_000_000);
        bytes.int64(1_000_000).int8(0).int8(0);
    }

    private static void attributes(Bytes bytes, int count) {
        int part = bytes.begin(2);
        for (int i = 0; i < count; i++) {
            bytes.int16(1);
        }
        bytes.end(part);
    }

    private void branch(Bytes bytes, BranchData branch, BasketWriter places) {
        int pointer = bytes.pointer("TBranch");
        int part = bytes.begin(12);
        bytes.named(branch.name(), branch.title() + "/" + branch.values().letter());
        attributes(bytes, 2);
        int room = Math.max(FEWEST_BASKETS, places.written() + 1);
        bytes.int32(1)
                .int32(32_000)
                .int32(branch.counter().isPresent() ? 1000 : 0)
                .int32(places.written());
        bytes.int64(branch.entries()).int32(0).int32(room).int32(0);
        bytes.int64(branch.entries()).int64(0).int64(places.expanded()).int64(places.stored());
        bytes.end(bytes.array(0));
        int array = bytes.array(1);
        leaf(bytes, branch);
        bytes.end(array);
        kept(bytes, places);
        places.places(bytes, room);
        bytes.text("").end(part).end(pointer);
    }

    private static void kept(Bytes bytes, BasketWriter places) {
        boolean any = places.kept().length > 0;
        int array = bytes.array(any ? places.written() + 1 : 0);
        for (int i = 0; any && i < places.written(); i++) {
            bytes.int32(0);
        }
        if (any) {
            int pointer = bytes.pointer("TBasket");
            bytes.put(places.kept()).end(pointer);
        }
        bytes.end(array);
    }

    private void leaf(Bytes bytes, BranchData branch) {
        char letter = branch.values().letter();
        int pointer = bytes.pointer("TLeaf" + letter);
        leaves.put(branch.name(), pointer);
        int part = bytes.begin(1);
        int leaf = bytes.begin(2);
        bytes.named(branch.name(), branch.title());
        bytes.int32(branch.length())
                .int32(branch.values().size())
                .int32(0)
                .int8(letter == 'I' ? 1 : 0)
                .int8(0);
        branch.counter().ifPresentOrElse(each -> bytes.reference(leaves.get(each.name())), () -> bytes.int32(0));
        bytes.end(leaf);
        int size = branch.values().size();
        bytes.put(new byte[size]);
        if (letter == 'I') {
            bytes.int32(branch.most());
        } else {
            bytes.put(new byte[size]);
        }
        bytes.end(part).end(pointer);
    }
}
