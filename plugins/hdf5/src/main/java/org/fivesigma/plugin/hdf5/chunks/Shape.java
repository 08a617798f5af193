package org.fivesigma.plugin.hdf5.chunks;

import java.util.Arrays;
import org.fivesigma.plugin.hdf5.file.Damage;
import org.fivesigma.plugin.hdf5.file.Refusal;

/**
 * The lengths of a dataset in all directions.
 *
 * @param lengths the lengths
 * @param most the largest lengths that it may grow to; negative where there is no limit
 * @param elementSize the bytes of one element
 */
public record Shape(long[] lengths, long[] most, int elementSize) {
    private static final int MOST_CHUNK_BYTES = 1 << 30;

    /** The number of elements. */
    long elements() {
        return Arrays.stream(lengths).reduce(1, Math::multiplyExact);
    }

    /** The bytes of all elements. */
    public long bytes() {
        return Math.multiplyExact(elements(), elementSize);
    }

    /** The lengths of a chunk, which must fit the dataset. */
    public int[] checkedChunk(int[] chunk, int size) throws Refusal {
        double bytes = elementSize;
        for (int length : chunk) {
            bytes *= Math.max(0, length);
        }
        if (chunk.length != lengths.length || size != elementSize || bytes == 0) {
            throw new Damage("its chunks have the dimensions " + Arrays.toString(chunk));
        }
        if (bytes > MOST_CHUNK_BYTES) {
            throw new Refusal("its chunks have the dimensions " + Arrays.toString(chunk) + ", and at most "
                    + MOST_CHUNK_BYTES + " bytes are read at once");
        }
        return chunk;
    }

    /** How many chunks lie side by side in each direction. */
    public long[] chunks(int[] chunk) {
        return side(lengths, chunk);
    }

    /** How many chunks may come to lie side by side in each direction; what has no limit counts as it is. */
    long[] mostChunks(int[] chunk) {
        long[] limits = lengths.clone();
        for (int i = 0; i < limits.length; i++) {
            limits[i] = most[i] < 0 ? lengths[i] : most[i];
        }
        return side(limits, chunk);
    }

    private static long[] side(long[] lengths, int[] chunk) {
        long[] counts = new long[lengths.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = lengths[i] / chunk[i] + (lengths[i] % chunk[i] == 0 ? 0 : 1);
        }
        return counts;
    }
}
