package org.fivesigma.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;

/** Makes files appear whole or not at all: written under another name in the same folder, synced, then renamed. */
final class Publisher {
    /** How names of unfinished files end. */
    static final String UNFINISHED = ".tmp";

    private final StoreIo io;

    Publisher(StoreIo io) {
        this.io = io;
    }

    /** Gives all bytes of a file in order. */
    interface Pieces {
        void writeTo(Content.Sink sink) throws IOException;
    }

    /** Publishes a file; its name survives a crash once its folder is synced. */
    void publish(Path file, Pieces content) throws IOException {
        Path unfinished = unfinished(file);
        try {
            write(unfinished, content);
            io.replace(unfinished, file);
        } catch (FileAlreadyExistsException notOurs) {
            throw notOurs;
        } catch (IOException | RuntimeException failed) {
            discard(unfinished, failed);
            throw failed;
        }
    }

    /** Makes a folder and those above it so that they survive a crash; does nothing where it is there. */
    void createFolder(Path folder) throws IOException {
        Path parent = folder.toAbsolutePath().getParent();
        if (parent == null || io.facts(folder).isPresent()) {
            return;
        }
        createFolder(parent);
        if (io.createFolder(folder)) {
            io.syncFolder(parent);
        }
    }

    /** Whether a file is one that was never finished. */
    static boolean isUnfinished(Path file) {
        return file.getFileName().toString().endsWith(UNFINISHED);
    }

    /** Starts a file whose name is known only once it is written, beside this one. */
    Draft draft(Path beside) throws IOException {
        return new Draft(unfinished(beside));
    }

    /** A file that is being written and has no name yet; what was not published when it is closed is gone. */
    final class Draft implements Closeable {
        private final Path file;
        private final StoreIo.Output output;

        private Draft(Path file) throws IOException {
            this.file = file;
            this.output = io.create(file);
        }

        /** Appends bytes. */
        void write(ByteBuffer bytes) throws IOException {
            output.write(bytes);
        }

        /** The file, with all its bytes on the disk. */
        Path finished() throws IOException {
            output.sync();
            return file;
        }

        /** Gives the finished file its name. */
        void publish(Path name) throws IOException {
            output.close();
            io.replace(file, name);
        }

        @Override
        public void close() throws IOException {
            output.close();
            io.delete(file);
        }
    }

    private void write(Path file, Pieces content) throws IOException {
        try (StoreIo.Output output = io.create(file)) {
            content.writeTo(output::write);
            output.sync();
        }
    }

    private void discard(Path unfinished, Exception why) {
        try {
            io.delete(unfinished);
        } catch (IOException alsoFailed) {
            why.addSuppressed(alsoFailed);
        }
    }

    // a name that no other thread of any process takes; were it taken all the same, creating the file would fail
    private static Path unfinished(Path file) {
        String writer =
                ProcessHandle.current().pid() + "-" + Thread.currentThread().getId() + "-" + System.nanoTime();
        return file.resolveSibling(file.getFileName() + "." + writer + UNFINISHED);
    }
}
