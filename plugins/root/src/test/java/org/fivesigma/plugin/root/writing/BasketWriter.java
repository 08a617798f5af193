package org.fivesigma.plugin.root.writing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Writes the baskets of one branch, and keeps where they are. */
final class BasketWriter {
    /** Bytes that follow the key of a basket and count as its own. */
    private static final int MORE = Short.BYTES + 4 * Integer.BYTES + 1;

    private static final int KEPT = 12;
    private static final int KEPT_WITH_OFFSETS = 11;
    private static final int OFFSETS_AT_FIRST = 1000;

    private final RootWriter file;
    private final Label tree;
    private final BranchData branch;
    private final Baskets baskets;

    private final List<Long> seeks = new ArrayList<>();
    private final List<Integer> lengths = new ArrayList<>();
    private final List<Integer> firsts = new ArrayList<>();
    private byte[] kept = {};
    private long expanded;
    private long stored;

    BasketWriter(RootWriter file, Label tree, BranchData branch, Baskets baskets) {
        this.file = file;
        this.tree = tree;
        this.branch = branch;
        this.baskets = baskets;
    }

    /** Writes all of them. */
    BasketWriter write() throws IOException {
        int value = 0;
        for (int first = 0; first < branch.entries(); first += baskets.rows()) {
            int end = Math.min(first + baskets.rows(), branch.entries());
            Label label = new Label("TBasket", branch.name(), tree.name(), seeks.size() + 1, tree.parent());
            int keyLength = label.length(file.format()) + MORE;
            Bytes data = new Bytes(0);
            List<Integer> offsets = new ArrayList<>();
            for (int entry = first; entry < end; entry++) {
                offsets.add(keyLength + data.length());
                for (int stop = value + branch.count(entry); value < stop; value++) {
                    branch.values().write(data, value);
                }
            }
            firsts.add(first);
            add(label, data, offsets, baskets.keepsLast() && end == branch.entries());
        }
        return this;
    }

    private void add(Label label, Bytes data, List<Integer> offsets, boolean last) throws IOException {
        if (last) {
            kept = kept(label, data.toArray(), offsets);
            return;
        }
        int contents = data.length();
        if (branch.counter().isPresent()) {
            // the list ends with a number that means nothing
            data.put(list(offsets).int32(0).toArray());
        }
        byte[] object = data.toArray();
        byte[] packed = file.format().stored(object);
        seeks.add(file.end());
        file.append(head(label, packed.length, object.length, contents, offsets.size(), 0)
                .toArray());
        file.append(packed);
        lengths.add(Math.toIntExact(file.end() - seeks.get(seeks.size() - 1)));
        expanded += object.length;
        stored += packed.length;
    }

    private Bytes list(List<Integer> offsets) {
        Bytes list = new Bytes(0).int32(offsets.size() + 1);
        offsets.forEach(list::int32);
        return list;
    }

    private Bytes head(Label label, int packed, int object, int contents, int rows, int flag) {
        int keyLength = label.length(file.format()) + MORE;
        int rowSize = branch.values().size() * branch.length();
        return label.key(file.format(), file.end(), packed, object, MORE)
                .int16(2)
                .int32(32_000)
                .int32(branch.counter().isPresent() ? OFFSETS_AT_FIRST : rowSize)
                .int32(rows)
                .int32(keyLength + contents)
                .int8(flag);
    }

    private byte[] kept(Label label, byte[] contents, List<Integer> offsets) {
        boolean listed = branch.counter().isPresent();
        int keyLength = label.length(file.format()) + MORE;
        Bytes bytes =
                head(label, 0, contents.length, contents.length, offsets.size(), listed ? KEPT_WITH_OFFSETS : KEPT);
        if (listed) {
            bytes.int32(offsets.size());
            offsets.forEach(bytes::int32);
        }
        return bytes.put(new byte[keyLength]).put(contents).toArray();
    }

    /** The baskets that stay in the tree's record: none or one. */
    byte[] kept() {
        return kept;
    }

    /** How many were written as records. */
    int written() {
        return seeks.size();
    }

    /** How many bytes they hold. */
    long expanded() {
        return expanded;
    }

    /** How many bytes they take. */
    long stored() {
        return stored;
    }

    /** Writes the three lists of where they are, each of so many numbers. */
    void places(Bytes bytes, int room) {
        bytes.int8(1);
        for (int i = 0; i < room; i++) {
            bytes.int32(i < lengths.size() ? lengths.get(i) : 0);
        }
        bytes.int8(1);
        for (int i = 0; i < room; i++) {
            bytes.int64(i < firsts.size() ? firsts.get(i) : i == firsts.size() ? branch.entries() : 0);
        }
        bytes.int8(1);
        for (int i = 0; i < room; i++) {
            bytes.int64(i < seeks.size() ? seeks.get(i) : 0);
        }
    }
}
