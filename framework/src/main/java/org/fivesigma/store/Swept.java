package org.fivesigma.store;

/**
 * What was removed from a store.
 *
 * @param records the number of results, least recently used first
 * @param blobs the number of stored parts that no result needs any more
 * @param journals the number of journals, least recently used first
 * @param leftovers the number of unfinished and damaged files
 * @param freed the bytes of all of these
 * @param left the bytes still stored, which living runs may keep above the limit
 */
public record Swept(int records, int blobs, int journals, int leftovers, long freed, long left) {}
