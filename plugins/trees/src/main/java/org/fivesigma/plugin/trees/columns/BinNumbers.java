package org.fivesigma.plugin.trees.columns;

/**
 * The bin that each event falls in, in the narrowest array that holds the largest number.
 *
 * <p>Exactly one of {@link #bytes}, {@link #chars} and {@link #ints} holds the numbers, the others are empty: a loop over many
 * events takes that array itself.
 */
public final class BinNumbers {
    private static final byte[] NO_BYTES = {};
    private static final char[] NO_CHARS = {};
    private static final int[] NO_INTS = {};

    private final byte[] bytes;
    private final char[] chars;
    private final int[] ints;

    private BinNumbers(byte[] bytes, char[] chars, int[] ints) {
        this.bytes = bytes;
        this.chars = chars;
        this.ints = ints;
    }

    /** Packs bin numbers below a limit. */
    static BinNumbers of(int[] numbers, int limit) {
        if (limit > 1 << Character.SIZE) {
            return new BinNumbers(NO_BYTES, NO_CHARS, numbers);
        }
        return limit > 1 << Byte.SIZE ? ofChars(numbers) : ofBytes(numbers);
    }

    private static BinNumbers ofChars(int[] numbers) {
        char[] chars = new char[numbers.length];
        for (int row = 0; row < chars.length; row++) {
            chars[row] = (char) numbers[row];
        }
        return new BinNumbers(NO_BYTES, chars, NO_INTS);
    }

    private static BinNumbers ofBytes(int[] numbers) {
        byte[] bytes = new byte[numbers.length];
        for (int row = 0; row < bytes.length; row++) {
            bytes[row] = (byte) numbers[row];
        }
        return new BinNumbers(bytes, NO_CHARS, NO_INTS);
    }

    /** The number of events. */
    public int rows() {
        return bytes.length + chars.length + ints.length;
    }

    /** The bin of an event. */
    public int at(int row) {
        if (bytes.length > 0) {
            return bytes[row] & 0xFF;
        }
        return chars.length > 0 ? chars[row] : ints[row];
    }

    /** The numbers as unsigned bytes, where all are below 256; shared, so do not change them. */
    public byte[] bytes() {
        return bytes;
    }

    /** The numbers where the largest needs 16 bits; shared, so do not change them. */
    public char[] chars() {
        return chars;
    }

    /** The numbers where the largest needs more than 16 bits; shared, so do not change them. */
    public int[] ints() {
        return ints;
    }
}
