package org.fivesigma.plugin.root.codec;

import io.airlift.compress.zstd.ZstdDecompressor;

/** Decompresses zstd frames; the library compares a checksum where a frame has one. */
final class Zstandard implements Codec {
    private final ZstdDecompressor library = new ZstdDecompressor();

    @Override
    public void decompress(Span from, Span into) throws CorruptBlock {
        Airlift.decompress(library, "zstd", from, into);
    }
}
