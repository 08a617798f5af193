package org.fivesigma.store;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Notes when files were last used, by their time of modification, which decides what {@code gc} takes first. */
final class Uses {
    // noting every use would change each file of a store in every run; what living processes use is kept this much
    // longer
    private static final Duration STEP = Duration.ofMinutes(10);

    private final Folders folders;
    private final StoreIo io;

    Uses(Folders folders, StoreIo io) {
        this.folders = folders;
        this.io = io;
    }

    /** Notes that a file is in use, unless that was noted just now; false where it is no longer there. */
    boolean note(Path file, StoreIo.Facts facts) {
        Instant now = folders.now();
        if (facts.modified().isAfter(now.minus(STEP)) && !facts.modified().isAfter(now)) {
            return true;
        }
        try {
            io.touch(file, now);
            return true;
        } catch (NoSuchFileException takenMeanwhile) {
            return false;
        } catch (IOException notAllowed) {
            // where files cannot be touched, none can be deleted either
            return true;
        }
    }

    /** What was used after this time may be in use by a process that began then. */
    static Instant since(Instant began) {
        return began.minus(STEP);
    }
}
