package org.fivesigma.store;

import java.io.IOException;
import java.nio.file.Path;
import org.fivesigma.api.data.ExportedFile;

/** Writes files that appear whole or not at all, and stay after a crash. */
public final class AtomicFiles {
    private AtomicFiles() {}

    /** Writes a file and makes the folders above it; a file that was there is replaced in one indivisible step. */
    public static void write(Path file, byte[] content) throws StoreException {
        write(file, Content.of(content), StoreIo.disk());
    }

    /** The same for a file that may be larger than memory. */
    public static void write(Path file, ExportedFile.Content content) throws StoreException {
        write(file, sink -> content.writeTo(new SinkStream(sink)), StoreIo.disk());
    }

    static void write(Path file, Publisher.Pieces content, StoreIo io) throws StoreException {
        Path folder = file.toAbsolutePath().getParent();
        try {
            Publisher publisher = new Publisher(io);
            publisher.createFolder(folder);
            publisher.publish(file, content);
            io.syncFolder(folder);
        } catch (StoreException unreadable) {
            throw unreadable;
        } catch (IOException failed) {
            throw new StoreException(
                    "cannot write " + file + ": " + Reason.of(failed),
                    "make room or give access there, and run again; what was there before is unchanged",
                    failed);
        }
    }
}
