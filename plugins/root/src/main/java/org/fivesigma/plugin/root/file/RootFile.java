package org.fivesigma.plugin.root.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.fivesigma.plugin.root.codec.Blocks;
import org.fivesigma.plugin.root.codec.CorruptBlock;

/**
 * An open ROOT file, of which only what is asked for is read.
 *
 * <p>Safe to use from many threads.
 */
public final class RootFile implements AutoCloseable {
    /** What a key takes at most with names of usual length. */
    private static final int USUAL_KEY = 256;

    private final FileChannel channel;
    private final long length;
    private final FileHead head;

    private RootFile(FileChannel channel, long length, FileHead head) {
        this.channel = channel;
        this.length = length;
        this.head = head;
    }

    /** Opens a file. */
    public static RootFile open(Path path) throws IOException, Damage {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        try {
            return opened(channel);
        } catch (IOException | Damage | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    private static RootFile opened(FileChannel channel) throws IOException, Damage {
        long length = channel.size();
        byte[] start = new byte[(int) Math.min(length, FileHead.LENGTH)];
        fill(channel, 0, start, start.length);
        FileHead head = FileHead.read(new Cursor(start, "the head of the file"));
        if (head.end() > length) {
            throw new Damage("the file is cut off: it has " + length + " of " + head.end() + " bytes");
        }
        return new RootFile(channel, length, head);
    }

    /** Reads the start of these bytes from a place of the file. */
    public void read(long seek, byte[] into, int count) throws IOException, Damage {
        if (seek < head.begin() || count < 0 || seek > length - count) {
            throw new Damage("a record is said to lie at bytes " + seek + " to " + (seek + count) + " of a file of "
                    + length + " bytes");
        }
        fill(channel, seek, into, count);
    }

    private static void fill(FileChannel channel, long seek, byte[] into, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(into, 0, count);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, seek + buffer.position()) < 0) {
                throw new EOFException("the file became shorter while it was read");
            }
        }
    }

    /** The length itself, if the file is long enough for it. */
    public int checkedLength(int count) throws Damage {
        if (count < 0 || count > length) {
            throw new Damage("a record of " + count + " bytes is declared in a file of " + length + " bytes");
        }
        return count;
    }

    /** The bytes at a place of the file. */
    public byte[] bytes(long seek, int count) throws IOException, Damage {
        byte[] bytes = new byte[checkedLength(count)];
        read(seek, bytes, count);
        return bytes;
    }

    /** The bytes at a place of the file, fewer where the file ends before. */
    public byte[] bytesAtMost(long seek, int count) throws IOException, Damage {
        return bytes(seek, (int) Math.max(0, Math.min(count, length - seek)));
    }

    /** The object of a record, decompressed. */
    public byte[] object(Key key) throws IOException, Damage {
        byte[] stored = bytes(key.seek() + key.keyBytes(), key.checked().storedBytes());
        if (!key.compressed()) {
            return stored;
        }
        try (Blocks blocks = new Blocks()) {
            ByteBuffer compressed = ByteBuffer.wrap(stored);
            if (Blocks.length(compressed) != key.objectBytes()) {
                throw new Damage(key + " declares " + key.objectBytes() + " bytes, but its blocks declare others");
            }
            byte[] object = new byte[key.objectBytes()];
            blocks.decompress(compressed, object);
            return object;
        } catch (CorruptBlock corrupt) {
            throw new Damage(key + " cannot be decompressed: " + corrupt.getMessage());
        }
    }

    /** The record that describes classes, if there is one. */
    public Optional<Key> infoKey() throws IOException, Damage {
        return head.seekInfo() == 0 ? Optional.empty() : Optional.of(keyAt(head.seekInfo()));
    }

    /** The key at the start of the record at a place. */
    public Key keyAt(long seek) throws IOException, Damage {
        return Key.read(new Cursor(keyBytesAt(seek), "the key at byte " + seek));
    }

    /** The bytes of the key at the start of the record at a place, and perhaps some behind. */
    public byte[] keyBytesAt(long seek) throws IOException, Damage {
        byte[] start = bytesAtMost(seek, USUAL_KEY);
        int keyBytes = keyBytes(start);
        return keyBytes <= start.length ? start : bytes(seek, keyBytes);
    }

    private static int keyBytes(byte[] start) throws Damage {
        Cursor cursor = new Cursor(start, "a key");
        cursor.skip(Integer.BYTES + Short.BYTES + 2 * Integer.BYTES);
        return cursor.uint16();
    }

    FileHead head() {
        return head;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
