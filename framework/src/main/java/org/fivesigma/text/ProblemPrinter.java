package org.fivesigma.text;

import java.util.List;
import java.util.Locale;

/** Prints problems with the lines they are about, in the manner of rustc. */
public final class ProblemPrinter {
    private static final int MOST_SHOWN = 20;

    /**
     * Returns the text for the terminal, ending in a line break; empty if there are no problems.
     *
     * @param problems at most 20 of them are shown, in reading order
     * @param colour whether to use terminal colours
     */
    public String print(List<Problem> problems, SourceTexts texts, boolean colour) {
        Paint paint = new Paint(colour);
        StringBuilder out = new StringBuilder();
        problems.stream()
                .sorted(Problem.READING_ORDER)
                .limit(MOST_SHOWN)
                .forEach(problem ->
                        out.append(out.isEmpty() ? "" : "\n").append(new PrintedProblem(problem, texts, paint).text()));
        int hidden = problems.size() - MOST_SHOWN;
        if (hidden > 0) {
            out.append(String.format(Locale.ROOT, "\nand %d more problem%s\n", hidden, hidden == 1 ? "" : "s"));
        }
        return out.toString();
    }
}
