package org.fivesigma.plugin.training;

import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.Role;

/** What a column is that several samples have in common. */
final class CommonSpec {
    private CommonSpec() {}

    /**
     * The column of both: numbers of different types become double precision ones.
     *
     * @throws StepFailure where no column can hold both
     */
    static ColumnSpec of(ColumnSpec one, ColumnSpec other, String sample) throws StepFailure {
        if (!one.unit().isEmpty() && !other.unit().isEmpty() && !one.unit().equals(other.unit())) {
            throw new StepFailure(
                    "column '" + one.name() + "' is in " + one.unit() + " elsewhere, but in " + other.unit()
                            + " in sample '" + sample + "'",
                    "derive a column in one unit for all samples");
        }
        String unit = one.unit().isEmpty() ? other.unit() : one.unit();
        // what is known by simulation alone in one sample is a truth quantity in the mixture
        Role role = other.role() == Role.TRUTH ? Role.TRUTH : one.role();
        return new ColumnSpec(one.name(), type(one, other, sample), unit, role);
    }

    private static ColumnType type(ColumnSpec one, ColumnSpec other, String sample) throws StepFailure {
        ColumnType first = one.type();
        ColumnType second = other.type();
        if (first == second) {
            return first;
        }
        boolean text = first == ColumnType.TEXT || second == ColumnType.TEXT;
        if (text || first.isList() != second.isList()) {
            throw new StepFailure(
                    "column '" + one.name() + "' holds " + words(second) + " in sample '" + sample + "', but "
                            + words(first) + " elsewhere",
                    "leave '" + one.name() + "' out by naming the columns to carry on in columns:");
        }
        return first.isList() ? ColumnType.DOUBLES : ColumnType.DOUBLE;
    }

    private static String words(ColumnType type) {
        if (type == ColumnType.TEXT) {
            return "texts";
        }
        return type.isList() ? "lists" : "numbers";
    }
}
