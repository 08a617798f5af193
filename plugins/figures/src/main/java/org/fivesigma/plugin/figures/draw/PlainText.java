package org.fivesigma.plugin.figures.draw;

/** Makes any text fit to print: white space is one space, and what would break or disorder a line is replaced. */
public final class PlainText {
    private static final int REPLACEMENT = 0xfffd;

    private PlainText() {}

    /** The text as one printable line of characters that XML 1.0 allows. */
    public static String line(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().map(PlainText::printable).forEach(codePoint -> append(line, codePoint));
        return line.toString().strip();
    }

    private static void append(StringBuilder line, int codePoint) {
        boolean again = codePoint == ' ' && line.length() > 0 && line.charAt(line.length() - 1) == ' ';
        if (!again) {
            line.appendCodePoint(codePoint);
        }
    }

    private static int printable(int codePoint) {
        if (Character.isWhitespace(codePoint)) {
            return ' ';
        }
        boolean noncharacter = (codePoint & 0xfffe) == 0xfffe || codePoint >= 0xfdd0 && codePoint <= 0xfdef;
        int type = Character.getType(codePoint);
        // format characters include the marks that turn the direction of writing and could disguise a name
        boolean hidden = type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
        return noncharacter || hidden ? REPLACEMENT : codePoint;
    }
}
