package org.fivesigma.plugin.hdf5.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The leaves of a version 1 B-tree, in order: what a file of the older kind finds names and chunks by. */
public final class KeyTree {
    /** The keys are names. */
    public static final int OF_NAMES = 0;

    /** The keys are positions of chunks. */
    public static final int OF_CHUNKS = 1;

    private static final byte[] NODE = {'T', 'R', 'E', 'E'};
    private static final int HEADER_BYTES = 24;

    private final Storage storage;
    private final int type;
    private final int keyBytes;
    private final Set<Long> visited = new HashSet<>();
    private final List<Leaf> leaves = new ArrayList<>();

    /**
     * One leaf.
     *
     * @param key the key before it
     * @param address where what it leads to lies
     */
    public record Leaf(ByteBuffer key, long address) {}

    private KeyTree(Storage storage, int type, int keyBytes) {
        this.storage = storage;
        this.type = type;
        this.keyBytes = keyBytes;
    }

    /** The leaves of the tree at an address, whose keys have so many bytes. */
    public static List<Leaf> at(Storage storage, long address, int type, int keyBytes) {
        KeyTree tree = new KeyTree(storage, type, keyBytes);
        if (address != Bytes.NOWHERE) {
            tree.read(address, -1);
        }
        return tree.leaves;
    }

    private void read(long address, int expectedLevel) {
        if (!visited.add(address)) {
            throw new Damage("its parts refer to each other without end");
        }
        ByteBuffer header = storage.readBufferFromAddress(address, HEADER_BYTES);
        Bytes.require(header, NODE, "the node at " + address);
        int level = Byte.toUnsignedInt(header.get(5));
        if (header.get(4) != type || expectedLevel >= 0 && level != expectedLevel) {
            throw new Damage("the node at " + address + " is of the wrong kind");
        }
        int entries = Bytes.unsigned(header, 6, 2);
        int pair = keyBytes + Long.BYTES;
        ByteBuffer pairs = storage.readBufferFromAddress(address + HEADER_BYTES, entries * pair + keyBytes);
        for (int i = 0; i < entries; i++) {
            long child = pairs.getLong(i * pair + keyBytes);
            if (level > 0) {
                read(child, level - 1);
            } else {
                ByteBuffer key = pairs.slice(i * pair, keyBytes).order(ByteOrder.LITTLE_ENDIAN);
                leaves.add(new Leaf(key, child));
            }
        }
    }
}
