package org.fivesigma.plugin.hdf5;

/** Says that one value cannot be a column's; unchecked, for it is told with its row further up. */
final class BadValue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int position;

    /**
     * Makes one.
     *
     * @param position the position among the values just decoded
     * @param value the value and what is wrong with it
     */
    BadValue(int position, String value) {
        super(value);
        this.position = position;
    }

    /** The position among the values just decoded. */
    int position() {
        return position;
    }
}
