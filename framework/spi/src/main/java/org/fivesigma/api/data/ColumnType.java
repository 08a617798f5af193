package org.fivesigma.api.data;

/** The types of column values: one value an event, or a list of them. */
public enum ColumnType {
    /** 64-bit floating point numbers. */
    DOUBLE,
    /** 32-bit floating point numbers. */
    FLOAT,
    /** 64-bit integers. */
    LONG,
    /** Flags: yes or no. */
    FLAG,
    /** Texts. */
    TEXT,
    /** Lists of 64-bit floating point numbers. */
    DOUBLES,
    /** Lists of 32-bit floating point numbers. */
    FLOATS,
    /** Lists of 64-bit integers. */
    LONGS,
    /** Lists of flags. */
    FLAGS;

    /** Whether an event has a list of values, of any length. */
    public boolean isList() {
        return ordinal() >= DOUBLES.ordinal();
    }

    /** Whether an event has one value that is a number; flags are 0 and 1. */
    public boolean isNumber() {
        return this != TEXT && !isList();
    }

    /** The type of the values in a list; the type itself where an event has one value. */
    public ColumnType element() {
        return switch (this) {
            case DOUBLES -> DOUBLE;
            case FLOATS -> FLOAT;
            case LONGS -> LONG;
            case FLAGS -> FLAG;
            default -> this;
        };
    }

    /**
     * The type of lists of such values.
     *
     * @throws IllegalArgumentException for texts and lists, of which there are no lists
     */
    public ColumnType list() {
        return switch (this) {
            case DOUBLE -> DOUBLES;
            case FLOAT -> FLOATS;
            case LONG -> LONGS;
            case FLAG -> FLAGS;
            default -> throw new IllegalArgumentException("there are no lists of " + this);
        };
    }
}
