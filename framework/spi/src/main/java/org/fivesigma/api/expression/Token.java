package org.fivesigma.api.expression;

/**
 * A word of an expression's text.
 *
 * @param kind what it is
 * @param text what it says, without quotes
 * @param at where it begins
 */
record Token(Kind kind, String text, int at) {
    /** The kinds of words. */
    enum Kind {
        NUMBER,
        NAME,
        QUOTED_NAME,
        TEXT,
        SYMBOL,
        END
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }

    /** The word as an error message quotes it. */
    String shown() {
        return switch (kind) {
            case END -> "the end";
            case TEXT -> "the text '" + text + "'";
            case QUOTED_NAME -> "`" + text + "`";
            default -> "'" + text + "'";
        };
    }
}
