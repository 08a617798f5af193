package org.fivesigma.plugin.root.tree;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.fivesigma.plugin.root.codec.Blocks;
import org.fivesigma.plugin.root.codec.CorruptBlock;
import org.fivesigma.plugin.root.file.Cursor;
import org.fivesigma.plugin.root.file.Damage;
import org.fivesigma.plugin.root.file.RootFile;

/** Reads baskets, one after the other, into memory that it uses again; for one thread at a time. */
public final class Workspace implements AutoCloseable {
    /** Beyond this many bytes, memory is what counts. */
    private static final int LARGE = 16 << 20;

    private final Blocks blocks = new Blocks();
    private byte[] stored = new byte[0];
    private byte[] expanded = new byte[0];
    private byte[] gathered = new byte[0];

    /** Reads a basket. */
    public Basket read(RootFile file, BasketHead head) throws IOException, Damage {
        return head.kept().isPresent() ? kept(head, head.kept().get()) : written(file, head);
    }

    /** Room for so many bytes, kept until the next call. */
    public byte[] room(int bytes) {
        gathered = grown(gathered, bytes);
        return gathered;
    }

    private static byte[] grown(byte[] old, int bytes) {
        // twice what is needed, so that slightly growing baskets do not ask for new memory each time
        return old.length >= bytes ? old : new byte[Math.max(bytes, Math.min(2 * Math.min(bytes, LARGE), LARGE))];
    }

    private Basket written(RootFile file, BasketHead head) throws IOException, Damage {
        int storedBytes = head.key().storedBytes();
        int objectBytes = head.key().objectBytes();
        stored = grown(stored, file.checkedLength(storedBytes));
        file.read(head.key().seek() + head.key().keyBytes(), stored, storedBytes);
        byte[] bytes = head.key().compressed() ? expanded(head, ByteBuffer.wrap(stored, 0, storedBytes)) : stored;
        int offsetsAt = -1;
        if (head.dataBytes() < objectBytes) {
            offsetsAt = offsetsAt(
                    head,
                    new Cursor(bytes, head.dataBytes(), objectBytes, head.key().toString()));
        }
        return new Basket(
                ByteBuffer.wrap(bytes),
                0,
                head.dataBytes(),
                head.entries(),
                offsetsAt,
                head.key().keyBytes());
    }

    private byte[] expanded(BasketHead head, ByteBuffer compressed) throws Damage {
        int objectBytes = head.key().objectBytes();
        try {
            if (Blocks.length(compressed) != objectBytes) {
                throw new Damage(head.key() + " declares " + objectBytes + " bytes, but its blocks declare others");
            }
            expanded = grown(expanded, objectBytes);
            blocks.decompress(compressed, expanded, objectBytes);
            return expanded;
        } catch (CorruptBlock corrupt) {
            throw new Damage(head.key() + " cannot be decompressed: " + corrupt.getMessage());
        }
    }

    /** Where the starts of the entries are; the cursor is behind the values. */
    private static int offsetsAt(BasketHead head, Cursor cursor) throws Damage {
        int count = cursor.int32();
        boolean plausible = count == head.entries() || count == head.entries() + 1;
        if (!plausible || cursor.left() != Integer.BYTES * (long) count) {
            throw new Damage(head.key() + " holds " + head.entries() + " entries, but " + count + " starts of entries");
        }
        return cursor.position();
    }

    private static Basket kept(BasketHead head, byte[] contents) throws Damage {
        Cursor cursor = new Cursor(contents, head.key().toString());
        int offsetsAt = -1;
        if (head.keptOffsets()) {
            int count = cursor.int32();
            if (count < head.entries()) {
                throw new Damage(
                        head.key() + " holds " + head.entries() + " entries, but " + count + " starts of entries");
            }
            offsetsAt = cursor.position();
            cursor.skip(cursor.checked((long) Integer.BYTES * count));
        }
        if (!head.keptContents()) {
            throw new Damage(head.key() + " lies in the tree without its values");
        }
        // the values follow a second copy of the key
        cursor.skip(head.key().keyBytes());
        cursor.checked(head.dataBytes());
        return new Basket(
                ByteBuffer.wrap(contents),
                cursor.position(),
                head.dataBytes(),
                head.entries(),
                offsetsAt,
                head.key().keyBytes());
    }

    @Override
    public void close() {
        blocks.close();
    }
}
