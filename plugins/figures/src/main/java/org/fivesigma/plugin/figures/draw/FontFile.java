package org.fivesigma.plugin.figures.draw;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * The tables of a TrueType font.
 *
 * <p>The font is Liberation Sans, which PDFBox brings along and the PDF embeds; its widths are those of Arial and Helvetica.
 */
public final class FontFile {
    private static final String RESOURCE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final ByteBuffer font;

    private FontFile(ByteBuffer font) {
        this.font = font;
    }

    /** Liberation Sans. */
    public static FontFile liberationSans() {
        return new FontFile(ByteBuffer.wrap(bytes()));
    }

    /** The bytes of the file of Liberation Sans. */
    public static byte[] bytes() {
        try (InputStream stream = FontFile.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("the font " + RESOURCE + " is not on the class path");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The signed 16-bit number at a place. */
    public int at(int place) {
        return font.getShort(place);
    }

    /** The unsigned 16-bit number at a place. */
    public int unsigned(int place) {
        return font.getShort(place) & 0xffff;
    }

    /** The byte at a place. */
    public int octet(int place) {
        return font.get(place) & 0xff;
    }

    /** The 32-bit number at a place. */
    public int whole(int place) {
        return font.getInt(place);
    }

    /** The number of font units in a font size. */
    public double unitsPerEm() {
        return at(table("head") + 18);
    }

    /** Where a table begins. */
    public int table(String name) {
        int tables = at(4);
        for (int i = 0; i < tables; i++) {
            int entry = 12 + 16 * i;
            if (tag(name) == whole(entry)) {
                return whole(entry + 8);
            }
        }
        throw new IllegalStateException("the font has no table " + name);
    }

    private static int tag(String name) {
        return name.charAt(0) << 24 | name.charAt(1) << 16 | name.charAt(2) << 8 | name.charAt(3);
    }

    /** The glyphs of characters: reads the Unicode map in format 4, segments that share an offset to their glyphs. */
    public Map<Integer, Integer> glyphs() {
        int map = unicodeMap();
        int twice = unsigned(map + 6);
        Map<Integer, Integer> glyphs = new HashMap<>();
        for (int segment = 0; segment < twice; segment += 2) {
            int last = unsigned(map + 14 + segment);
            int first = unsigned(map + 16 + twice + segment);
            int delta = at(map + 16 + 2 * twice + segment);
            int rangeAt = map + 16 + 3 * twice + segment;
            int range = unsigned(rangeAt);
            for (int c = first; c <= last && c < 0xffff; c++) {
                int glyph = range == 0 ? c : at(rangeAt + range + 2 * (c - first));
                if (glyph != 0) {
                    glyphs.put(c, glyph + delta & 0xffff);
                }
            }
        }
        glyphs.values().removeIf(glyph -> glyph == 0);
        return glyphs;
    }

    private int unicodeMap() {
        int tables = table("cmap");
        int count = at(tables + 2);
        for (int i = 0; i < count; i++) {
            int entry = tables + 4 + 8 * i;
            int map = tables + whole(entry + 4);
            boolean unicode = at(entry) == 3 && at(entry + 2) == 1;
            if (unicode && at(map) == 4) {
                return map;
            }
        }
        throw new IllegalStateException("the font has no Unicode map");
    }
}
