package org.fivesigma.report.html;

import java.util.Locale;

/** Escapes texts for a page, and makes the characters visible that a reader could be deceived by. */
final class Characters {
    private static final int CONTROL_PICTURES = 0x2400;
    private static final int DELETE_PICTURE = 0x2421;

    private Characters() {}

    /** A text that shows as typed within an element or a double-quoted attribute. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.replace("\r\n", "\n").codePoints().forEach(character -> append(out, character));
        return out.toString();
    }

    private static void append(StringBuilder out, int character) {
        switch (character) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            case '\n', '\t' -> out.append((char) character);
            default -> appendOther(out, character);
        }
    }

    private static void appendOther(StringBuilder out, int character) {
        if (character < ' ') {
            out.append((char) (CONTROL_PICTURES + character));
            return;
        }
        if (character == 0x7F) {
            out.append((char) DELETE_PICTURE);
            return;
        }
        if (isDeceptive(character)) {
            out.append(String.format(Locale.ROOT, "\u27e8U+%04X\u27e9", character));
            return;
        }
        out.appendCodePoint(character);
    }

    /** What no page can hold, or what changes how the text around it reads: marks of direction, byte order marks, halves of pairs. */
    private static boolean isDeceptive(int character) {
        boolean direction = character == 0x061C
                || character == 0x200E
                || character == 0x200F
                || character >= 0x202A && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069;
        boolean half = character >= 0xD800 && character <= 0xDFFF;
        boolean none = (character & 0xFFFE) == 0xFFFE || character >= 0xFDD0 && character <= 0xFDEF;
        return direction
                || half
                || none
                || character == 0xFEFF
                || character == 0x2028
                || character == 0x2029
                || character >= 0x80 && character < 0xA0;
    }
}
