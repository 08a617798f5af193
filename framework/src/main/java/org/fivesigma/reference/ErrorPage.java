package org.fivesigma.reference;

import java.util.Map;
import java.util.TreeMap;
import org.fivesigma.text.ErrorCode;

/** The page that explains every error code. */
final class ErrorPage {
    private static final Map<String, String> CHAPTERS = new TreeMap<>(Map.of(
            "E01", "Text and YAML",
            "E02", "Meaning of keys",
            "E03", "Plan",
            "E04", "Input data",
            "E05", "Environment and store",
            "E06", "Failing steps",
            "E07", "Command line",
            "E09", "Mistakes of ours"));

    private ErrorPage() {}

    static String text() {
        StringBuilder page = new StringBuilder(
                "# Errors\n\n`fivesigma explain CODE` prints these paragraphs. This page is generated from the code.\n");
        String chapter = "";
        for (ErrorCode code : ErrorCode.values()) {
            String title = CHAPTERS.get(code.code().substring(0, 3));
            if (title == null) {
                throw new IllegalStateException("no chapter for the error code " + code.code());
            }
            if (!title.equals(chapter)) {
                page.append("\n## ").append(title).append('\n');
                chapter = title;
            }
            page.append("\n### ")
                    .append(code.code())
                    .append(": ")
                    .append(code.title())
                    .append("\n\n");
            page.append(code.explanation()).append('\n');
        }
        return page.toString();
    }
}
