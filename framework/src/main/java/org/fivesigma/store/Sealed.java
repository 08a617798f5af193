package org.fivesigma.store;

import java.nio.charset.StandardCharsets;

/** Puts a line with the digest of a text before it, so that any change of the file shows. */
final class Sealed {
    private static final int DIGITS = 64;

    private Sealed() {}

    /** The file: a line with the digest of a text, then the text. */
    static byte[] seal(byte[] text) {
        byte[] first = (Digest.of(text) + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] file = new byte[first.length + text.length];
        System.arraycopy(first, 0, file, 0, first.length);
        System.arraycopy(text, 0, file, first.length, text.length);
        return file;
    }

    /** Checks a file, and says where its text starts. */
    static int open(byte[] file) throws Damage {
        if (file.length <= DIGITS) {
            throw new Damage("it ends early");
        }
        DigestStream stream = new DigestStream();
        stream.write(file, DIGITS + 1, file.length - DIGITS - 1);
        String digest = new String(file, 0, DIGITS, StandardCharsets.US_ASCII);
        if (file[DIGITS] != '\n' || !stream.digest().hex().equals(digest)) {
            throw new Damage("its bytes have changed");
        }
        return DIGITS + 1;
    }
}
