package org.fivesigma.plugin.figures.draw;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * The widths of a TrueType font's characters, read from its {@code hmtx} and {@code cmap} tables.
 *
 * <p>The font is Liberation Sans, which PDFBox brings along and the PDF embeds; its widths are those of Arial and Helvetica.
 */
public final class Typeface {
    /** Where the font file is found on the class path. */
    public static final String RESOURCE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final int REPLACEMENT = 0xfffd;

    private final Map<Integer, Double> widths;

    private Typeface(Map<Integer, Double> widths) {
        this.widths = widths;
    }

    /** Liberation Sans. */
    public static Typeface liberationSans() {
        return Loaded.LIBERATION_SANS;
    }

    /** The font file's bytes. */
    public static byte[] file() {
        try (InputStream stream = Typeface.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("the font " + RESOURCE + " is not on the class path");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        static final Typeface LIBERATION_SANS = new Typeface(read(ByteBuffer.wrap(file())));
    }

    private static Map<Integer, Double> read(ByteBuffer font) {
        double unitsPerEm = font.getShort(table(font, "head") + 18);
        int measured = font.getShort(table(font, "hhea") + 34) & 0xffff;
        int metrics = table(font, "hmtx");
        Map<Integer, Double> widths = new HashMap<>();
        glyphs(font).forEach((codePoint, glyph) -> {
            int place = Math.min(glyph, measured - 1);
            widths.put(codePoint, (font.getShort(metrics + 4 * place) & 0xffff) / unitsPerEm);
        });
        return widths;
    }

    private static int table(ByteBuffer font, String name) {
        int tables = font.getShort(4);
        for (int i = 0; i < tables; i++) {
            int entry = 12 + 16 * i;
            if (tag(name) == font.getInt(entry)) {
                return font.getInt(entry + 8);
            }
        }
        throw new IllegalStateException("the font has no table " + name);
    }

    private static int tag(String name) {
        return name.charAt(0) << 24 | name.charAt(1) << 16 | name.charAt(2) << 8 | name.charAt(3);
    }

    /** Reads the Unicode map in format 4: segments of characters that share an offset to their glyphs. */
    private static Map<Integer, Integer> glyphs(ByteBuffer font) {
        int map = unicodeMap(font);
        int twice = font.getShort(map + 6) & 0xffff;
        Map<Integer, Integer> glyphs = new HashMap<>();
        for (int segment = 0; segment < twice; segment += 2) {
            int last = font.getShort(map + 14 + segment) & 0xffff;
            int first = font.getShort(map + 16 + twice + segment) & 0xffff;
            int delta = font.getShort(map + 16 + 2 * twice + segment);
            int rangeAt = map + 16 + 3 * twice + segment;
            int range = font.getShort(rangeAt) & 0xffff;
            for (int c = first; c <= last && c < 0xffff; c++) {
                int glyph = range == 0 ? c : font.getShort(rangeAt + range + 2 * (c - first));
                if (glyph != 0) {
                    glyphs.put(c, glyph + delta & 0xffff);
                }
            }
        }
        glyphs.values().removeIf(glyph -> glyph == 0);
        return glyphs;
    }

    private static int unicodeMap(ByteBuffer font) {
        int tables = table(font, "cmap");
        int count = font.getShort(tables + 2);
        for (int i = 0; i < count; i++) {
            int entry = tables + 4 + 8 * i;
            int map = tables + font.getInt(entry + 4);
            boolean unicode = font.getShort(entry) == 3 && font.getShort(entry + 2) == 1;
            if (unicode && font.getShort(map) == 4) {
                return map;
            }
        }
        throw new IllegalStateException("the font has no Unicode map");
    }
}
