package org.fivesigma.plugin.hdf5.file;

/** Says that one value cannot be a column's; unchecked, for it is told with its row further up. */
public final class BadValue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int position;

    /**
     * Makes one.
     *
     * @param position the position among the values just decoded
     * @param value the value and what is wrong with it
     */
    public BadValue(int position, String value) {
        super(value);
        this.position = position;
    }

    /** The same value, with the column that holds it and the row, counted from 0. */
    public static BadValue of(String column, long row, String value) {
        return new BadValue(0, "column '" + column + "' holds in row " + row + ", counted from 0, " + value);
    }

    /** The position among the values just decoded. */
    public int position() {
        return position;
    }
}
