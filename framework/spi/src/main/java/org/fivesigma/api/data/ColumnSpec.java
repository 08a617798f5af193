package org.fivesigma.api.data;

/**
 * Names a column and says what its values are.
 *
 * @param name the name used in recipes
 * @param type the type of its values
 * @param unit the unit, for example {@code GeV}; empty where none is known
 * @param role what the column is there for
 */
public record ColumnSpec(String name, ColumnType type, String unit, Role role) {
    /** A column of features. */
    public ColumnSpec(String name, ColumnType type, String unit) {
        this(name, type, unit, Role.FEATURE);
    }

    /** A column of double precision numbers without unit. */
    public static ColumnSpec number(String name) {
        return new ColumnSpec(name, ColumnType.DOUBLE, "");
    }

    /** The same column with values of another type. */
    public ColumnSpec as(ColumnType other) {
        return new ColumnSpec(name, other, unit, role);
    }

    /** The same column under another name. */
    public ColumnSpec named(String other) {
        return new ColumnSpec(other, type, unit, role);
    }
}
