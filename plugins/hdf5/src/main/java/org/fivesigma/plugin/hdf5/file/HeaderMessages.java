package org.fivesigma.plugin.hdf5.file;

import io.jhdf.checksum.ChecksumUtils;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The messages of one object: what a group or dataset says about itself, each message still as bytes.
 *
 * <p>The library parses messages one by one; finding them stays here, so that one message which it does not know spoils
 * neither the object nor the group around it, and so that types which are shared between datasets are followed.
 */
public final class HeaderMessages {
    public static final int DATASPACE = 1;
    public static final int LINK_INFO = 2;
    public static final int DATATYPE = 3;
    public static final int OLD_FILL_VALUE = 4;
    public static final int FILL_VALUE = 5;
    public static final int LINK = 6;
    public static final int EXTERNAL_FILES = 7;
    public static final int LAYOUT = 8;
    public static final int FILTERS = 11;
    public static final int ATTRIBUTE = 12;
    public static final int CONTINUATION = 16;
    public static final int SYMBOL_TABLE = 17;
    public static final int ATTRIBUTE_INFO = 21;

    private static final int MOST_MESSAGES = 1 << 20;
    private static final int SHARED = 2;
    private static final int SIGNATURE_OLD = 1;
    private static final byte[] SIGNATURE_NEW = {'O', 'H', 'D', 'R'};
    private static final byte[] SIGNATURE_MORE = {'O', 'C', 'H', 'K'};

    private final Storage storage;
    private final long address;
    private final List<Message> messages = new ArrayList<>();

    private record Message(int type, int flags, ByteBuffer body) {}

    /** A stretch of the file that holds messages. */
    private record Stretch(long address, long length) {}

    private HeaderMessages(Storage storage, long address) {
        this.storage = storage;
        this.address = address;
    }

    /** Reads the messages of the object at an address. */
    public static HeaderMessages at(Storage storage, long address) {
        HeaderMessages header = new HeaderMessages(storage, address);
        ByteBuffer start = storage.readBufferFromAddress(address, SIGNATURE_NEW.length);
        if (start.get(0) == SIGNATURE_OLD) {
            header.readOld();
            return header;
        }
        Bytes.require(start, SIGNATURE_NEW, "the object at " + address);
        header.readNew();
        return header;
    }

    private void readOld() {
        ByteBuffer prefix = storage.readBufferFromAddress(address, 16);
        int count = Bytes.unsigned(prefix, 2, 2);
        Deque<Stretch> stretches = new ArrayDeque<>();
        stretches.add(new Stretch(address + 16, prefix.getInt(8) & 0xffffffffL));
        while (!stretches.isEmpty() && messages.size() < count) {
            Stretch stretch = stretches.remove();
            ByteBuffer block = storage.map(stretch.address(), stretch.length());
            while (block.remaining() >= 8 && messages.size() < count) {
                int type = Short.toUnsignedInt(block.getShort());
                int length = Short.toUnsignedInt(block.getShort());
                int flags = block.get();
                block.position(block.position() + 3);
                add(new Message(type, flags, Bytes.next(block, length)), stretches);
            }
        }
    }

    private void readNew() {
        ByteBuffer prefix = storage.readBufferFromAddress(address, 6);
        int flags = prefix.get(5);
        int before = 6 + ((flags & 0x20) == 0 ? 0 : 16) + ((flags & 0x10) == 0 ? 0 : 4);
        int sizeBytes = 1 << (flags & 3);
        ByteBuffer sizes = storage.readBufferFromAddress(address + before, sizeBytes);
        long length = Bytes.unsignedLong(sizes, 0, sizeBytes);
        storage.require(address, length);
        ByteBuffer whole = storage.map(address, before + sizeBytes + length + 4);
        ChecksumUtils.validateChecksum(whole.duplicate().order(ByteOrder.LITTLE_ENDIAN));
        whole.position(before + sizeBytes).limit(whole.limit() - 4);
        boolean ordered = (flags & 4) != 0;
        Deque<Stretch> stretches = new ArrayDeque<>();
        readNew(whole, ordered, stretches);
        while (!stretches.isEmpty()) {
            Stretch stretch = stretches.remove();
            ByteBuffer block = storage.map(stretch.address(), stretch.length());
            Bytes.require(block, SIGNATURE_MORE, "the continued header at " + stretch.address());
            ChecksumUtils.validateChecksum(block.duplicate().order(ByteOrder.LITTLE_ENDIAN));
            block.position(SIGNATURE_MORE.length).limit(block.limit() - 4);
            readNew(block, ordered, stretches);
        }
    }

    private void readNew(ByteBuffer block, boolean ordered, Deque<Stretch> stretches) {
        int head = ordered ? 6 : 4;
        // fewer bytes than a message's head are a gap
        while (block.remaining() >= head) {
            int type = Byte.toUnsignedInt(block.get());
            int length = Short.toUnsignedInt(block.getShort());
            int flags = block.get();
            block.position(block.position() + head - 4);
            add(new Message(type, flags, Bytes.next(block, length)), stretches);
        }
    }

    private void add(Message message, Deque<Stretch> stretches) {
        messages.add(message);
        if (messages.size() > MOST_MESSAGES) {
            throw new Damage("its header does not end");
        }
        if (message.type() == CONTINUATION) {
            stretches.add(new Stretch(message.body().getLong(0), message.body().getLong(8)));
        }
    }

    /** Where the object lies. */
    public long address() {
        return address;
    }

    /** Whether there is a message of a type. */
    public boolean has(int type) {
        return messages.stream().anyMatch(message -> message.type() == type);
    }

    /** The one message of a type. */
    public Optional<ByteBuffer> one(int type) throws Refusal {
        List<ByteBuffer> all = all(type);
        if (all.size() > 1) {
            throw new Damage("its header says the same twice");
        }
        return all.stream().findFirst();
    }

    /** The one message of a type, which must be there. */
    public ByteBuffer demanded(int type, String what) throws Refusal {
        return one(type).orElseThrow(() -> new Damage("its header lacks " + what));
    }

    /** All messages of a type. */
    List<ByteBuffer> all(int type) throws Refusal {
        List<ByteBuffer> bodies = new ArrayList<>();
        for (Message message : messages) {
            if (message.type() == type) {
                bodies.add((message.flags() & SHARED) == 0 ? fresh(message.body()) : shared(message));
            }
        }
        return bodies;
    }

    private ByteBuffer shared(Message message) throws Refusal {
        ByteBuffer body = message.body();
        int version = body.get(0);
        if (version == 3 && body.get(1) != 2) {
            throw new Refusal("its header lies in the file's table of shared messages");
        }
        long address = body.getLong(version == 1 ? 8 : 2);
        for (Message original : at(storage, address).messages) {
            if (original.type() == message.type() && (original.flags() & SHARED) == 0) {
                return fresh(original.body());
            }
        }
        throw new Damage("its header refers to a part that is not there");
    }

    private static ByteBuffer fresh(ByteBuffer body) {
        return body.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }
}
