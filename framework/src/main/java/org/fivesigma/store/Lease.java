package org.fivesigma.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A file held while this process uses a store, so that {@code gc} of another leaves alone what was used since. */
final class Lease {
    private final Folders folders;
    private final StoreIo io;
    private final Path file;
    private Optional<Closeable> held = Optional.empty();
    private boolean refused;

    Lease(Folders folders, StoreIo io) {
        this.folders = folders;
        this.io = io;
        this.file = folders.leases().resolve(ProcessHandle.current().pid() + "-" + System.nanoTime());
    }

    /** Takes the lease, unless it is taken. */
    synchronized void take() {
        if (held.isPresent() || refused) {
            return;
        }
        try {
            folders.create(folders.leases());
            Closeable hold = io.hold(file);
            held = Optional.of(hold);
            io.touch(file, folders.now());
        } catch (IOException failed) {
            // a store that cannot be written can still be read; without a lease the worst is to compute again
            refused = held.isEmpty();
        }
    }

    /** Gives the lease back. */
    synchronized void release() throws IOException {
        if (held.isEmpty()) {
            return;
        }
        Closeable hold = held.get();
        held = Optional.empty();
        try (hold) {
            io.delete(file);
        }
    }
}
