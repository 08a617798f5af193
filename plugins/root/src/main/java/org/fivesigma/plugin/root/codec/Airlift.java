package org.fivesigma.plugin.root.codec;

import io.airlift.compress.Decompressor;

/** Decompresses with aircompressor, and turns what it throws into {@link CorruptBlock}. */
final class Airlift {
    private Airlift() {}

    static void decompress(Decompressor library, String word, Span from, Span into) throws CorruptBlock {
        int filled = filled(library, word, from, into);
        if (filled != into.length()) {
            throw new CorruptBlock("a block of " + word + " holds " + filled + " bytes and declares " + into.length());
        }
    }

    private static int filled(Decompressor library, String word, Span from, Span into) throws CorruptBlock {
        try {
            return library.decompress(
                    from.bytes(), from.start(), from.length(), into.bytes(), into.start(), into.length());
        } catch (RuntimeException damaged) {
            // the library says so by several exceptions, none of which a caller must declare
            throw new CorruptBlock(word, damaged);
        }
    }
}
