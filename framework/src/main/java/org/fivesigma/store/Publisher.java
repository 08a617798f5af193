package org.fivesigma.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.UUID;

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

    private static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + UNFINISHED);
    }
}
