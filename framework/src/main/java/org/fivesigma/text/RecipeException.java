package org.fivesigma.text;

import java.util.List;
import java.util.stream.Collectors;

/** Ends the work on a recipe that is wrong, and carries all there is to tell its reader. */
public final class RecipeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;
    private final transient SourceTexts texts;

    /** Carries the problems and the texts they point into. */
    public RecipeException(List<Problem> problems, SourceTexts texts) {
        super(problems.stream()
                .map(problem -> problem.place() + " " + problem.code() + " " + problem.message())
                .collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
        this.texts = texts;
    }

    /** Returns the problems in the order to be shown. */
    public List<Problem> problems() {
        return problems;
    }

    /** Returns the texts that {@link ProblemPrinter} quotes from. */
    public SourceTexts texts() {
        return texts;
    }
}
