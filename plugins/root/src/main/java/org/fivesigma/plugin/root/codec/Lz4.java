package org.fivesigma.plugin.root.codec;

import io.airlift.compress.lz4.Lz4Decompressor;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Decompresses lz4 blocks, which ROOT opens with a hash of the compressed bytes; the hash is compared first. */
final class Lz4 implements Codec {
    private static final VarHandle HASH = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final Lz4Decompressor library = new Lz4Decompressor();

    @Override
    public void decompress(Span from, Span into) throws CorruptBlock {
        if (from.length() <= Long.BYTES) {
            throw new CorruptBlock("an lz4 block of " + from.length() + " bytes has no room for its hash");
        }
        Span payload = new Span(from.bytes(), from.start() + Long.BYTES, from.length() - Long.BYTES);
        if ((long) HASH.get(from.bytes(), from.start()) != XxHash64.of(payload)) {
            throw new CorruptBlock("the bytes of an lz4 block do not have the hash that was written with them");
        }
        Airlift.decompress(library, "lz4", payload, into);
    }
}
