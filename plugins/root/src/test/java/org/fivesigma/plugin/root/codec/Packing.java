package org.fivesigma.plugin.root.codec;

import io.airlift.compress.Compressor;
import io.airlift.compress.lz4.Lz4Compressor;
import io.airlift.compress.zstd.ZstdCompressor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** The ways in which tests write blocks as ROOT does. */
public enum Packing {
    /** zlib streams. */
    ZLIB("ZL", 8),
    /** Deflate without head and checksum, as ROOT wrote before 2003. */
    OLD_DEFLATE("CS", 8),
    /** xz streams with CRC32. */
    XZ("XZ", 0),
    /** lz4 blocks after their hash. */
    LZ4("L4", 1),
    /** zstd frames, for which the library writes a checksum. */
    ZSTANDARD("ZS", 1);

    /** The most that a head of nine bytes can declare. */
    private static final int MOST = (1 << 24) - 1;

    private final String mark;
    private final int method;

    Packing(String mark, int method) {
        this.mark = mark;
        this.method = method;
    }

    /** The bytes in as many blocks as they take. */
    public byte[] blocks(byte[] bytes) throws IOException {
        ByteArrayOutputStream blocks = new ByteArrayOutputStream();
        for (int start = 0; start < bytes.length; start += MOST) {
            byte[] part = Arrays.copyOfRange(bytes, start, Math.min(start + MOST, bytes.length));
            byte[] payload = payload(part);
            blocks.write(head(payload.length, part.length));
            blocks.write(payload);
        }
        return blocks.toByteArray();
    }

    /** The nine bytes that declare such a block. */
    public byte[] head(int compressed, int expanded) {
        return new byte[] {
            (byte) mark.charAt(0), (byte) mark.charAt(1), (byte) method,
            (byte) compressed, (byte) (compressed >> 8), (byte) (compressed >> 16),
            (byte) expanded, (byte) (expanded >> 8), (byte) (expanded >> 16)
        };
    }

    private byte[] payload(byte[] bytes) throws IOException {
        return switch (this) {
            case ZLIB -> deflated(bytes, false);
            case OLD_DEFLATE -> deflated(bytes, true);
            case XZ -> xz(bytes);
            case LZ4 -> hashed(packed(new Lz4Compressor(), bytes));
            case ZSTANDARD -> packed(new ZstdCompressor(), bytes);
        };
    }

    private static byte[] deflated(byte[] bytes, boolean alone) {
        Deflater deflater = new Deflater(1, alone);
        deflater.setInput(bytes);
        deflater.finish();
        byte[] room = new byte[bytes.length + bytes.length / 8 + 64];
        int length = deflater.deflate(room);
        deflater.end();
        return Arrays.copyOf(room, length);
    }

    private static byte[] xz(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (XZOutputStream stream =
                new XZOutputStream(compressed, new LZMA2Options(1), org.tukaani.xz.XZ.CHECK_CRC32)) {
            stream.write(bytes);
        }
        return compressed.toByteArray();
    }

    private static byte[] packed(Compressor library, byte[] bytes) {
        byte[] room = new byte[library.maxCompressedLength(bytes.length)];
        return Arrays.copyOf(room, library.compress(bytes, 0, bytes.length, room, 0, room.length));
    }

    private static byte[] hashed(byte[] payload) {
        return ByteBuffer.allocate(Long.BYTES + payload.length)
                .putLong(XxHash64.of(new Span(payload, 0, payload.length)))
                .put(payload)
                .array();
    }
}
