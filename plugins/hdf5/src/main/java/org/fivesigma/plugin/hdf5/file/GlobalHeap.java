package org.fivesigma.plugin.hdf5.file;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/** The values of any length that elements refer to, a file's global heap; the collection read last stays at hand. */
public final class GlobalHeap {
    private static final byte[] SIGNATURE = {'G', 'C', 'O', 'L'};
    private static final int HEADER_BYTES = 16;
    private static final int OBJECT_HEADER_BYTES = 16;

    private final Storage storage;
    private long address;
    private Map<Integer, ByteBuffer> objects = Map.of();

    /** The values that the elements of a file refer to. */
    public GlobalHeap(Storage storage) {
        this.storage = storage;
    }

    /** The bytes that a reference leads to, so many of them. */
    public ByteBuffer bytes(long length, long collection, int index) {
        if (length == 0) {
            return ByteBuffer.allocate(0);
        }
        if (collection != address) {
            objects = collection(collection);
            address = collection;
        }
        ByteBuffer object = objects.get(index);
        if (object == null || length > object.limit()) {
            throw new Damage("a reference to " + length + " bytes leads to nothing");
        }
        return object.slice(0, (int) length).order(object.order());
    }

    private Map<Integer, ByteBuffer> collection(long at) {
        ByteBuffer header = storage.readBufferFromAddress(at, HEADER_BYTES);
        Bytes.require(header, SIGNATURE, "the collection at " + at);
        ByteBuffer all = storage.map(at, header.getLong(8));
        all.position(HEADER_BYTES);
        Map<Integer, ByteBuffer> found = new HashMap<>();
        while (all.remaining() >= OBJECT_HEADER_BYTES) {
            int index = Short.toUnsignedInt(all.getShort());
            all.position(all.position() + 6);
            long size = all.getLong();
            // the object 0 is the room that is free
            if (index == 0) {
                return found;
            }
            if (size < 0 || size > all.remaining()) {
                throw new Damage("an object of the collection at " + at + " has " + size + " bytes");
            }
            found.put(index, Bytes.next(all, (int) size));
            // objects start at multiples of eight bytes
            all.position((int) Math.min(all.limit(), all.position() + 7L & ~7L));
        }
        return found;
    }
}
