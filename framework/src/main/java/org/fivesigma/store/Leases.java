package org.fivesigma.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Knows since when living processes use a store. */
final class Leases {
    // on disks without working locks a lease of a process that was killed counts no longer than this
    private static final Duration LONGEST_UNKNOWN = Duration.ofDays(1);

    private final Folders folders;
    private final StoreIo io;

    Leases(Folders folders, StoreIo io) {
        this.folders = folders;
        this.io = io;
    }

    /** What was last used before this time is in use by no living process. Leases of dead ones are deleted. */
    Instant inUseSince() throws IOException {
        Instant now = folders.now();
        Instant oldest = now;
        for (Path lease : io.list(folders.leases())) {
            Optional<StoreIo.Facts> facts = io.facts(lease);
            if (facts.isEmpty()) {
                continue;
            }
            Instant since = facts.get().modified();
            if (!lives(lease, since, now)) {
                io.delete(lease);
                continue;
            }
            Instant used = Uses.since(since);
            oldest = used.isBefore(oldest) ? used : oldest;
        }
        return oldest;
    }

    private boolean lives(Path lease, Instant since, Instant now) throws IOException {
        // asking for the lock of an own lease would lose it
        if (lease.getFileName().toString().startsWith(ProcessHandle.current().pid() + "-")) {
            return true;
        }
        return switch (io.holder(lease)) {
            case NOBODY -> false;
            case SOMEBODY -> true;
            case UNKNOWN -> since.isAfter(now.minus(LONGEST_UNKNOWN));
        };
    }
}
