package org.fivesigma.plugin.figures.draw;

import java.util.HashMap;
import java.util.Map;

/** The widths of the characters of Liberation Sans, read from its {@code hmtx} and {@code cmap} tables. */
public final class Typeface {
    private static final int REPLACEMENT = 0xfffd;

    private final Map<Integer, Double> widths;

    private Typeface(Map<Integer, Double> widths) {
        this.widths = widths;
    }

    /** Liberation Sans. */
    public static Typeface liberationSans() {
        return Loaded.LIBERATION_SANS;
    }

    /** Whether the font can show this character. */
    public boolean has(int codePoint) {
        return widths.containsKey(codePoint);
    }

    /** The text with another character in place of those that the font lacks. */
    public String shown(String text) {
        int missing = has(REPLACEMENT) ? REPLACEMENT : '?';
        StringBuilder shown = new StringBuilder();
        text.codePoints().map(c -> has(c) ? c : missing).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    /** The width of a text, in font sizes; a character the font lacks is taken to be as wide as high. */
    public double width(String text) {
        return text.codePoints().mapToDouble(c -> widths.getOrDefault(c, 1.0)).sum();
    }

    private static final class Loaded {
        static final Typeface LIBERATION_SANS = read(FontFile.liberationSans());
    }

    private static Typeface read(FontFile font) {
        double unitsPerEm = font.unitsPerEm();
        int measured = font.unsigned(font.table("hhea") + 34);
        int metrics = font.table("hmtx");
        Map<Integer, Double> widths = new HashMap<>();
        font.glyphs().forEach((codePoint, glyph) -> {
            int place = Math.min(glyph, measured - 1);
            widths.put(codePoint, font.unsigned(metrics + 4 * place) / unitsPerEm);
        });
        return new Typeface(widths);
    }
}
