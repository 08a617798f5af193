package org.fivesigma.plugin.hdf5.file;

import io.jhdf.checksum.ChecksumUtils;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The records of a version 2 B-tree, in order.
 *
 * <p>The widths of the counts in a node follow from how many records fit below it; see "Version 2 B-trees" in the HDF5 file
 * format specification, version 3.0.
 */
public final class RecordTree {
    private static final byte[] HEADER = {'B', 'T', 'H', 'D'};
    private static final byte[] INNER = {'B', 'T', 'I', 'N'};
    private static final byte[] LEAF = {'B', 'T', 'L', 'F'};
    private static final int NODE_OVERHEAD = 10;
    private static final int MOST_DEPTH = 32;

    private final Storage storage;
    private final int nodeSize;
    private final int recordSize;
    private final int countBytes;
    private final long declared;
    private final int[] totalBytes;
    private final List<ByteBuffer> records = new ArrayList<>();

    private RecordTree(Storage storage, int nodeSize, int recordSize, int depth, long declared) {
        this.declared = declared;
        this.storage = storage;
        this.nodeSize = nodeSize;
        this.recordSize = recordSize;
        long most = (nodeSize - NODE_OVERHEAD) / recordSize;
        this.countBytes = bytesFor(most);
        this.totalBytes = new int[depth + 1];
        long below = most;
        for (int level = 1; level <= depth; level++) {
            int pointer = Long.BYTES + countBytes + totalBytes[level - 1];
            long here = (nodeSize - NODE_OVERHEAD - pointer) / (recordSize + pointer);
            below = Math.addExact(Math.multiplyExact(here + 1, below), here);
            totalBytes[level] = bytesFor(below);
        }
    }

    /** The records of the tree at an address. */
    public static List<ByteBuffer> at(Storage storage, long address) {
        ByteBuffer header = storage.readBufferFromAddress(address, 38);
        Bytes.require(header, HEADER, "the tree at " + address);
        ChecksumUtils.validateChecksum(header.duplicate().order(ByteOrder.LITTLE_ENDIAN));
        int nodeSize = Bytes.unsigned(header, 6, 4);
        int recordSize = Bytes.unsigned(header, 10, 2);
        int depth = Bytes.unsigned(header, 12, 2);
        long root = header.getLong(16);
        if (recordSize == 0 || nodeSize < NODE_OVERHEAD + recordSize || depth > MOST_DEPTH) {
            throw new Damage("the tree at " + address + " has impossible sizes");
        }
        RecordTree tree = new RecordTree(storage, nodeSize, recordSize, depth, header.getLong(26));
        if (root != Bytes.NOWHERE) {
            tree.read(root, Bytes.unsigned(header, 24, 2), depth);
        }
        if (tree.records.size() != tree.declared) {
            throw new Damage("the tree at " + address + " has other records than it says");
        }
        return tree.records;
    }

    private void read(long address, int count, int depth) {
        ByteBuffer node = storage.readBufferFromAddress(address, nodeSize);
        Bytes.require(node, depth == 0 ? LEAF : INNER, "the node at " + address);
        int pointer = Long.BYTES + countBytes + (depth > 1 ? totalBytes[depth - 1] : 0);
        long used = 6 + (long) count * recordSize + (depth == 0 ? 0 : (count + 1L) * pointer);
        if (used + 4 > nodeSize || records.size() + (long) count > declared) {
            throw new Damage("the node at " + address + " has more records than there can be");
        }
        ByteBuffer summed = node.duplicate().order(ByteOrder.LITTLE_ENDIAN).limit((int) used + 4);
        ChecksumUtils.validateChecksum(summed);
        int pointers = 6 + count * recordSize;
        for (int i = 0; i <= count; i++) {
            if (depth > 0) {
                int at = pointers + i * pointer;
                read(node.getLong(at), Bytes.unsigned(node, at + Long.BYTES, countBytes), depth - 1);
            }
            if (i < count) {
                records.add(node.slice(6 + i * recordSize, recordSize).order(ByteOrder.LITTLE_ENDIAN));
            }
        }
    }

    /** How many bytes hold a number. */
    public static int bytesFor(long number) {
        return (Long.SIZE - 1 - Long.numberOfLeadingZeros(Math.max(1, number))) / Byte.SIZE + 1;
    }
}
