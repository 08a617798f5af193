package org.fivesigma.plugin.hdf5.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fivesigma.plugin.hdf5.chunks.Chunk;
import org.fivesigma.plugin.hdf5.chunks.Shape;
import org.fivesigma.plugin.hdf5.file.Bytes;
import org.fivesigma.plugin.hdf5.file.Damage;
import org.fivesigma.plugin.hdf5.file.Storage;
import org.fivesigma.plugin.hdf5.filters.Pipeline;

/** Where the elements of a dataset lie. */
public sealed interface Placement {
    /** What a file of any size may hold when read. */
    long FREE_BYTES = 64L << 20;

    /** How many times larger than a file what is read from it may be beyond that; deflate makes 1032 bytes of one at most. */
    long MOST_RATIO = 2000;

    /** Elements in the dataset's header, one after the other. */
    record InHeader(byte[] values) implements Placement {}

    /** Elements one after the other from an address on; never written where there is none. */
    record Contiguous(Optional<Long> address) implements Placement {}

    /**
     * Elements in chunks; those of chunks that are not listed were never written.
     *
     * @param chunks the chunks, each once
     * @param lengths their lengths in all directions
     * @param bytes the bytes of one without filters
     * @param pipeline the filters that they went through
     * @param complete whether no chunk is missing
     */
    record Chunked(List<Chunk> chunks, int[] lengths, int bytes, Pipeline pipeline, boolean complete)
            implements Placement {}

    /** Elements in the header, as many as the shape says. */
    static Placement inHeader(byte[] values, Shape shape) {
        if (values.length < shape.bytes()) {
            throw new Damage("its header holds " + values.length + " bytes of values and not " + shape.bytes());
        }
        return new InHeader(values);
    }

    /** Elements from an address on, all of which must be there. */
    static Placement contiguous(Storage storage, long address, Shape shape) {
        if (address == Bytes.NOWHERE) {
            return new Contiguous(Optional.empty());
        }
        storage.require(address, shape.bytes());
        return new Contiguous(Optional.of(address));
    }

    /** Elements in chunks, which must lie in the dataset side by side and in the file. */
    static Placement chunked(Storage storage, List<Chunk> chunks, int[] lengths, Pipeline pipeline, Shape shape) {
        int bytes = shape.elementSize();
        for (int length : lengths) {
            bytes = Math.multiplyExact(bytes, length);
        }
        long[] sides = shape.chunks(lengths);
        long[] numbers = new long[chunks.size()];
        int next = 0;
        for (Chunk chunk : chunks) {
            storage.require(chunk.address(), chunk.size());
            boolean right = pipeline.isEmpty() ? chunk.size() == bytes : bytes <= mostBytes(chunk);
            if (!right || !fits(chunk, lengths, shape)) {
                throw new Damage("its chunk at " + Arrays.toString(chunk.start()) + " has " + chunk.size()
                        + " bytes, and does not fit the dataset");
            }
            numbers[next++] = number(chunk, lengths, sides);
        }
        refuseTwins(numbers);
        long count = Arrays.stream(sides).reduce(1, Math::multiplyExact);
        return new Chunked(List.copyOf(chunks), lengths, bytes, pipeline, chunks.size() == count);
    }

    private static long number(Chunk chunk, int[] lengths, long[] sides) {
        long number = 0;
        for (int i = 0; i < sides.length; i++) {
            number = number * sides[i] + chunk.start()[i] / lengths[i];
        }
        return number;
    }

    private static void refuseTwins(long[] numbers) {
        Arrays.sort(numbers);
        for (int i = 1; i < numbers.length; i++) {
            if (numbers[i] == numbers[i - 1]) {
                throw new Damage("two of its chunks claim the same place");
            }
        }
    }

    /** What a chunk of this size may grow to: no filter that is read makes more of it. */
    private static long mostBytes(Chunk chunk) {
        return Math.max(FREE_BYTES, MOST_RATIO * chunk.size());
    }

    private static boolean fits(Chunk chunk, int[] lengths, Shape shape) {
        for (int i = 0; i < lengths.length; i++) {
            long start = chunk.start()[i];
            if (start < 0 || start >= shape.lengths()[i] || start % lengths[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
