package org.fivesigma.plugin.hdf5.chunks;

import io.jhdf.checksum.ChecksumUtils;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.fivesigma.plugin.hdf5.file.Bytes;
import org.fivesigma.plugin.hdf5.file.Damage;
import org.fivesigma.plugin.hdf5.file.Storage;

/**
 * The list of the chunks of a dataset that grows in one direction.
 *
 * <p>The first entries stand in an index block, the others in data blocks, whose number and size double in turn: group
 * {@code u} has 2^(u/2) blocks of 2^((u+1)/2) times the least number of entries. See "Extensible Array Index" in the HDF5 file
 * format specification.
 */
final class ExtensibleArray {
    private static final byte[] HEADER = {'E', 'A', 'H', 'D'};
    private static final byte[] INDEX = {'E', 'A', 'I', 'B'};
    private static final byte[] GROUP = {'E', 'A', 'S', 'B'};
    private static final byte[] BLOCK = {'E', 'A', 'D', 'B'};
    private static final int PREFIX_BYTES = 14;

    private final Storage storage;
    private final long chunkBytes;
    private final long end;
    private final List<NumberedChunk> chunks = new ArrayList<>();
    private long bytes;
    private int entryBytes;
    private int offsetBytes;
    private int leastEntries;
    private long pageEntries;
    private long next;

    /** The list of chunks up to a number, which have so many bytes without filters. */
    ExtensibleArray(Storage storage, long chunkBytes, long end) {
        this.storage = storage;
        this.chunkBytes = chunkBytes;
        this.end = end;
    }

    /** The chunks that the array at an address lists. */
    List<NumberedChunk> at(long address, boolean filtered) {
        ByteBuffer header = storage.readBufferFromAddress(address, 72);
        Bytes.require(header, HEADER, "the list of chunks at " + address);
        ChecksumUtils.validateChecksum(header.duplicate().order(header.order()));
        bytes = filtered ? -1 : chunkBytes;
        entryBytes = Byte.toUnsignedInt(header.get(6));
        NumberedChunk.requireEntry(entryBytes, filtered);
        int bits = header.get(7);
        int inIndex = Byte.toUnsignedInt(header.get(8));
        leastEntries = Byte.toUnsignedInt(header.get(9));
        int leastPointers = Byte.toUnsignedInt(header.get(10));
        int pageBits = header.get(11);
        if (bits <= 0 || bits > 64 || pageBits < 0 || pageBits > 30 || !powers(leastEntries, leastPointers)) {
            throw new Damage("the list of chunks at " + address + " has impossible sizes");
        }
        offsetBytes = (bits + 7) / 8;
        pageEntries = 1L << pageBits;
        long index = header.getLong(60);
        if (index != Bytes.NOWHERE) {
            readIndex(index, inIndex, leastPointers, bits);
        }
        return chunks;
    }

    private static boolean powers(int leastEntries, int leastPointers) {
        return Integer.bitCount(leastEntries) == 1 && Integer.bitCount(leastPointers) == 1;
    }

    private void readIndex(long address, int inIndex, int leastPointers, int bits) {
        int groups = 1 + Math.max(0, bits - Integer.numberOfTrailingZeros(leastEntries));
        int direct = 2 * Integer.numberOfTrailingZeros(leastPointers);
        int blocks = 2 * (leastPointers - 1);
        int farGroups = Math.max(0, groups - direct);
        ByteBuffer index = storage.readBufferFromAddress(
                address, PREFIX_BYTES + inIndex * entryBytes + 8 * (blocks + farGroups) + 4);
        Bytes.require(index, INDEX, "the list of chunks at " + address);
        ChecksumUtils.validateChecksum(index.duplicate().order(index.order()));
        index.position(PREFIX_BYTES);
        entries(index, inIndex);
        for (int group = 0; group < direct; group++) {
            for (long block = 0; block < blocksIn(group); block++) {
                readBlock(index.getLong(), entriesIn(group), page -> true);
            }
        }
        for (int group = direct; group < groups && next < end; group++) {
            readGroup(index.getLong(), group);
        }
    }

    private static long blocksIn(int group) {
        return 1L << group / 2;
    }

    private long entriesIn(int group) {
        return Math.multiplyExact(1L << (group + 1) / 2, (long) leastEntries);
    }

    private void readGroup(long address, int group) {
        long blocks = blocksIn(group);
        long entries = entriesIn(group);
        if (address == Bytes.NOWHERE) {
            next = Math.addExact(next, Math.multiplyExact(blocks, entries));
            return;
        }
        int pages = entries > pageEntries ? Math.toIntExact(entries / pageEntries) : 0;
        int mapBytes = (pages + 7) / 8;
        long length = PREFIX_BYTES + offsetBytes + blocks * (mapBytes + 8L) + 4;
        ByteBuffer list = storage.map(address, length);
        Bytes.require(list, GROUP, "the list of chunks at " + address);
        ChecksumUtils.validateChecksum(list.duplicate().order(list.order()));
        int maps = PREFIX_BYTES + offsetBytes;
        int pointers = Math.toIntExact(maps + blocks * mapBytes);
        for (int block = 0; block < blocks && next < end; block++) {
            int firstPage = block * pages;
            readBlock(list.getLong(pointers + 8 * block), entries, page -> isSet(list, maps, firstPage + page));
        }
    }

    private static boolean isSet(ByteBuffer list, int map, int page) {
        return (list.get(map + page / 8) & 0x80 >> page % 8) != 0;
    }

    private void readBlock(long address, long entries, IntPredicate written) {
        if (address == Bytes.NOWHERE || next >= end) {
            next = Math.addExact(next, entries);
            return;
        }
        int prefix = PREFIX_BYTES + offsetBytes;
        boolean paged = entries > pageEntries;
        ByteBuffer block = storage.map(address, paged ? prefix + 4L : prefix + entries * entryBytes + 4);
        Bytes.require(block, BLOCK, "the list of chunks at " + address);
        ChecksumUtils.validateChecksum(block.duplicate().order(block.order()));
        if (!paged) {
            block.position(prefix);
            entries(block, entries);
            return;
        }
        long pageAt = address + block.limit();
        for (int page = 0; page < entries / pageEntries; page++) {
            if (written.test(page) && next < end) {
                ByteBuffer listed = storage.map(pageAt, pageEntries * entryBytes + 4);
                ChecksumUtils.validateChecksum(listed.duplicate().order(listed.order()));
                entries(listed, pageEntries);
            } else {
                next += pageEntries;
            }
            pageAt += pageEntries * entryBytes + 4;
        }
    }

    private void entries(ByteBuffer list, long entries) {
        for (long i = 0; i < entries; i++) {
            NumberedChunk.next(list, next++, entryBytes, bytes, chunks);
        }
    }
}
