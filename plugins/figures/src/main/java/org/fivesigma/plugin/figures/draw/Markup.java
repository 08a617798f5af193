package org.fivesigma.plugin.figures.draw;

import java.util.ArrayList;
import java.util.List;

/** Reads {@code _{low}} and {@code ^{high}} in a text; other underscores and carets stand for themselves. */
final class Markup {
    private static final double SMALL = 0.7;
    private static final double RAISED = 0.36;
    private static final double LOWERED = -0.2;

    private Markup() {}

    /** The parts of a text. */
    static List<Run> runs(String text) {
        String line = PlainText.line(text);
        List<Run> runs = new ArrayList<>();
        int plainFrom = 0;
        int at = 0;
        while (at < line.length()) {
            int end = scriptEnd(line, at);
            if (end < 0) {
                at++;
                continue;
            }
            add(runs, line.substring(plainFrom, at), 0, 1);
            add(runs, line.substring(at + 2, end), line.charAt(at) == '^' ? RAISED : LOWERED, SMALL);
            at = end + 1;
            plainFrom = at;
        }
        add(runs, line.substring(plainFrom), 0, 1);
        return runs;
    }

    /** The text without its markup. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        runs(text).forEach(run -> plain.append(run.text()));
        return plain.toString();
    }

    private static int scriptEnd(String line, int at) {
        boolean opens = (line.charAt(at) == '^' || line.charAt(at) == '_') && line.startsWith("{", at + 1);
        return opens ? line.indexOf('}', at + 2) : -1;
    }

    private static void add(List<Run> runs, String text, double shift, double scale) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, shift, scale));
        }
    }
}
