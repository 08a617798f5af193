package org.fivesigma.plugin.hdf5.filters;

import io.jhdf.object.message.FilterPipelineMessage;
import io.jhdf.object.message.FilterPipelineMessage.FilterInfo;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.fivesigma.plugin.hdf5.chunks.Chunk;
import org.fivesigma.plugin.hdf5.file.Damage;
import org.fivesigma.plugin.hdf5.file.Refusal;

/** The filters that a dataset's chunks went through, and their way back. */
public final class Pipeline {
    private static final int DEFLATE = 1;
    private static final int SHUFFLE = 2;
    private static final int FLETCHER32 = 3;
    private static final int LZF = 32000;
    private static final Map<Integer, String> UNREAD = Map.of(
            4,
            "szip",
            5,
            "nbit",
            6,
            "scale-offset",
            305,
            "lzo",
            307,
            "bzip2",
            32001,
            "blosc",
            32004,
            "lz4",
            32008,
            "bitshuffle",
            32015,
            "zstd",
            32026,
            "blosc2");
    private static final int MOST_FILTERS = 32;

    private final List<FilterInfo> filters;

    private Pipeline(List<FilterInfo> filters) {
        this.filters = List.copyOf(filters);
    }

    /** No filter at all. */
    public static Pipeline none() {
        return new Pipeline(List.of());
    }

    /** The filters of a message. */
    public static Pipeline of(ByteBuffer message) throws Refusal {
        List<FilterInfo> filters = new FilterPipelineMessage(message, new BitSet()).getFilters();
        List<String> unread = new ArrayList<>();
        for (FilterInfo filter : filters) {
            int id = filter.getId();
            if (id != DEFLATE && id != SHUFFLE && id != FLETCHER32 && id != LZF) {
                unread.add(UNREAD.getOrDefault(id, filter.getName() + " (number " + id + ")"));
            }
        }
        if (!unread.isEmpty()) {
            throw new Refusal("it is stored with the filter " + String.join(" and ", unread)
                    + ", and only deflate (gzip), shuffle, fletcher32 and lzf are read; h5repack can change it");
        }
        if (filters.size() > MOST_FILTERS) {
            throw new Damage("it has " + filters.size() + " filters");
        }
        return new Pipeline(filters);
    }

    /** Whether chunks are stored as they are. */
    public boolean isEmpty() {
        return filters.isEmpty();
    }

    /**
     * Brings a chunk back. Where it was shuffled first of all, it is left so: {@link ElementBlock} brings only wanted values side by
     * side, which is faster than to do so with all.
     *
     * @param stored the chunk as stored, and more bytes that do not count
     * @param chunk its size and mask
     * @param length its bytes without filters
     * @param elementSize the bytes of an element
     */
    public ElementBlock decode(byte[] stored, Chunk chunk, int length, int elementSize, Inflater inflater) {
        byte[] bytes = stored;
        int used = Math.toIntExact(chunk.size());
        boolean shuffled = applies(0, SHUFFLE, chunk) && elementBytes(filters.get(0)) == elementSize;
        for (int i = filters.size() - 1; i >= (shuffled ? 1 : 0); i--) {
            int before = length + sums(i, chunk);
            if (applies(i, FLETCHER32, chunk)) {
                used = Fletcher32.checked(bytes, used);
            } else if (applies(i, SHUFFLE, chunk)) {
                bytes = ElementBlock.unshuffled(bytes, used, elementBytes(filters.get(i)));
            } else if (applies(i, DEFLATE, chunk)) {
                bytes = inflated(bytes, used, before, inflater);
                used = before;
            } else if (applies(i, LZF, chunk)) {
                bytes = Lzf.decoded(bytes, used, before);
                used = before;
            }
        }
        if (used != length) {
            throw new Damage("a chunk has " + used + " bytes and not " + length);
        }
        return new ElementBlock(bytes, shuffled ? elementSize : 1, length);
    }

    private boolean applies(int filter, int id, Chunk chunk) {
        return filter < filters.size() && filters.get(filter).getId() == id && (chunk.mask() >> filter & 1) == 0;
    }

    /** The bytes of checksums that were there already when a filter was applied. */
    private int sums(int filter, Chunk chunk) {
        int bytes = 0;
        for (int i = 0; i < filter; i++) {
            bytes += applies(i, FLETCHER32, chunk) ? Fletcher32.SUM_BYTES : 0;
        }
        return bytes;
    }

    private static int elementBytes(FilterInfo shuffle) {
        int[] data = shuffle.getData();
        if (data.length == 0 || data[0] <= 0) {
            throw new Damage("its shuffle filter does not say how many bytes an element has");
        }
        return data[0];
    }

    private static byte[] inflated(byte[] stored, int used, int length, Inflater inflater) {
        byte[] bytes = new byte[length];
        inflater.reset();
        inflater.setInput(stored, 0, used);
        try {
            int done = 0;
            while (done < length && !inflater.finished()) {
                int more = inflater.inflate(bytes, done, length - done);
                if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new Damage("a deflated chunk ends too early");
                }
                done += more;
            }
            // the stream's own checksum is compared when its end is reached
            if (done < length || !inflater.finished() && inflater.inflate(new byte[1]) > 0 || !inflater.finished()) {
                throw new Damage("a deflated chunk has other bytes than " + length);
            }
            return bytes;
        } catch (DataFormatException e) {
            throw new Damage("a deflated chunk is damaged: " + e.getMessage());
        }
    }
}
