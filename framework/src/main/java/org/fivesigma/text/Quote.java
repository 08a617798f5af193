package org.fivesigma.text;

/** Cuts what the user typed to a length that fits into a message. */
final class Quote {
    private static final int LONGEST = 60;

    private Quote() {}

    /** Returns the text, or its beginning and three dots. */
    static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "...";
    }
}
