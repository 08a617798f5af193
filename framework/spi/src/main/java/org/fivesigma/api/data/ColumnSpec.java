package org.fivesigma.api.data;

/**
 * Names a column and says what its values are.
 *
 * @param name the name used in recipes
 * @param type the type of its values
 * @param unit the unit, for example {@code GeV}; empty where none is known
 */
public record ColumnSpec(String name, ColumnType type, String unit) {
    /** A column of double precision numbers without unit. */
    public static ColumnSpec number(String name) {
        return new ColumnSpec(name, ColumnType.DOUBLE, "");
    }
}
