package org.fivesigma.store;

import java.io.IOException;
import org.fivesigma.api.data.ExportedFile;

/**
 * The SHA-256 of some bytes: what stored things are named by.
 *
 * @param hex 64 lower case hexadecimal digits
 */
public record Digest(String hex) implements Comparable<Digest> {
    private static final int LENGTH = 64;
    private static final int BRIEF = 12;

    /** Checks the digits. */
    public Digest {
        if (!isDigest(hex)) {
            throw new IllegalArgumentException(
                    "a digest has " + LENGTH + " lower case hexadecimal digits, not '" + hex + "'");
        }
    }

    /** The digest of bytes. */
    public static Digest of(byte[] bytes) {
        DigestStream stream = new DigestStream();
        stream.write(bytes, 0, bytes.length);
        return stream.digest();
    }

    /** The digest of bytes that are made piece by piece. */
    public static Digest of(ExportedFile.Content content) throws IOException {
        DigestStream stream = new DigestStream();
        content.writeTo(new SinkStream(stream));
        return stream.digest();
    }

    /** Whether a text is a digest. */
    public static boolean isDigest(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char digit = text.charAt(i);
            if (!(digit >= '0' && digit <= '9' || digit >= 'a' && digit <= 'f')) {
                return false;
            }
        }
        return true;
    }

    /** The first digits, for messages. */
    public String brief() {
        return hex.substring(0, BRIEF);
    }

    @Override
    public int compareTo(Digest other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
