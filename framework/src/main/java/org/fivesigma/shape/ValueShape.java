package org.fivesigma.shape;

import java.lang.reflect.Method;
import java.util.Map;

/** What a value can be written as. */
public sealed interface ValueShape {
    /** What is expected, in words for a message: {@code a number}, {@code a list of texts}. */
    String words();

    /** Any text. */
    record Text() implements ValueShape {
        @Override
        public String words() {
            return "a text";
        }
    }

    /** A floating point number; {@code 20%} is 0.2. */
    record Number(Class<?> type) implements ValueShape {
        @Override
        public String words() {
            return "a number";
        }
    }

    /** A whole number. */
    record Whole(Class<?> type) implements ValueShape {
        @Override
        public String words() {
            return "a whole number";
        }
    }

    /** {@code true} or {@code false}. */
    record Flag() implements ValueShape {
        @Override
        public String words() {
            return "true or false";
        }
    }

    /** One of an enum's constants, in kebab-case. */
    record Choice(Map<String, Object> constants) implements ValueShape {
        @Override
        public String words() {
            return "one of " + String.join(", ", constants.keySet());
        }
    }

    /** A list. */
    record ListOf(ValueShape item) implements ValueShape {
        @Override
        public String words() {
            return "a list" + (isPlain(item) ? " of which each item is " + item.words() : "");
        }
    }

    /** A mapping from names. */
    record MapOf(ValueShape value) implements ValueShape {
        @Override
        public String words() {
            return "a mapping from names" + (isPlain(value) ? ", each to " + value.words() : "");
        }
    }

    /** A value that may be left out. */
    record Maybe(ValueShape value) implements ValueShape {
        @Override
        public String words() {
            return value.words();
        }
    }

    /** A value that remembers where it was written. */
    record Placed(ValueShape value) implements ValueShape {
        @Override
        public String words() {
            return value.words();
        }
    }

    /** A record, written as a mapping; described when first needed, since records may nest themselves. */
    record Nested(Class<? extends Record> type) implements ValueShape {
        @Override
        public String words() {
            return RecordShape.of(type).words();
        }
    }

    /** One of several records, written as a mapping with one key. */
    record OneOf(Map<String, Class<? extends Record>> choices) implements ValueShape {
        @Override
        public String words() {
            return "a mapping with one key of " + String.join(", ", choices.keySet());
        }
    }

    /** A type that parses its own text. */
    record Parsed(Class<?> type, Method parse) implements ValueShape {
        @Override
        public String words() {
            String what = Words.kebab(type.getSimpleName()).replace('-', ' ');
            return "a text that reads as " + ("aeiou".indexOf(what.charAt(0)) >= 0 ? "an " : "a ") + what;
        }
    }

    /** A type with a form of its own. */
    record Formed(Class<?> type, TreeForm<?> form) implements ValueShape {
        @Override
        public String words() {
            return form.words();
        }
    }

    /** Whether a value is one single text, so that its words are short enough to be told within others. */
    private static boolean isPlain(ValueShape shape) {
        if (shape instanceof Placed placed) {
            return isPlain(placed.value());
        }
        return !(shape instanceof Nested
                || shape instanceof OneOf
                || shape instanceof Formed
                || shape instanceof ListOf);
    }
}
