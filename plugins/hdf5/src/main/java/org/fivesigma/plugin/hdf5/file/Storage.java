package org.fivesigma.plugin.hdf5.file;

import io.jhdf.Superblock;
import io.jhdf.storage.HdfBackingStorage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/**
 * The bytes of one file, which are never asked for beyond its end, and not without end.
 *
 * <p>Every length that stands in a file is compared with the bytes that are there before room is made for them, and the
 * bytes that describe the events may be read a limited number of times, so that damaged references end in a message.
 * The events themselves are read by {@link #read}, which many threads may call.
 */
public final class Storage implements HdfBackingStorage {
    /** How often the description of a file may be read in all; sound files need it about once. */
    private static final int MOST_TIMES = 64;

    private static final long FREE_BYTES = 64L << 20;

    /** No one part of a description that is not a lie comes near this. */
    private static final long MOST_AT_ONCE = 256L << 20;

    /** What even an empty read counts, so that no circle of references lasts. */
    private static final long LEAST_COUNTED = 64;

    private final FileChannel channel;
    private final Superblock superblock;
    private final long size;
    private long left;

    Storage(FileChannel channel, Superblock superblock) throws IOException {
        this.channel = channel;
        this.superblock = superblock;
        this.size = channel.size();
        this.left = FREE_BYTES + MOST_TIMES * size;
    }

    @Override
    public synchronized ByteBuffer readBufferFromAddress(long address, int length) {
        if (length > MOST_AT_ONCE) {
            throw new Damage("one part of its description claims " + length + " bytes");
        }
        require(address, length);
        left -= LEAST_COUNTED + length;
        if (left < 0) {
            throw new Damage("its parts refer to each other without end");
        }
        byte[] bytes = new byte[length];
        read(address, bytes, length);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Reads so many bytes to the start of an array; callers check lengths before they make the array. */
    public void read(long address, byte[] into, int length) {
        require(address, length);
        ByteBuffer buffer = ByteBuffer.wrap(into, 0, length);
        try {
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, address + superblock.getBaseAddressByte() + buffer.position()) < 0) {
                    throw new Damage("the file ends while it is read");
                }
            }
        } catch (IOException e) {
            throw new Damage("the disk refuses to read: " + e.getMessage());
        }
    }

    /** Checks that so many bytes are there. */
    public void require(long address, long length) {
        long end = size - superblock.getBaseAddressByte();
        if (address < 0 || length < 0 || address > end || length > end - address) {
            throw new Damage(length + " bytes at " + address + " lie beyond the end of the file");
        }
    }

    @Override
    public ByteBuffer map(long address, long length) {
        if (length > Integer.MAX_VALUE) {
            throw new Damage("one part of its description claims " + length + " bytes");
        }
        return readBufferFromAddress(address, (int) length);
    }

    @Override
    public ByteBuffer mapNoOffset(long address, long length) {
        return map(address - superblock.getBaseAddressByte(), length);
    }

    @Override
    public long getUserBlockSize() {
        return superblock.getBaseAddressByte();
    }

    @Override
    public Superblock getSuperblock() {
        return superblock;
    }

    @Override
    public FileChannel getFileChannel() {
        return channel;
    }

    @Override
    public int getSizeOfOffsets() {
        return superblock.getSizeOfOffsets();
    }

    @Override
    public int getSizeOfLengths() {
        return superblock.getSizeOfLengths();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new Damage("the file cannot be closed: " + e.getMessage());
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean inMemory() {
        return false;
    }
}
