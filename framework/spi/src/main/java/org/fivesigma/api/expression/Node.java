package org.fivesigma.api.expression;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One part of an expression: a number or a condition per event or for each element of its list, or a text to compare with. */
sealed interface Node permits Numeric, Condition, OfList, Node.Quote {
    /** The canonical text. */
    String text();

    /** How tightly the text binds. */
    Binding binding();

    /** The parts that it is made of, in order of appearance. */
    List<? extends Node> parts();

    /** The column that it reads itself. */
    default Optional<Use> use() {
        return Optional.empty();
    }

    /** The part that gives a list per event, of which this makes one value. */
    default Optional<Node> reduces() {
        return Optional.empty();
    }

    /** Tells the uses of columns in this part, in order of appearance. */
    default void uses(Consumer<Use> uses) {
        use().ifPresent(uses);
        parts().forEach(part -> part.uses(uses));
    }

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
        public List<Node> parts() {
            return List.of();
        }
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
