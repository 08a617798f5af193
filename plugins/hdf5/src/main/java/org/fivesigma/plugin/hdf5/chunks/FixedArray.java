package org.fivesigma.plugin.hdf5.chunks;

import io.jhdf.checksum.ChecksumUtils;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.fivesigma.plugin.hdf5.file.Bytes;
import org.fivesigma.plugin.hdf5.file.Damage;
import org.fivesigma.plugin.hdf5.file.Storage;

/** The list of the chunks of a dataset that cannot grow; see "Fixed Array Index" in the HDF5 file format specification. */
final class FixedArray {
    private static final byte[] HEADER = {'F', 'A', 'H', 'D'};
    private static final byte[] BLOCK = {'F', 'A', 'D', 'B'};
    private static final int PREFIX_BYTES = 14;

    private final Storage storage;
    private final long chunkBytes;

    FixedArray(Storage storage, long chunkBytes) {
        this.storage = storage;
        this.chunkBytes = chunkBytes;
    }

    /** The chunks that the array at an address lists. */
    List<NumberedChunk> at(long address, boolean filtered) {
        ByteBuffer header = storage.readBufferFromAddress(address, 28);
        Bytes.require(header, HEADER, "the list of chunks at " + address);
        int entryBytes = Byte.toUnsignedInt(header.get(6));
        int pageBits = header.get(7);
        long entries = header.getLong(8);
        long block = header.getLong(16);
        ChecksumUtils.validateChecksum(header);
        NumberedChunk.requireEntry(entryBytes, filtered);
        if (pageBits < 0 || pageBits > 30 || entries < 0 || entries > Integer.MAX_VALUE) {
            throw new Damage("the list of chunks at " + address + " has impossible sizes");
        }
        if (block == Bytes.NOWHERE) {
            return List.of();
        }
        storage.require(block, Math.multiplyExact(entries, (long) entryBytes));
        long bytes = filtered ? -1 : chunkBytes;
        return entries > 1L << pageBits
                ? paged(block, entries, entryBytes, 1 << pageBits, bytes)
                : whole(block, entries, entryBytes, bytes);
    }

    private List<NumberedChunk> whole(long address, long entries, int entryBytes, long bytes) {
        ByteBuffer block = storage.map(address, PREFIX_BYTES + entries * entryBytes + 4);
        Bytes.require(block, BLOCK, "the list of chunks at " + address);
        ChecksumUtils.validateChecksum(block.duplicate().order(block.order()));
        block.position(PREFIX_BYTES);
        List<NumberedChunk> chunks = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            NumberedChunk.next(block, i, entryBytes, bytes, chunks);
        }
        return chunks;
    }

    private List<NumberedChunk> paged(long address, long entries, int entryBytes, int pageEntries, long bytes) {
        int pages = Math.toIntExact((entries + pageEntries - 1) / pageEntries);
        int mapBytes = (pages + 7) / 8;
        ByteBuffer prefix = storage.readBufferFromAddress(address, PREFIX_BYTES + mapBytes + 4);
        Bytes.require(prefix, BLOCK, "the list of chunks at " + address);
        ChecksumUtils.validateChecksum(prefix.duplicate().order(prefix.order()));
        List<NumberedChunk> chunks = new ArrayList<>();
        long pageAt = address + prefix.limit();
        for (int page = 0; page < pages; page++) {
            long first = (long) page * pageEntries;
            int here = (int) Math.min(pageEntries, entries - first);
            boolean written = (prefix.get(PREFIX_BYTES + page / 8) & 0x80 >> page % 8) != 0;
            if (written) {
                ByteBuffer block = storage.readBufferFromAddress(pageAt, here * entryBytes + 4);
                ChecksumUtils.validateChecksum(block.duplicate().order(block.order()));
                for (int i = 0; i < here; i++) {
                    NumberedChunk.next(block, first + i, entryBytes, bytes, chunks);
                }
            }
            pageAt += (long) pageEntries * entryBytes + 4;
        }
        return chunks;
    }
}
