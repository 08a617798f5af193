package org.fivesigma.plugin.hdf5.chunks;

import io.jhdf.object.message.DataLayoutMessage.ChunkedDataLayoutMessageV4;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.fivesigma.plugin.hdf5.file.Bytes;
import org.fivesigma.plugin.hdf5.file.Damage;
import org.fivesigma.plugin.hdf5.file.KeyTree;
import org.fivesigma.plugin.hdf5.file.RecordTree;
import org.fivesigma.plugin.hdf5.file.Storage;

/** Finds the chunks of a dataset, by each of the six ways in which files list them. */
public final class ChunkIndex {
    private static final int SINGLE = 1;
    private static final int IMPLICIT = 2;
    private static final int FIXED_ARRAY = 3;
    private static final int EXTENSIBLE_ARRAY = 4;
    private static final int TREE = 5;

    private final Storage storage;
    private final Shape shape;
    private final boolean filtered;

    /** The chunks of a dataset of this shape, which went through filters or did not. */
    public ChunkIndex(Storage storage, Shape shape, boolean filtered) {
        this.storage = storage;
        this.shape = shape;
        this.filtered = filtered;
    }

    /** The chunks by a tree of the older kind. */
    public List<Chunk> old(long address, int[] lengths) {
        int rank = lengths.length;
        List<Chunk> chunks = new ArrayList<>();
        for (KeyTree.Leaf leaf : KeyTree.at(storage, address, KeyTree.OF_CHUNKS, 8 + 8 * (rank + 1))) {
            long[] start = new long[rank];
            for (int i = 0; i < rank; i++) {
                start[i] = leaf.key().getLong(8 + 8 * i);
            }
            long size = Integer.toUnsignedLong(leaf.key().getInt(0));
            chunks.add(new Chunk(start, leaf.address(), size, leaf.key().getInt(4)));
        }
        return chunks;
    }

    /** The chunks by the index that a newer layout names. */
    public List<Chunk> of(ChunkedDataLayoutMessageV4 layout, int[] lengths) {
        long address = layout.getAddress();
        if (address == Bytes.NOWHERE) {
            return List.of();
        }
        ChunkOrder order = new ChunkOrder(shape, lengths);
        return switch (layout.getIndexingType()) {
            case SINGLE -> List.of(single(layout, order));
            case IMPLICIT -> implicit(address, order);
            case FIXED_ARRAY -> numbered(new FixedArray(storage, order.bytes()).at(address, filtered), order);
            case EXTENSIBLE_ARRAY ->
                numbered(new ExtensibleArray(storage, order.bytes(), order.end()).at(address, filtered), order);
            case TREE -> tree(address, lengths, order.bytes());
            default -> throw new Damage("its chunks are listed in the unknown way " + layout.getIndexingType());
        };
    }

    private Chunk single(ChunkedDataLayoutMessageV4 layout, ChunkOrder order) {
        if (!layout.isFilteredSingleChunk()) {
            return new Chunk(order.start(0), layout.getAddress(), order.bytes(), filtered ? -1 : 0);
        }
        int mask = mask(layout.getFilterMaskFilteredSingleChunk());
        return new Chunk(order.start(0), layout.getAddress(), layout.getSizeOfFilteredSingleChunk(), mask);
    }

    private static int mask(BitSet bits) {
        long[] words = bits.toLongArray();
        return words.length == 0 ? 0 : (int) words[0];
    }

    private List<Chunk> implicit(long address, ChunkOrder order) {
        storage.require(address, Math.multiplyExact(order.count(), order.bytes()));
        List<Chunk> chunks = new ArrayList<>();
        for (long i = 0; i < order.count(); i++) {
            chunks.add(new Chunk(order.start(i), address + i * order.bytes(), order.bytes(), 0));
        }
        return chunks;
    }

    private static List<Chunk> numbered(List<NumberedChunk> entries, ChunkOrder order) {
        List<Chunk> chunks = new ArrayList<>();
        for (NumberedChunk entry : entries) {
            long[] start = order.start(entry.number());
            if (order.isInside(start)) {
                chunks.add(new Chunk(start, entry.address(), entry.size(), entry.mask()));
            }
        }
        return chunks;
    }

    private List<Chunk> tree(long address, int[] lengths, long chunkBytes) {
        int rank = lengths.length;
        List<Chunk> chunks = new ArrayList<>();
        for (ByteBuffer entry : RecordTree.at(storage, address)) {
            int sizeBytes = entry.limit() - 8 - 4 - 8 * rank;
            if (filtered ? sizeBytes < 1 || sizeBytes > 8 : entry.limit() != 8 + 8 * rank) {
                throw new Damage("the tree of its chunks has records of " + entry.limit() + " bytes");
            }
            long size = filtered ? Bytes.unsignedLong(entry, 8, sizeBytes) : chunkBytes;
            int mask = filtered ? entry.getInt(8 + sizeBytes) : 0;
            int positions = entry.limit() - 8 * rank;
            long[] start = new long[rank];
            Arrays.setAll(start, i -> Math.multiplyExact(entry.getLong(positions + 8 * i), (long) lengths[i]));
            chunks.add(new Chunk(start, entry.getLong(0), size, mask));
        }
        return chunks;
    }
}
