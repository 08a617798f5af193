package org.fivesigma.api;

/** Says in the words of the recipe's reader why a step could not give its result, and what to do. */
public class StepFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * Makes a failure.
     *
     * @param message what is wrong, with the values that show it; lower case, without full stop
     * @param remedy what to do about it
     */
    public StepFailure(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }
}
