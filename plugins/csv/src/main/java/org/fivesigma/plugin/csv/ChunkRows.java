package org.fivesigma.plugin.csv;

import java.util.Arrays;

/**
 * What became of a chunk's rows: so many kept, from the first row of a slab on, and which ones rejected.
 *
 * @param order the chunk's place in the sample
 * @param file its file's place in the sample
 * @param consumed how much of the file, as it is stored, had been read
 * @param slab the values of the rows kept
 * @param lines the lines of the chunk
 * @param count how many, and which ones not
 */
record ChunkRows(int order, int file, long consumed, Slab slab, long lines, Count count) {
    ChunkRows(Chunk chunk, Slab slab, long lines, Count count) {
        this(chunk.order(), chunk.layout().file(), chunk.consumed(), slab, lines, count);
    }

    /** Counts rows as they are read. */
    static final class Count {
        private static final int[] NONE = {};

        private final long[] rejectedBy = new long[BadRow.values().length];
        private int[] rejected = NONE;
        private int rejections;
        private int kept;

        void keep() {
            kept++;
        }

        void reject(BadRow reason) {
            if (rejections == rejected.length) {
                rejected = Arrays.copyOf(rejected, Math.max(16, 2 * rejections));
            }
            rejected[rejections] = kept + rejections;
            rejections++;
            rejectedBy[reason.ordinal()]++;
        }

        /** Rows found. */
        int declared() {
            return kept + rejections;
        }

        /** Rows read. */
        int kept() {
            return kept;
        }

        /** Rows rejected for a reason. */
        long rejected(BadRow reason) {
            return rejectedBy[reason.ordinal()];
        }

        /** The rejected rows, counted from 0 among the chunk's rows. */
        int[] rejected() {
            return Arrays.copyOf(rejected, rejections);
        }
    }
}
