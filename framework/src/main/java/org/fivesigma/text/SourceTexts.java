package org.fivesigma.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The files read so far, kept so that a problem can quote the line it is about. */
public final class SourceTexts {
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");

    private final Map<String, List<String>> linesByFile = new HashMap<>();

    /** Keeps the text of a file, in place of an earlier text of that name. */
    public void add(String file, String text) {
        linesByFile.put(file, List.of(LINE_BREAK.split(text, -1)));
    }

    /** Finds a line, counted from 1, of a file. */
    public Optional<String> line(String file, int number) {
        List<String> lines = linesByFile.getOrDefault(file, List.of());
        return number >= 1 && number <= lines.size() ? Optional.of(lines.get(number - 1)) : Optional.empty();
    }
}
