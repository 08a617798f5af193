package org.fivesigma.plugin.hdf5.file;

import io.jhdf.FractalHeap;
import io.jhdf.LocalHeap;
import io.jhdf.Utils;
import io.jhdf.object.message.LinkMessage;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The names in a group, and where the objects lie that they stand for. */
public final class Links {
    private static final byte[] NAMES = {'S', 'N', 'O', 'D'};
    private static final int ENTRIES_AT = 8;
    private static final int ENTRY_BYTES = 40;
    private static final int CACHE_AT = 16;
    private static final int SCRATCH_AT = 24;
    private static final int SOFT = 2;
    private static final int HEAP_ID_AT = 4;

    /**
     * One name in a group.
     *
     * @param name the name
     * @param address where its object lies, or {@link Bytes#NOWHERE} for a link that is not followed
     * @param refusal why it is not followed; empty for an object
     */
    public record Link(String name, long address, String refusal) {
        /** Whether the name stands for an object of this very file. */
        public boolean leads() {
            return refusal.isEmpty();
        }
    }

    private Links() {}

    /** Whether an object is a group. */
    public static boolean are(HeaderMessages header) {
        return header.has(HeaderMessages.SYMBOL_TABLE)
                || header.has(HeaderMessages.LINK_INFO)
                || header.has(HeaderMessages.LINK);
    }

    /** The links of a group, by name. */
    public static List<Link> of(Storage storage, HeaderMessages header) throws Refusal {
        List<Link> links = new ArrayList<>(unordered(storage, header));
        links.sort(Comparator.comparing(Link::name));
        return links;
    }

    private static List<Link> unordered(Storage storage, HeaderMessages header) throws Refusal {
        if (header.has(HeaderMessages.SYMBOL_TABLE)) {
            return old(storage, header.demanded(HeaderMessages.SYMBOL_TABLE, "its table of names"));
        }
        List<Link> links = new ArrayList<>();
        for (ByteBuffer body : header.all(HeaderMessages.LINK)) {
            links.add(link(LinkMessage.fromBuffer(body, storage.getSuperblock())));
        }
        if (header.has(HeaderMessages.LINK_INFO)) {
            dense(storage, header.demanded(HeaderMessages.LINK_INFO, "its links"), links);
        }
        return links;
    }

    private static void dense(Storage storage, ByteBuffer info, List<Link> links) {
        int addresses = (info.get(1) & 1) == 0 ? 2 : 10;
        long heapAt = info.getLong(addresses);
        if (heapAt == Bytes.NOWHERE) {
            return;
        }
        FractalHeap heap = new FractalHeap(storage, heapAt);
        for (ByteBuffer nameRecord : RecordTree.at(storage, info.getLong(addresses + Long.BYTES))) {
            ByteBuffer id = nameRecord.position(HEAP_ID_AT).slice().order(nameRecord.order());
            links.add(link(LinkMessage.fromBuffer(heap.getId(id), storage.getSuperblock())));
        }
    }

    private static Link link(LinkMessage message) {
        return switch (message.getLinkType()) {
            case HARD -> new Link(message.getLinkName(), message.getHardLinkAddress(), "");
            case SOFT -> soft(message.getLinkName(), message.getSoftLink());
            case EXTERNAL ->
                new Link(
                        message.getLinkName(),
                        Bytes.NOWHERE,
                        "it is an external link to " + message.getExternalPath() + " of the file "
                                + message.getExternalFile() + ", and only the files that a recipe names are read");
        };
    }

    private static Link soft(String name, String target) {
        return new Link(name, Bytes.NOWHERE, "it is a soft link to " + target + ", and links are not followed");
    }

    private static List<Link> old(Storage storage, ByteBuffer table) {
        ByteBuffer names = new LocalHeap(storage, table.getLong(Long.BYTES)).getDataBuffer();
        List<Link> links = new ArrayList<>();
        for (KeyTree.Leaf leaf : KeyTree.at(storage, table.getLong(0), KeyTree.OF_NAMES, Long.BYTES)) {
            ByteBuffer head = storage.readBufferFromAddress(leaf.address(), ENTRIES_AT);
            Bytes.require(head, NAMES, "the names at " + leaf.address());
            int count = Bytes.unsigned(head, 6, 2);
            ByteBuffer entries = storage.readBufferFromAddress(leaf.address() + ENTRIES_AT, count * ENTRY_BYTES);
            for (int i = 0; i < count; i++) {
                links.add(old(names, entries, i * ENTRY_BYTES));
            }
        }
        return links;
    }

    private static Link old(ByteBuffer names, ByteBuffer entries, int at) {
        String name = name(names, entries.getLong(at));
        if (entries.getInt(at + CACHE_AT) == SOFT) {
            return soft(name, name(names, Integer.toUnsignedLong(entries.getInt(at + SCRATCH_AT))));
        }
        return new Link(name, entries.getLong(at + Long.BYTES), "");
    }

    private static String name(ByteBuffer names, long offset) {
        if (offset < 0 || offset >= names.limit()) {
            throw new Damage("a name lies beyond the names of its group");
        }
        return Utils.readUntilNull(names.duplicate().position((int) offset));
    }
}
