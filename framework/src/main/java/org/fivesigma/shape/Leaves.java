package org.fivesigma.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.fivesigma.text.Tree;

/** Reads single texts as texts, numbers, flags and choices. */
final class Leaves {
    private static final Pattern THOUSANDS = Pattern.compile(",[0-9]{3}(,|$)");
    private static final Pattern HEXADECIMAL = Pattern.compile("0[xX][0-9a-fA-F]{1,15}");
    private static final Pattern UNIT = Pattern.compile("(?<=[0-9.]) *[A-Za-z]+$");
    private static final List<String> YES = List.of("yes", "on", "y", "true");
    private static final List<String> NO = List.of("no", "off", "n", "false");

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

    /** What was most likely meant by a text that cannot be read, as it should be written. */
    static Optional<String> likelyMeant(ValueShape shape, Tree.Scalar scalar) {
        String text = scalar.text().strip();
        List<String> guesses = new ArrayList<>(List.of(text));
        if (shape instanceof ValueShape.Flag) {
            String lower = text.toLowerCase(Locale.ROOT);
            guesses.add(YES.contains(lower) ? "true" : NO.contains(lower) ? "false" : text);
        } else {
            guesses.add(text.replace("_", ""));
            // 1,000 may be a thousand or one: then no guess is better than a wrong one
            guesses.add(THOUSANDS.matcher(text).find() ? text : text.replace(',', '.'));
            guesses.add(text.toLowerCase(Locale.ROOT));
            guesses.add(HEXADECIMAL.matcher(text).matches() ? decimal(text) : text);
            guesses.add(UNIT.matcher(text).replaceFirst(""));
        }
        return guesses.stream()
                .filter(guess -> read(shape, new Tree.Scalar(scalar.place(), guess, false))
                        .isPresent())
                .findFirst();
    }

    private static String decimal(String hexadecimal) {
        return Long.toString(Long.parseLong(hexadecimal.substring(2), 16));
    }
}
