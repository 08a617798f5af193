package org.fivesigma.plugin.root.codec;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Decompresses deflated bytes, alone or in a zlib stream, whose checksum the library compares. */
final class Deflate implements Codec {
    private final Inflater inflater;
    private final byte[] more = new byte[1];

    Deflate(boolean alone) {
        inflater = new Inflater(alone);
    }

    @Override
    public void decompress(Span from, Span into) throws CorruptBlock {
        inflater.reset();
        inflater.setInput(from.bytes(), from.start(), from.length());
        try {
            fill(into);
        } catch (DataFormatException damaged) {
            throw new CorruptBlock("zlib", damaged);
        }
        if (inflater.getRemaining() > 0) {
            throw new CorruptBlock("a zlib block ends " + inflater.getRemaining() + " bytes before its declared end");
        }
    }

    private void fill(Span into) throws CorruptBlock, DataFormatException {
        int filled = 0;
        while (filled < into.length() && !inflater.finished()) {
            int count = inflater.inflate(into.bytes(), into.start() + filled, into.length() - filled);
            if (count == 0) {
                break;
            }
            filled += count;
        }
        // the checksum is compared only where the stream is read past the last byte
        boolean longer = !inflater.finished() && inflater.inflate(more) > 0;
        if (longer || filled < into.length() || !inflater.finished()) {
            throw new CorruptBlock("a zlib block holds " + (longer ? "more" : "less") + " than the " + into.length()
                    + " bytes it declares");
        }
    }

    @Override
    public void close() {
        inflater.end();
    }
}
