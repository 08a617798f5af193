package org.fivesigma.plugin.root.columns;

/** Says that an integer is too large for a column. */
final class TooLarge extends Exception {
    private static final long serialVersionUID = 1L;

    private final int position;
    private final long bits;

    /** The integer with these bits, at a position among those that are unpacked. */
    TooLarge(int position, long bits) {
        super(Long.toUnsignedString(bits));
        this.position = position;
        this.bits = bits;
    }

    int position() {
        return position;
    }

    String value() {
        return Long.toUnsignedString(bits);
    }
}
