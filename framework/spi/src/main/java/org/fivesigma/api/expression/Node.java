package org.fivesigma.api.expression;

import java.util.function.Consumer;

/** One part of an expression: a number per event, a condition per event, or a text to compare with. */
sealed interface Node permits Numeric, Condition, Node.Quote {
    /** The canonical text. */
    String text();

    /** How tightly the text binds. */
    Binding binding();

    /** Tells the uses of columns in this part, in order of appearance. */
    void uses(Consumer<Use> uses);

    /** The text, in parentheses where it binds less tightly than its place asks for. */
    default String textIn(Binding place) {
        return binding().compareTo(place) < 0 ? "(" + text() + ")" : text();
    }

    /** A text literal. */
    record Quote(String value) implements Node {
        @Override
        public String text() {
            return "'" + value.replace("'", "''") + "'";
        }

        @Override
        public Binding binding() {
            return Binding.ATOM;
        }

        @Override
        public void uses(Consumer<Use> uses) {}
    }

    /** How tightly a text binds, loosest first. */
    enum Binding {
        OR,
        AND,
        NOT,
        COMPARISON,
        SUM,
        PRODUCT,
        SIGN,
        POWER,
        ATOM
    }

    /** A column and the kind of values that are read from it. */
    record Use(String column, Kind kind) {}

    /** The kinds of values that an expression reads from columns. */
    enum Kind {
        NUMBER,
        FLAG,
        TEXT,
        ANY
    }
}
