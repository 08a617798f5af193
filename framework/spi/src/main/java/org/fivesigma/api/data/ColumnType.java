package org.fivesigma.api.data;

/** The types of column values. */
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
    TEXT
}
