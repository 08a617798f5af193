package org.fivesigma.shape;

import java.util.Optional;
import java.util.OptionalDouble;
import org.fivesigma.text.Tree;

/** Reads single texts as texts, numbers, flags and choices. */
final class Leaves {
    private Leaves() {}

    static Optional<Object> read(ValueShape shape, Tree.Scalar scalar) {
        if (shape instanceof ValueShape.Text) {
            return Optional.of(scalar.text());
        }
        if (shape instanceof ValueShape.Choice choice) {
            return Optional.ofNullable(choice.constants().get(scalar.text()));
        }
        if (scalar.quoted()) {
            return Optional.empty();
        }
        if (shape instanceof ValueShape.Flag) {
            return flag(scalar.text());
        }
        if (shape instanceof ValueShape.Whole whole) {
            return whole(whole, scalar.text());
        }
        OptionalDouble number = Numerals.number(scalar.text());
        return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }

    private static Optional<Object> flag(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Optional.of(text.equals("true"));
        }
        return Optional.empty();
    }

    private static Optional<Object> whole(ValueShape.Whole shape, String text) {
        Optional<Long> number = Numerals.whole(text);
        if (shape.type() == long.class || shape.type() == Long.class) {
            return number.map(value -> value);
        }
        return number.filter(value -> value == value.intValue()).map(Long::intValue);
    }
}
