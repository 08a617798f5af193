package org.fivesigma.plugin.figures.png;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fivesigma.plugin.figures.draw.FontFile;
import org.fivesigma.plugin.figures.draw.Outline;
import org.fivesigma.plugin.figures.draw.Tracing;

/**
 * The shapes of Liberation Sans's characters in font sizes, with y upwards, read from its {@code glyf} and {@code loca} tables
 * (Apple, TrueType Reference Manual, chapter 6).
 */
final class GlyphOutlines {
    private static final int ON_CURVE = 1;
    private static final int REPEATED = 8;
    private static final int WIDE_ARGUMENTS = 1;
    private static final int SCALED = 8;
    private static final int SCALED_APART = 0x40;
    private static final int TURNED = 0x80;
    private static final int MORE_PARTS = 0x20;
    /** Straight lines for a curve. */
    private static final int PIECES = 4;

    private final FontFile font;
    private final Map<Integer, Integer> glyphs;
    private final int glyf;
    private final int loca;
    private final boolean wide;
    private final double unit;
    private final Map<Integer, Outline> read = new ConcurrentHashMap<>();

    private GlyphOutlines(FontFile font) {
        this.font = font;
        this.glyphs = font.glyphs();
        this.glyf = font.table("glyf");
        this.loca = font.table("loca");
        this.wide = font.at(font.table("head") + 50) == 1;
        this.unit = 1 / font.unitsPerEm();
    }

    /** Those of Liberation Sans. */
    static GlyphOutlines liberationSans() {
        return Loaded.LIBERATION_SANS;
    }

    private static final class Loaded {
        static final GlyphOutlines LIBERATION_SANS = new GlyphOutlines(FontFile.liberationSans());
    }

    /** The shape of a character that the font has. */
    Outline of(int codePoint) {
        return read.computeIfAbsent(codePoint, c -> {
            Tracing tracing = new Tracing();
            trace(tracing, glyphs.getOrDefault(c, 0), 0, 0);
            return tracing.outline();
        });
    }

    private void trace(Tracing tracing, int glyph, double right, double up) {
        int begin = wide ? font.whole(loca + 4 * glyph) : 2 * font.unsigned(loca + 2 * glyph);
        int end = wide ? font.whole(loca + 4 * glyph + 4) : 2 * font.unsigned(loca + 2 * glyph + 2);
        if (begin == end) {
            return;
        }
        if (font.at(glyf + begin) < 0) {
            parts(tracing, glyf + begin + 10, right, up);
            return;
        }
        contours(tracing, glyf + begin, right, up);
    }

    /** A glyph made of others, shifted; this font scales none. */
    private void parts(Tracing tracing, int begin, double right, double up) {
        int at = begin;
        int flags = MORE_PARTS;
        while ((flags & MORE_PARTS) != 0) {
            flags = font.unsigned(at);
            if ((flags & (SCALED | SCALED_APART | TURNED)) != 0) {
                throw new IllegalStateException("a glyph of the font has scaled parts");
            }
            boolean words = (flags & WIDE_ARGUMENTS) != 0;
            double x = words ? font.at(at + 4) : (byte) font.octet(at + 4);
            double y = words ? font.at(at + 6) : (byte) font.octet(at + 5);
            trace(tracing, font.unsigned(at + 2), right + x * unit, up + y * unit);
            at += words ? 8 : 6;
        }
    }

    private void contours(Tracing tracing, int begin, double right, double up) {
        int count = font.at(begin);
        int instructions = begin + 10 + 2 * count;
        int points = count == 0 ? 0 : font.unsigned(instructions - 2) + 1;
        int at = instructions + 2 + font.unsigned(instructions);
        int[] flags = new int[points];
        for (int i = 0; i < points; i++) {
            flags[i] = font.octet(at++);
            int again = (flags[i] & REPEATED) == 0 ? 0 : font.octet(at++);
            Arrays.fill(flags, i, i + again + 1, flags[i]);
            i += again;
        }
        double[] x = new double[points];
        double[] y = new double[points];
        at = coordinates(x, flags, 1, at, right);
        coordinates(y, flags, 2, at, up);
        int first = 0;
        for (int i = 0; i < count; i++) {
            int last = font.unsigned(begin + 10 + 2 * i);
            contour(tracing, new Contour(x, y, flags, first, last));
            first = last + 1;
        }
    }

    /** Reads differences of one byte, two bytes or none, and gives the place behind them. */
    private int coordinates(double[] values, int[] flags, int axis, int begin, double shift) {
        int at = begin;
        int sum = 0;
        for (int i = 0; i < values.length; i++) {
            boolean small = (flags[i] & 2 * axis) != 0;
            boolean same = (flags[i] & 16 * axis) != 0;
            if (small) {
                sum += same ? font.octet(at) : -font.octet(at);
                at++;
            } else if (!same) {
                sum += font.at(at);
                at += 2;
            }
            values[i] = shift + sum * unit;
        }
        return at;
    }

    /** Points of a closed line; those off the curve are control points of quadratic curves. */
    private record Contour(double[] x, double[] y, int[] flags, int first, int last) {
        int size() {
            return last - first + 1;
        }

        int place(int i) {
            return first + Math.floorMod(i, size());
        }

        boolean on(int i) {
            return (flags[place(i)] & ON_CURVE) != 0;
        }

        double x(int i) {
            return x[place(i)];
        }

        double y(int i) {
            return y[place(i)];
        }

        /** Where the curve of a control point ends: at the next point, or half way to the next control point. */
        double endX(int i) {
            return on(i + 1) ? x(i + 1) : (x(i) + x(i + 1)) / 2;
        }

        double endY(int i) {
            return on(i + 1) ? y(i + 1) : (y(i) + y(i + 1)) / 2;
        }
    }

    private static void contour(Tracing tracing, Contour contour) {
        double x = contour.on(-1) ? contour.x(-1) : contour.on(0) ? contour.x(0) : contour.endX(-1);
        double y = contour.on(-1) ? contour.y(-1) : contour.on(0) ? contour.y(0) : contour.endY(-1);
        tracing.from(x, y);
        for (int i = 0; i < contour.size(); i++) {
            if (contour.on(i)) {
                x = contour.x(i);
                y = contour.y(i);
                tracing.to(x, y);
                continue;
            }
            double endX = contour.endX(i);
            double endY = contour.endY(i);
            for (int piece = 1; piece <= PIECES; piece++) {
                double t = (double) piece / PIECES;
                double a = (1 - t) * (1 - t);
                double b = 2 * t * (1 - t);
                tracing.to(a * x + b * contour.x(i) + t * t * endX, a * y + b * contour.y(i) + t * t * endY);
            }
            x = endX;
            y = endY;
        }
        tracing.close();
    }
}
