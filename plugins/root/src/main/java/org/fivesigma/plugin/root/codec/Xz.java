package org.fivesigma.plugin.root.codec;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.tukaani.xz.BasicArrayCache;
import org.tukaani.xz.XZInputStream;

/** Decompresses xz streams, whose checksums the library compares. */
final class Xz implements Codec {
    /** KiB; a block holds at most 16 MiB, and the strongest preset asks for dictionaries of 64 MiB. */
    private static final int MEMORY = 80 << 10;

    private final BasicArrayCache cache = new BasicArrayCache();

    @Override
    public void decompress(Span from, Span into) throws CorruptBlock {
        ByteArrayInputStream compressed = new ByteArrayInputStream(from.bytes(), from.start(), from.length());
        try (XZInputStream stream = new XZInputStream(compressed, MEMORY, true, cache)) {
            int filled = stream.readNBytes(into.bytes(), into.start(), into.length());
            // the checksums are compared only where the stream is read past the last byte
            boolean longer = stream.read() >= 0;
            if (longer || filled < into.length()) {
                throw new CorruptBlock("an xz block holds " + (longer ? "more" : "less") + " than the " + into.length()
                        + " bytes it declares");
            }
        } catch (IOException damaged) {
            throw new CorruptBlock("xz", damaged);
        }
    }
}
