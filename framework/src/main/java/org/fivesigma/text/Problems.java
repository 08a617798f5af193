package org.fivesigma.text;

import java.util.ArrayList;
import java.util.List;

/** Collects every problem of a recipe, so that all are told at once. */
public final class Problems {
    private static final int MOST_KEPT = 1000;

    private final SourceTexts texts;
    private final List<Problem> collected = new ArrayList<>();
    private int count;

    /** Collects problems in texts that are kept here too; read files with {@link #texts()}. */
    public Problems() {
        this(new SourceTexts());
    }

    /** Collects problems in the given texts. */
    public Problems(SourceTexts texts) {
        this.texts = texts;
    }

    /** Returns the texts that the problems point into. */
    public SourceTexts texts() {
        return texts;
    }

    /** Adds one problem; beyond a thousand they are only counted, so that no file can fill the memory with them. */
    public void add(Problem problem) {
        count++;
        if (collected.size() < MOST_KEPT) {
            collected.add(problem);
        }
    }

    /** Returns the problems by file, line and column; one found on several ways is told once. */
    public List<Problem> all() {
        return collected.stream().distinct().sorted(Problem.READING_ORDER).toList();
    }

    /** Tells whether nothing is wrong so far. */
    public boolean isEmpty() {
        return count == 0;
    }

    /** Returns how many problems there are so far. */
    public int count() {
        return count;
    }

    /** Ends the work if anything is wrong. */
    public void throwIfAny() {
        if (!isEmpty()) {
            throw new RecipeException(all(), texts);
        }
    }
}
