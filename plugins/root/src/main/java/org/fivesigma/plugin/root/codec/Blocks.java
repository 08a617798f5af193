package org.fivesigma.plugin.root.codec;

import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Decompresses the blocks, one after the other, that ROOT writes for a large object or a basket.
 *
 * <p>Blocks of zlib, xz and lz4 carry checksums, so that damage is found; those of zstd only where the writer asked for it, which
 * ROOT does not, and old deflate has none. For one thread at a time; keeps memory to use again, so keep it for many calls.
 */
public final class Blocks implements AutoCloseable {
    /** Beyond this many bytes, nothing that was measured is compressed by more than {@link #MOST_RATIO}. */
    private static final long SURELY_SMALL = 64L << 20;

    private static final long MOST_RATIO = 2000;

    private final Map<Algorithm, Codec> codecs = new EnumMap<>(Algorithm.class);
    private byte[] copied = new byte[0];

    /**
     * The length that the heads of the blocks declare together, before anything is decompressed or room is made for it.
     *
     * @param from from its position to its limit nothing but blocks; unchanged
     * @throws CorruptBlock when these are not whole blocks, or the length is beyond belief
     */
    public static long length(ByteBuffer from) throws CorruptBlock {
        ByteBuffer rest = from.duplicate();
        long length = 0;
        while (rest.hasRemaining()) {
            BlockHead head = BlockHead.read(rest);
            rest.position(rest.position() + head.compressed());
            length += head.expanded();
        }
        if (length > SURELY_SMALL && length / MOST_RATIO > from.remaining()) {
            throw new CorruptBlock(
                    from.remaining() + " compressed bytes declare " + length + " bytes, which is beyond belief");
        }
        return length;
    }

    /**
     * Decompresses all blocks to the start of an array.
     *
     * @param from from its position to its limit nothing but blocks; unchanged
     * @param into where to
     * @param length the bytes that they decompress to
     * @throws CorruptBlock when they do not decompress to exactly this length, or a checksum differs
     */
    public void decompress(ByteBuffer from, byte[] into, int length) throws CorruptBlock {
        Objects.checkFromIndexSize(0, length, into.length);
        ByteBuffer rest = from.duplicate();
        int filled = 0;
        while (rest.hasRemaining()) {
            BlockHead head = BlockHead.read(rest);
            if (head.expanded() > length - filled) {
                throw new CorruptBlock("its blocks declare more than the " + length + " bytes expected");
            }
            Span compressed = span(rest, head.compressed());
            codec(head.algorithm()).decompress(compressed, new Span(into, filled, head.expanded()));
            filled += head.expanded();
        }
        if (filled < length) {
            throw new CorruptBlock("its blocks hold " + filled + " bytes where " + length + " are expected");
        }
    }

    /** Decompresses all blocks to fill an array. */
    public void decompress(ByteBuffer from, byte[] into) throws CorruptBlock {
        decompress(from, into, into.length);
    }

    /** Gives back memory outside the heap. */
    @Override
    public void close() {
        codecs.values().forEach(Codec::close);
        codecs.clear();
    }

    private Codec codec(Algorithm algorithm) {
        return codecs.computeIfAbsent(algorithm, Algorithm::codec);
    }

    private Span span(ByteBuffer rest, int length) {
        int start = rest.position();
        rest.position(start + length);
        if (rest.hasArray()) {
            return new Span(rest.array(), rest.arrayOffset() + start, length);
        }
        if (copied.length < length) {
            copied = new byte[length];
        }
        rest.get(start, copied, 0, length);
        return new Span(copied, 0, length);
    }
}
