package org.fivesigma.store;

import java.io.IOException;
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

    /** Publishes a file; its name survives a crash once its folder is synced. */
    void publish(Path file, Content content) throws IOException {
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

    private void write(Path file, Content content) throws IOException {
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
