package org.fivesigma.api.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts an expression's text into words. */
final class Lexer {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z0-9_]+)*");
    private static final Pattern NUMBER = Pattern.compile("(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");
    private static final Pattern SYMBOL = Pattern.compile("<=|>=|==|!=|&&|\\|\\||\\*\\*|[-+*/^<>!(),\\[\\]]");
    private static final Set<String> RESERVED = Set.of("and", "or", "not", "true", "false", "pi");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    /** The words, the last of them {@link Token.Kind#END}. */
    static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text);
        while (lexer.skipBlanks()) {
            lexer.next();
        }
        lexer.tokens.add(new Token(Token.Kind.END, "", text.length()));
        return lexer.tokens;
    }

    /** A column name as it stands in an expression: in backquotes where it could not be told from something else. */
    static String quoted(String column) {
        boolean plain = NAME.matcher(column).matches() && !RESERVED.contains(column);
        return plain ? column : "`" + column + "`";
    }

    /** A mistake at a place of the text; columns count characters from 1. */
    static IllegalArgumentException mistake(String text, int at, String message) {
        return new IllegalArgumentException("at column " + (text.codePointCount(0, at) + 1) + ": " + message);
    }

    private boolean skipBlanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length();
    }

    private void next() {
        char first = text.charAt(at);
        if (first == '\'') {
            add(Token.Kind.TEXT, quotedText());
            return;
        }
        if (first == '`') {
            add(Token.Kind.QUOTED_NAME, quotedName());
            return;
        }
        if (taken(NAME, Token.Kind.NAME) || taken(NUMBER, Token.Kind.NUMBER) || taken(SYMBOL, Token.Kind.SYMBOL)) {
            return;
        }
        throw mistake(text, at, unknown(new String(Character.toChars(text.codePointAt(at)))));
    }

    private boolean taken(Pattern pattern, Token.Kind kind) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        tokens.add(new Token(kind, matcher.group(), at));
        at = matcher.end();
        if (kind == Token.Kind.NUMBER && at < text.length() && (text.charAt(at) == '.' || isLetter(text.charAt(at)))) {
            throw mistake(
                    text,
                    at,
                    "the number '" + matcher.group() + "' runs into '" + text.charAt(at)
                            + "'; write numbers as in 12, 0.5 or 1e5, and an operator before a name");
        }
        return true;
    }

    private void add(Token.Kind kind, Span span) {
        tokens.add(new Token(kind, span.value, at));
        at = span.end;
    }

    private Span quotedText() {
        StringBuilder value = new StringBuilder();
        int end = at + 1;
        while (true) {
            int quote = closing('\'', end, "text");
            value.append(text, end, quote);
            end = quote + 1;
            if (end >= text.length() || text.charAt(end) != '\'') {
                return new Span(printable(value.toString()), end);
            }
            value.append('\'');
            end++;
        }
    }

    private Span quotedName() {
        int quote = closing('`', at + 1, "column name");
        if (quote == at + 1) {
            throw mistake(text, at, "expected a column name between the backquotes");
        }
        return new Span(printable(text.substring(at + 1, quote)), quote + 1);
    }

    private int closing(char quote, int from, String what) {
        int end = text.indexOf(quote, from);
        if (end < 0) {
            throw mistake(text, at, "the " + what + " that begins here does not end; expected a closing " + quote);
        }
        return end;
    }

    private String printable(String value) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw mistake(text, at, "expected only printable characters between the quotes");
        }
        return value;
    }

    private static boolean isLetter(char letter) {
        return letter == '_' || letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z';
    }

    private static String unknown(String character) {
        return switch (character) {
            case "=" -> "'=' alone means nothing here; write == to compare";
            case "&" -> "'&' alone means nothing here; write 'and'";
            case "|" -> "'|' alone means nothing here; write 'or'";
            case "\"" -> "texts stand in single quotes, as in 'signal'";
            case "{" -> "curly brackets mean nothing here; use round parentheses";
            default -> "'" + character + "' means nothing here; a column name with odd characters stands in backquotes";
        };
    }

    private record Span(String value, int end) {}
}
