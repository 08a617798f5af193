package org.fivesigma.api.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Gives room for the values of new columns: in memory while the table is small, else in memory-mapped files of a folder, so
 * that a table may be larger than memory. Where values lie changes no result.
 *
 * <p>Room that the disk does not have is refused with an {@link IOException}, before anything is written.
 *
 * <p>Safe to use from many threads. The files may be deleted while the values are in use.
 */
public final class ColumnSpace {
    /** The share of the memory that columns may take before files hold them. */
    private static final int SHARE = 8;

    private final Path folder;
    private final long most;
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong promised = new AtomicLong();
    private final AtomicLong free = new AtomicLong(-1);
    private final AtomicInteger files = new AtomicInteger();

    private ColumnSpace(Path folder, long most) {
        this.folder = folder;
        this.most = most;
    }

    /** Room in memory up to an eighth of it, and beyond in files of this folder, which must be there. */
    public static ColumnSpace in(Path folder) {
        return new ColumnSpace(folder, Runtime.getRuntime().maxMemory() / SHARE);
    }

    /** Room in memory up to so many bytes, and beyond in files of this folder, which must be there. */
    public static ColumnSpace in(Path folder, long most) {
        return new ColumnSpace(folder, most);
    }

    /** Room for so many doubles, all 0. */
    public DoubleBuffer doubles(int count) throws IOException {
        return fits(count, Double.BYTES)
                ? DoubleBuffer.allocate(count)
                : mapped(count, Double.BYTES).asDoubleBuffer();
    }

    /** Room for so many floats, all 0. */
    public FloatBuffer floats(int count) throws IOException {
        return fits(count, Float.BYTES)
                ? FloatBuffer.allocate(count)
                : mapped(count, Float.BYTES).asFloatBuffer();
    }

    /** Room for so many longs, all 0. */
    public LongBuffer longs(int count) throws IOException {
        return fits(count, Long.BYTES)
                ? LongBuffer.allocate(count)
                : mapped(count, Long.BYTES).asLongBuffer();
    }

    /** Room for so many flags, a byte each, all 0. */
    public ByteBuffer flags(int count) throws IOException {
        return fits(count, 1) ? ByteBuffer.allocate(count) : mapped(count, 1);
    }

    /** Room for the offsets of so many lists, one more than lists, all 0. */
    public IntBuffer offsets(int lists) throws IOException {
        int count = Math.addExact(lists, 1);
        return fits(count, Integer.BYTES)
                ? IntBuffer.allocate(count)
                : mapped(count, Integer.BYTES).asIntBuffer();
    }

    private boolean fits(int count, int size) {
        long bytes = (long) count * size;
        // one mapped buffer ends at 2 GiB, an array does not
        return taken.addAndGet(bytes) <= most || bytes > Integer.MAX_VALUE;
    }

    private ByteBuffer mapped(int count, int size) throws IOException {
        refuseFullDisk((long) count * size);
        Path file = folder.resolve("column-" + files.getAndIncrement());
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return channel.map(FileChannel.MapMode.READ_WRITE, 0, (long) count * size)
                    .order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    /** Files grow as they are written, and a disk that fills up then would end the program; so this is asked before. */
    private void refuseFullDisk(long bytes) throws IOException {
        long all = promised.addAndGet(bytes);
        if (free.get() < 0) {
            free.compareAndSet(-1, Files.getFileStore(folder).getUsableSpace());
        }
        if (all > free.get()) {
            throw new IOException("columns need " + (all >> 20) + " MiB of scratch files in " + folder + ", where "
                    + (free.get() >> 20) + " MiB are free");
        }
    }
}
