package org.fivesigma.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Copies the bytes of a blob to a stream and checks all of them.
 *
 * <p>Where the stream takes no more, the rest is read all the same: a full disk elsewhere says nothing against the blob.
 */
final class BlobCopy implements Blobs.Decoder<Digest> {
    private static final int CHUNK = 1 << 18;

    private final BlobReference reference;
    private final OutputStream into;
    private Optional<IOException> notWritten = Optional.empty();

    BlobCopy(BlobReference reference, OutputStream into) {
        this.reference = reference;
        this.into = into;
    }

    @Override
    public Digest decode(BlobInput input) throws IOException {
        DigestStream copied = new DigestStream();
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        for (long left = reference.bytes(); left > 0; left -= chunk.limit()) {
            input.read(chunk, (int) Math.min(CHUNK, left));
            copied.write(chunk.array(), 0, chunk.limit());
            write(chunk);
        }
        Digest digest = copied.digest();
        if (!digest.equals(reference.digest())) {
            throw new Damage("its bytes have changed");
        }
        return digest;
    }

    private void write(ByteBuffer chunk) {
        if (notWritten.isPresent()) {
            return;
        }
        try {
            into.write(chunk.array(), 0, chunk.limit());
        } catch (IOException failed) {
            notWritten = Optional.of(failed);
        }
    }

    /** Says why the stream did not take all bytes. */
    void throwIfNotWritten() throws IOException {
        if (notWritten.isPresent()) {
            throw notWritten.get();
        }
    }
}
