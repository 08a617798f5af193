package org.fivesigma.text;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Lines of one file with parts of them underlined. */
final class Excerpt {
    private static final int LONGEST_LINE = 120;
    private static final int SHOWN_BEFORE = 30;

    private final List<Underline> underlines;
    private final SourceTexts texts;
    private final Paint paint;
    private final String margin;

    /** Quotes the lines of these underlines; all are in one file and their lines are known. */
    Excerpt(List<Underline> underlines, SourceTexts texts, Paint paint, String margin) {
        this.underlines = underlines;
        this.texts = texts;
        this.paint = paint;
        this.margin = margin;
    }

    String text() {
        StringBuilder out = new StringBuilder();
        appendEmpty(out);
        Map<Integer, List<Underline>> byLine = underlines.stream()
                .sorted(Comparator.comparing(Underline::place))
                .collect(Collectors.groupingBy(
                        underline -> underline.place().line(), TreeMap::new, Collectors.toList()));
        byLine.forEach((number, parts) -> appendLine(out, number, parts));
        appendEmpty(out);
        return out.toString();
    }

    private void appendEmpty(StringBuilder out) {
        out.append(margin).append(paint.frame(" |")).append('\n');
    }

    private void appendLine(StringBuilder out, int number, List<Underline> parts) {
        String line =
                texts.line(parts.get(0).place().file(), number).orElseThrow().stripTrailing();
        if (line.codePointCount(0, line.length()) <= LONGEST_LINE) {
            appendSource(out, number, Paint.safe(line));
            parts.forEach(part ->
                    appendUnderline(out, part, Paint.safe(line), part.place().column() - 1));
            return;
        }
        for (Underline part : parts) {
            int from = Math.max(0, part.place().column() - 1 - SHOWN_BEFORE);
            String start = from == 0 ? "" : "...";
            String piece = start + Paint.safe(piece(line, from));
            appendSource(out, number, piece);
            appendUnderline(out, part, piece, part.place().column() - 1 - from + start.length());
        }
    }

    private static String piece(String line, int from) {
        int length = line.codePointCount(0, line.length());
        int start = line.offsetByCodePoints(0, Math.min(from, length));
        int shown = Math.min(LONGEST_LINE, line.codePointCount(start, line.length()));
        int end = line.offsetByCodePoints(start, shown);
        return line.substring(start, end) + (end < line.length() ? "..." : "");
    }

    private void appendSource(StringBuilder out, int number, String line) {
        String right = String.valueOf(number);
        out.append(" ".repeat(margin.length() - right.length()))
                .append(paint.frame(right + " |"))
                .append(line.isEmpty() ? "" : " " + line)
                .append('\n');
    }

    private void appendUnderline(StringBuilder out, Underline part, String line, int before) {
        int length = line.codePointCount(0, line.length());
        int start = line.offsetByCodePoints(0, Math.min(before, length));
        int end = line.offsetByCodePoints(
                start, Math.min(part.place().length(), line.codePointCount(start, line.length())));
        int width = Math.max(1, Paint.width(line.substring(start, end)));
        String strokes = (part.main() ? "^" : "-").repeat(width);
        String drawn = part.text().isEmpty() ? strokes : strokes + " " + Paint.safe(part.text());
        int indent = Paint.width(line.substring(0, start)) + before - Math.min(before, length);
        out.append(margin)
                .append(paint.frame(" | "))
                .append(" ".repeat(indent))
                .append(part.main() ? paint.error(drawn) : paint.frame(drawn))
                .append('\n');
    }
}
