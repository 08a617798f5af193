package org.fivesigma.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The few file operations that a store needs; tests put one in between that fails or loses what was not synced. */
public interface StoreIo {
    /** The disk. */
    static StoreIo disk() {
        return new DiskIo();
    }

    /** Makes a folder in one that is there, and says whether it did; does nothing where it is there. */
    boolean createFolder(Path folder) throws IOException;

    /** Starts a new file; fails where one of that name is there. */
    Output create(Path file) throws IOException;

    /** Gives a file another name in one indivisible operation, replacing the file that had the name. */
    void replace(Path file, Path name) throws IOException;

    /** Makes the names in a folder survive a crash. */
    void syncFolder(Path folder) throws IOException;

    /** Opens a file for reading. */
    SeekableByteChannel open(Path file) throws IOException;

    /** Maps all bytes of a file of less than 2 GiB; they stay readable when the file is deleted. */
    ByteBuffer map(Path file) throws IOException;

    /** What is in a folder, by name; nothing where there is no such folder. */
    List<Path> list(Path folder) throws IOException;

    /** What is known of a file without opening it; empty where there is no such file. */
    Optional<Facts> facts(Path file) throws IOException;

    /** Notes that a file was in use at this time. */
    void touch(Path file, Instant time) throws IOException;

    /** Deletes a file or an empty folder; does nothing where it is not there. */
    void delete(Path file) throws IOException;

    /** Starts a new file and holds it until closed or until this process ends, so that others see that it lives. */
    Closeable hold(Path file) throws IOException;

    /** Who holds a file; asked of a file that this process holds, the answer costs it its hold. */
    Holder holder(Path file) throws IOException;

    /** Who holds a file. */
    enum Holder {
        /** Its process has ended. */
        NOBODY,
        /** Its process lives. */
        SOMEBODY,
        /** This disk has no working locks. */
        UNKNOWN
    }

    /**
     * What is known of a file without opening it.
     *
     * @param bytes its length
     * @param modified when it was last changed or touched
     */
    record Facts(long bytes, Instant modified) {}

    /** A file that is being written. */
    interface Output extends Closeable {
        /** Appends all remaining bytes. */
        void write(ByteBuffer bytes) throws IOException;

        /** Makes what was written survive a crash. */
        void sync() throws IOException;
    }
}
