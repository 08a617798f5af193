package org.fivesigma.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Gives the time by the clock that stamps files, or by that of this process where it is earlier.
 *
 * <p>The two differ where a process runs under a shifted clock; a file that was just written would then look old.
 */
final class FileClock implements InstantSource {
    @Override
    public Instant instant() {
        Instant ours = Instant.now();
        try {
            Path stamped = Files.createTempFile("fivesigma", ".clock");
            Instant theirs = Files.getLastModifiedTime(stamped).toInstant();
            Files.delete(stamped);
            return theirs.isBefore(ours) ? theirs : ours;
        } catch (IOException noTemporaryFiles) {
            // before everything: no file looks old, so all are read again
            return Instant.EPOCH;
        }
    }
}
