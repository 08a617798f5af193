package org.fivesigma.api;

import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;

/** Collects problems between parameters, each placed at the parameter it names. */
public interface Checks {
    /**
     * Reports a problem.
     *
     * @param parameter dotted path of the parameter in kebab-case, for example {@code binning.low}; empty for the whole step
     * @param message what is wrong, lower case, without full stop
     * @param remedy one edit that mends it
     */
    void problem(String parameter, String message, String remedy);

    /** Reports the problem unless the condition holds. */
    default void require(boolean condition, String parameter, String message, String remedy) {
        if (!condition) {
            problem(parameter, message, remedy);
        }
    }

    /** Reports a problem unless the column holds one number an event. */
    default void requireNumber(String parameter, ColumnSpec column) {
        String name = "column `" + column.name() + "`";
        require(
                column.type() != ColumnType.TEXT,
                parameter,
                name + " holds texts, where one number per event is needed",
                "name a column of numbers, or derive one, as in if(" + column.name() + " == 'signal', 1, 0)");
        require(
                !column.type().isList(),
                parameter,
                name + " holds a list per event, where one number is needed",
                "derive one number of it first, as in max(" + column.name() + "), sum(" + column.name() + ") or "
                        + column.name() + "[0]");
    }
}
