package org.fivesigma.api;

/** Says that an input file cannot be read as declared: which file, where in it, and what to do. */
public final class InputFailure extends StepFailure {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final long line;

    /**
     * Makes a failure.
     *
     * @param file the file as the recipe names it
     * @param line the 1-based line in it, or 0 where lines mean nothing
     * @param message what is wrong, lower case, without full stop
     * @param remedy what to do about it
     */
    public InputFailure(String file, long line, String message, String remedy) {
        super(message, remedy);
        this.file = file;
        this.line = line;
    }

    /** The file as the recipe names it. */
    public String file() {
        return file;
    }

    /** The 1-based line, or 0. */
    public long line() {
        return line;
    }
}
