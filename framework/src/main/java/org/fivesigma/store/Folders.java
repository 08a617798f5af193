package org.fivesigma.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Knows where things lie in a store. */
final class Folders {
    private static final int SHARD = 2;

    private final Path root;
    private final StoreIo io;
    private final InstantSource clock;

    Folders(Path root, StoreIo io, InstantSource clock) {
        this.root = root;
        this.io = io;
        this.clock = clock;
    }

    Path root() {
        return root;
    }

    Path blobs() {
        return root.resolve("blobs");
    }

    Path actions() {
        return root.resolve("actions");
    }

    /** Where damaged files are kept until the next {@code gc}. */
    Path damaged() {
        return root.resolve("damaged");
    }

    Path leases() {
        return root.resolve("leases");
    }

    /** The journals of steps, a folder for each. */
    Path journals() {
        return root.resolve("journals");
    }

    Path journal(Digest scope) {
        return sharded(journals(), scope);
    }

    Path format() {
        return root.resolve("format");
    }

    Path inputs() {
        return root.resolve("inputs");
    }

    Path blob(Digest digest) {
        return sharded(blobs(), digest);
    }

    Path action(Digest key) {
        return sharded(actions(), key);
    }

    /** The time, which decides what {@code gc} takes first and nothing else. */
    Instant now() {
        return clock.instant();
    }

    /** Makes a folder and those above it so that they survive a crash. */
    void create(Path folder) throws IOException {
        new Publisher(io).createFolder(folder);
    }

    /** The digest that a sharded file is named by, where it is named so. */
    static Optional<Digest> named(Path file) {
        String hex = file.getParent().getFileName() + file.getFileName().toString();
        return Digest.isDigest(hex) ? Optional.of(new Digest(hex)) : Optional.empty();
    }

    /** Moves a file out of the way; false where that is not possible. */
    boolean quarantine(Path file) {
        try {
            if (io.facts(file).isEmpty()) {
                return true;
            }
            create(damaged());
            String name = file.getParent().getFileName() + file.getFileName().toString();
            io.replace(file, damaged().resolve(name));
            return true;
        } catch (IOException notPossible) {
            return false;
        }
    }

    private static Path sharded(Path folder, Digest digest) {
        return folder.resolve(digest.hex().substring(0, SHARD))
                .resolve(digest.hex().substring(SHARD));
    }
}
