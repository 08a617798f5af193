package org.fivesigma.plugin.hdf5.file;

import io.jhdf.Superblock;
import io.jhdf.Superblock.SuperblockV0V1;
import io.jhdf.Superblock.SuperblockV2V3;
import io.jhdf.SymbolTableEntry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.data.InputFile;

/** One HDF5 file that is open, whole, and no longer written to. */
public final class OpenFile implements AutoCloseable {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
    private static final int FLAGS_AT = 11;
    private static final int OPEN_FOR_WRITE = 0b101;
    private static final int HEAD_BYTES = 12;

    private final InputFile file;
    private final Storage storage;
    private final long root;

    private OpenFile(InputFile file, Storage storage, long root) {
        this.file = file;
        this.storage = storage;
        this.root = root;
    }

    /** Opens a file and checks that it is a whole HDF5 file. */
    public static OpenFile of(InputFile file) throws InputFailure {
        try {
            FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ);
            try {
                return guarded(file, "the file", () -> opened(file, channel));
            } catch (InputFailure | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (NoSuchFileException e) {
            throw new InputFailure(file.name(), 0, "the file is not there", "check its name");
        } catch (IOException e) {
            throw new InputFailure(file.name(), 0, "cannot be read: " + e.getMessage(), "check the file and its disk");
        }
    }

    private static OpenFile opened(InputFile file, FileChannel channel) throws InputFailure, IOException {
        long start = start(file, channel);
        Superblock superblock = Superblock.readSuperblock(channel, start);
        if (superblock.getSizeOfOffsets() != Long.BYTES || superblock.getSizeOfLengths() != Long.BYTES) {
            throw failure(
                    file,
                    "the file counts its bytes with " + superblock.getSizeOfOffsets() * Byte.SIZE + " and "
                            + superblock.getSizeOfLengths() * Byte.SIZE + " bits, and only 64 bits are read",
                    "copy it with: h5repack");
        }
        if (superblock.getBaseAddressByte() != start) {
            throw failure(file, "the file does not start where it says", "copy the file again from its source");
        }
        long missing = superblock.getEndOfFileAddress() - channel.size();
        if (missing > 0) {
            throw failure(
                    file,
                    "the file is cut off: " + missing + " of its " + superblock.getEndOfFileAddress()
                            + " bytes are missing",
                    "copy the file again from its source");
        }
        Storage storage = new Storage(channel, superblock);
        return new OpenFile(file, storage, root(superblock, storage));
    }

    /** The position of the superblock: 0, or after a block of the user's own, whose size is 512 times a power of two. */
    private static long start(InputFile file, FileChannel channel) throws InputFailure, IOException {
        for (long start = 0; start + HEAD_BYTES <= channel.size(); start = Math.max(512, 2 * start)) {
            ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES);
            channel.read(head, start);
            if (Arrays.equals(head.array(), 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
                refuseWriter(file, head.get(SIGNATURE.length), head.get(FLAGS_AT));
                return start;
            }
        }
        throw failure(file, "this is no HDF5 file", "check its name, or read it with the reader for its kind");
    }

    private static void refuseWriter(InputFile file, int version, int flags) throws InputFailure {
        if (version >= 3 && (flags & OPEN_FOR_WRITE) != 0) {
            throw failure(
                    file,
                    "the file is open for writing, or its writer died before it was closed",
                    "wait for the writer; if there is none any more, run: h5clear -s, and check what is in the file");
        }
    }

    private static long root(Superblock superblock, Storage storage) {
        if (superblock instanceof SuperblockV0V1 old) {
            long entry = old.getRootGroupSymbolTableAddress() - old.getBaseAddressByte();
            return new SymbolTableEntry(storage, entry).getObjectHeaderAddress();
        }
        return ((SuperblockV2V3) superblock).getRootGroupObjectHeaderAddress();
    }

    private static InputFailure failure(InputFile file, String message, String remedy) {
        return new InputFailure(file.name(), 0, message, remedy);
    }

    /** Runs what reads a part of the file, and tells damage in words. */
    public <T> T guarded(String part, Callable<T> reading) throws InputFailure {
        return guarded(file, part, reading);
    }

    private static <T> T guarded(InputFile file, String part, Callable<T> reading) throws InputFailure {
        try {
            return reading.call();
        } catch (InputFailure e) {
            throw e;
        } catch (Refusal e) {
            throw failure(
                    file, part + " cannot be read: " + e.getMessage(), "leave it out, or have it written otherwise");
        } catch (BadValue e) {
            throw failure(file, e.getMessage(), "leave the column out, or have it written otherwise");
        } catch (Exception | StackOverflowError e) {
            throw damaged(file, part, e);
        }
    }

    private static InputFailure damaged(InputFile file, String part, Throwable failure) {
        return failure(
                file,
                part + " is damaged, or of a kind that is not known: " + Damage.in(failure),
                "check it with h5dump, and copy the file again from its source");
    }

    /** The file as the recipe names it. */
    public InputFile file() {
        return file;
    }

    /** Its bytes. */
    public Storage storage() {
        return storage;
    }

    /** The address of the root group. */
    public long root() {
        return root;
    }

    @Override
    public void close() {
        storage.close();
    }
}
