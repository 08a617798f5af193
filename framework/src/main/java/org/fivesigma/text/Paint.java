package org.fivesigma.text;

import java.lang.Character.UnicodeBlock;
import java.util.List;

/** Colours for the terminal, and text made safe to print there. */
final class Paint {
    private static final List<UnicodeBlock> WIDE = List.of(
            UnicodeBlock.HANGUL_SYLLABLES,
            UnicodeBlock.HIRAGANA,
            UnicodeBlock.KATAKANA,
            UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
            UnicodeBlock.MISCELLANEOUS_SYMBOLS_AND_PICTOGRAPHS,
            UnicodeBlock.EMOTICONS,
            UnicodeBlock.TRANSPORT_AND_MAP_SYMBOLS,
            UnicodeBlock.SUPPLEMENTAL_SYMBOLS_AND_PICTOGRAPHS);

    private final boolean colour;

    Paint(boolean colour) {
        this.colour = colour;
    }

    String error(String text) {
        return painted("1;31", text);
    }

    String strong(String text) {
        return painted("1", text);
    }

    String frame(String text) {
        return painted("1;34", text);
    }

    String help(String text) {
        return painted("1;36", text);
    }

    private String painted(String style, String text) {
        return colour ? "\u001B[" + style + "m" + text + "\u001B[0m" : text;
    }

    /** Returns the text with tabs as one space and with no character that could steer the terminal. */
    static String safe(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().map(Paint::safe).forEach(safe::appendCodePoint);
        return safe.toString();
    }

    private static int safe(int c) {
        if (c == '\t') {
            return ' ';
        }
        boolean turning = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        boolean breaking = c == 0x2028 || c == 0x2029;
        return Character.isISOControl(c) && c != '\n' || turning || breaking ? 0xFFFD : c;
    }

    /** Returns how many columns a text takes on the terminal. */
    static int width(String text) {
        return text.codePoints().map(Paint::width).sum();
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean fullWidth = c >= 0xFF01 && c <= 0xFF60;
        return fullWidth || Character.isIdeographic(c) || WIDE.contains(UnicodeBlock.of(c)) ? 2 : 1;
    }
}
