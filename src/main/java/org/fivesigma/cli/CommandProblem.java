package org.fivesigma.cli;

/** Says that the command line names something that is not there. */
final class CommandProblem extends Exception {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    CommandProblem(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
