package org.fivesigma.store;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Gives the digest of bytes that come piece by piece. */
final class DigestStream implements Content.Sink {
    private final MessageDigest sha256;

    DigestStream() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public void write(ByteBuffer bytes) {
        sha256.update(bytes);
    }

    void write(byte[] bytes, int from, int count) {
        sha256.update(bytes, from, count);
    }

    /** The digest of all bytes so far; the stream starts anew. */
    Digest digest() {
        return new Digest(HexFormat.of().formatHex(sha256.digest()));
    }
}
