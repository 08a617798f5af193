package org.fivesigma.plugin.root.codec;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The ways in which ROOT compresses a block, named by its first two bytes. */
enum Algorithm {
    ZLIB("ZL", "zlib", () -> new Deflate(false)),
    // before 2003: without the checksum that closes a zlib stream
    OLD_DEFLATE("CS", "old deflate", () -> new Deflate(true)),
    XZ("XZ", "xz", Xz::new),
    LZ4("L4", "lz4", Lz4::new),
    ZSTANDARD("ZS", "zstd", Zstandard::new);

    private final String mark;
    private final String word;
    private final Supplier<Codec> codec;

    Algorithm(String mark, String word, Supplier<Codec> codec) {
        this.mark = mark;
        this.word = word;
        this.codec = codec;
    }

    /** The way that two bytes name. */
    static Algorithm marked(byte first, byte second) throws CorruptBlock {
        for (Algorithm algorithm : values()) {
            if (algorithm.mark.charAt(0) == first && algorithm.mark.charAt(1) == second) {
                return algorithm;
            }
        }
        String known = Arrays.stream(values()).map(each -> each.mark).collect(Collectors.joining(", "));
        throw new CorruptBlock(String.format(
                Locale.ROOT,
                "a compressed block starts with bytes %02x %02x, which name no compression; known are %s",
                first,
                second,
                known));
    }

    /** What decompresses such blocks. */
    Codec codec() {
        return codec.get();
    }

    @Override
    public String toString() {
        return word;
    }
}
