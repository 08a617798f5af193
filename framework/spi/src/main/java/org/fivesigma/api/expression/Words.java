package org.fivesigma.api.expression;

import java.util.List;
import java.util.Optional;
import org.fivesigma.api.expression.Token.Kind;
import org.fivesigma.api.text.Suggestion;

/** Walks through the words of an expression, and keeps to the bounds of its size. */
final class Words {
    private final String text;
    private final List<Token> tokens;
    private int next;
    private int depth;
    private int parts;

    Words(String text) {
        this.text = text;
        this.tokens = Lexer.tokens(text);
    }

    /** The next word. */
    Token token() {
        return tokens.get(next);
    }

    /** Goes past the next word. */
    Token take() {
        Token token = token();
        next += token.kind() == Kind.END ? 0 : 1;
        return token;
    }

    /** Goes past the next word if it is this symbol. */
    boolean taken(String symbol) {
        boolean there = token().isSymbol(symbol);
        next += there ? 1 : 0;
        return there;
    }

    /** Goes past the closing parenthesis or bracket. */
    void expectClosing(Token open, String closing) {
        if (!taken(closing)) {
            throw expected((closing.equals(")") ? "an operator or ')'" : "']'") + " for the '" + open.text()
                    + "' at column " + (text.codePointCount(0, open.at()) + 1));
        }
    }

    boolean isOr() {
        return token().isName("or") || token().isSymbol("||");
    }

    boolean isAnd() {
        return token().isName("and") || token().isSymbol("&&");
    }

    /** Goes one level deeper. */
    void enter(Token at) {
        if (++depth > Expression.DEEPEST) {
            throw mistake(
                    at, "more than " + Expression.DEEPEST + " levels inside one another; derive a column for a part");
        }
    }

    /** Comes back from a level. */
    void leave() {
        depth--;
    }

    /** Counts a part. */
    <N extends Node> N counted(N node) {
        if (++parts > Expression.MOST_PARTS) {
            throw mistake(token(), "more than " + Expression.MOST_PARTS + " parts; derive a column for some of them");
        }
        return node;
    }

    /** A mistake at the next word, which is not what belongs there. */
    IllegalArgumentException expected(String what) {
        return mistake(token(), "expected " + what + ", found " + token().shown() + hint());
    }

    /** A mistake at a word. */
    IllegalArgumentException mistake(Token at, String message) {
        return Lexer.mistake(text, at.at(), message);
    }

    private String hint() {
        if (token().isSymbol("**")) {
            return "; write ^ for a power";
        }
        Optional<String> meant = token().kind() == Kind.NAME
                ? Suggestion.nearest(token().text(), List.of("and", "or"))
                : Optional.empty();
        return meant.map(name -> "; did you mean '" + name + "'?").orElse("");
    }
}
