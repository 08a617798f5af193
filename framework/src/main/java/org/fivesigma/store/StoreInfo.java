package org.fivesigma.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What a store holds.
 *
 * @param root its folder
 * @param records the number of known results
 * @param blobs the number of stored parts
 * @param journals the number of journals of searches, which continue what was interrupted
 * @param bytes the length of all of these
 * @param damaged the number of damaged files put aside
 * @param leastRecentUse when the result that {@code gc} would take first was last used
 */
public record StoreInfo(
        Path root, int records, int blobs, int journals, long bytes, int damaged, Optional<Instant> leastRecentUse) {}
