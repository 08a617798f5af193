package org.fivesigma.plugin.hdf5.chunks;

/**
 * Where one chunk of a dataset lies.
 *
 * @param start its first element's position in all directions
 * @param address where its bytes are
 * @param size how many they are
 * @param mask a bit for each filter that was left out for it
 */
public record Chunk(long[] start, long address, long size, int mask) {}
