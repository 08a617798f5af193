package org.fivesigma.api;

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
}
