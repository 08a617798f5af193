package org.fivesigma.store;

/**
 * One of the things that decide a result, in words.
 *
 * @param name what it is, for example {@code version}, {@code parameter all.0.below} or {@code input events}
 * @param value what it is set to: a readable text, or a digest
 */
public record KeyPart(String name, String value) {
    /** A part that is a digest. */
    public static KeyPart of(String name, Digest value) {
        return new KeyPart(name, value.hex());
    }
}
