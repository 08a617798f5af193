package org.fivesigma.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assertions;

/**
 * Compares a text with the one kept in a file of the checkout.
 *
 * <p>With the system property {@code golden.refresh=true} the file is written instead, for its change to be reviewed.
 */
public final class GoldenText {
    private static final String REFRESH = "golden.refresh";
    private static final int CONTEXT = 2;

    private GoldenText() {}

    /** Compares with a file under {@code src/test/resources} of the module under test. */
    public static void assertEqualsResource(String name, String text) {
        assertEqualsFile(Path.of("src/test/resources").resolve(name), text);
    }

    /**
     * Compares with a file.
     *
     * @throws AssertionError that shows the lines that differ
     */
    public static void assertEqualsFile(Path file, String text) {
        if (Boolean.getBoolean(REFRESH)) {
            write(file, text);
            return;
        }
        if (!Files.isRegularFile(file)) {
            Assertions.fail("there is no " + file + "; run the test with -D" + REFRESH + "=true to write it");
        }
        String golden = read(file);
        if (!golden.equals(text)) {
            Assertions.fail("the text differs from " + file + ", which -D" + REFRESH + "=true would replace:\n"
                    + difference(lines(golden), lines(text)));
        }
    }

    /** The lines from the first to the last that differ: golden ones with {@code -}, new ones with {@code +}. */
    static String difference(List<String> golden, List<String> text) {
        int same = 0;
        int shorter = Math.min(golden.size(), text.size());
        while (same < shorter && golden.get(same).equals(text.get(same))) {
            same++;
        }
        int end = 0;
        while (end < shorter - same && golden.get(golden.size() - 1 - end).equals(text.get(text.size() - 1 - end))) {
            end++;
        }
        StringBuilder shown = new StringBuilder("@@ line " + (same + 1) + " @@\n");
        append(shown, "  ", golden.subList(Math.max(0, same - CONTEXT), same));
        append(shown, "- ", golden.subList(same, golden.size() - end));
        append(shown, "+ ", text.subList(same, text.size() - end));
        append(
                shown,
                "  ",
                golden.subList(golden.size() - end, Math.min(golden.size(), golden.size() - end + CONTEXT)));
        return shown.toString();
    }

    private static void append(StringBuilder shown, String mark, List<String> lines) {
        lines.forEach(line -> shown.append(mark).append(line).append('\n'));
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(Path file, String text) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
