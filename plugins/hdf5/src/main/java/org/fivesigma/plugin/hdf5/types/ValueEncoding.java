package org.fivesigma.plugin.hdf5.types;

import org.fivesigma.api.data.ColumnType;

/** How one value lies in a file, and the type of column that holds it exactly. */
public enum ValueEncoding {
    /** IEEE 754 half precision. */
    FLOAT16(ColumnType.FLOAT),
    /** IEEE 754 single precision. */
    FLOAT32(ColumnType.FLOAT),
    /** IEEE 754 double precision. */
    FLOAT64(ColumnType.DOUBLE),
    /** Integers with sign, of 1, 2, 4 or 8 bytes. */
    SIGNED(ColumnType.LONG),
    /** Integers without sign, of 1, 2, 4 or 8 bytes. */
    UNSIGNED(ColumnType.LONG),
    /** One byte, 0 or 1. */
    FLAG(ColumnType.FLAG),
    /** So many bytes of text, which ends at the first zero. */
    ZERO_ENDED_TEXT(ColumnType.TEXT),
    /** So many bytes of text, filled up with zeros. */
    ZERO_PADDED_TEXT(ColumnType.TEXT),
    /** So many bytes of text, filled up with blanks. */
    BLANK_PADDED_TEXT(ColumnType.TEXT),
    /** A reference to text of any length that lies elsewhere in the file. */
    REFERRED_TEXT(ColumnType.TEXT),
    /** A reference to any number of numbers that lie elsewhere in the file. */
    REFERRED_LIST(ColumnType.DOUBLE);

    private final ColumnType type;

    ValueEncoding(ColumnType type) {
        this.type = type;
    }

    /** The type of a column of single values; the values that a reference leads to have their own. */
    public ColumnType type() {
        return type;
    }

    /** Whether the values lie elsewhere in the file. */
    public boolean isReferred() {
        return this == REFERRED_TEXT || this == REFERRED_LIST;
    }
}
