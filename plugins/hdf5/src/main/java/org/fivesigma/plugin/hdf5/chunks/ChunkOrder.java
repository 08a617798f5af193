package org.fivesigma.plugin.hdf5.chunks;

/**
 * The order in which the chunks of a dataset are numbered: row by row, in the lengths that it may grow to.
 *
 * <p>Where one direction has no limit, it is taken first, so that the numbers stay when the dataset grows.
 */
final class ChunkOrder {
    private final long[] lengths;
    private final int[] chunk;
    private final long[] most;
    private final int unlimited;
    private final long bytes;
    private final long count;

    ChunkOrder(Shape shape, int[] chunk) {
        this.lengths = shape.lengths();
        this.chunk = chunk;
        this.most = shape.mostChunks(chunk);
        this.unlimited = unlimited(shape.most());
        long all = shape.elementSize();
        for (int length : chunk) {
            all *= length;
        }
        this.bytes = all;
        long number = 1;
        for (long side : shape.chunks(chunk)) {
            number = Math.multiplyExact(number, side);
        }
        this.count = number;
    }

    private static int unlimited(long[] most) {
        for (int i = 0; i < most.length; i++) {
            if (most[i] < 0) {
                return i;
            }
        }
        return 0;
    }

    /** The bytes of a chunk without filters. */
    long bytes() {
        return bytes;
    }

    /** The number of chunks that the dataset has now. */
    long count() {
        return count;
    }

    /** One more than the largest number of a chunk that the dataset has now. */
    long end() {
        long end = count == 0 ? 0 : (lengths[unlimited] - 1) / chunk[unlimited] + 1;
        for (int i = 0; i < most.length; i++) {
            end = i == unlimited ? end : Math.multiplyExact(end, most[i]);
        }
        return end;
    }

    /** The position of the first element of the chunk of a number. */
    long[] start(long number) {
        long[] start = new long[chunk.length];
        long rest = number;
        for (int i = chunk.length - 1; i >= 0; i--) {
            if (i != unlimited) {
                long side = Math.max(1, most[i]);
                start[i] = rest % side * chunk[i];
                rest /= side;
            }
        }
        start[unlimited] = Math.multiplyExact(rest, (long) chunk[unlimited]);
        return start;
    }

    /** Whether a chunk that starts there belongs to the dataset as it is now. */
    boolean isInside(long[] start) {
        for (int i = 0; i < start.length; i++) {
            if (start[i] < 0 || start[i] >= lengths[i]) {
                return false;
            }
        }
        return true;
    }
}
