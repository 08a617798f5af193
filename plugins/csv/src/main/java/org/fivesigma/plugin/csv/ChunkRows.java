package org.fivesigma.plugin.csv;

import java.util.Arrays;
import java.util.List;

/**
 * What became of a chunk's rows: so many kept, side by side in its slab, and which ones rejected.
 *
 * @param order the chunk's place in the sample
 * @param fileOrder its file's place in the sample
 * @param slab the arrays that hold the rows
 * @param firstRow the slab's row that holds the first one
 * @param count how many, and which ones not
 */
record ChunkRows(int order, int fileOrder, Slab slab, int firstRow, Count count) {
    ChunkRows(Chunk chunk, Count count) {
        this(chunk.order(), chunk.layout().fileOrder(), chunk.slab(), chunk.firstRow(), count);
    }

    /** The chunks of one file, in order. */
    static List<ChunkRows> ofFile(List<ChunkRows> chunks, int fileOrder) {
        return chunks.stream().filter(chunk -> chunk.fileOrder() == fileOrder).toList();
    }

    /** Counts rows as they are read. */
    static final class Count {
        private final long[] rejectedBy = new long[BadRow.values().length];
        private int[] rejected = new int[0];
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
