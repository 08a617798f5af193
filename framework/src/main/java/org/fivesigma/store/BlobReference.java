package org.fivesigma.store;

import java.util.Optional;

/**
 * Names a blob and says how to check it.
 *
 * @param digest the digest of all its bytes
 * @param bytes its length
 * @param sample the digest of samples of it, where it is too large to be checked in full on each read
 */
record BlobReference(Digest digest, long bytes, Optional<Digest> sample) {
    static BlobReference of(Digest digest, long bytes) {
        return new BlobReference(digest, bytes, Optional.empty());
    }

    /** The reference of content, which is made once for this. */
    static BlobReference of(Content content) throws java.io.IOException {
        DigestStream all = new DigestStream();
        if (content.bytes() <= Samples.CHECKED_IN_FULL) {
            content.writeTo(all);
            return of(all.digest(), content.bytes());
        }
        Samples samples = new Samples(content.bytes());
        content.writeTo(bytes -> {
            samples.write(bytes.duplicate());
            all.write(bytes);
        });
        return new BlobReference(all.digest(), content.bytes(), Optional.of(samples.digest()));
    }
}
