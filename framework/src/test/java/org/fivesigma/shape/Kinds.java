package org.fivesigma.shape;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Range;

/** Records with components of every kind, for the tests of binding. */
final class Kinds {
    private Kinds() {}

    /** A colour. */
    enum Colour {
        RED,
        DARK_BLUE
    }

    /** Numbers with bounds. */
    record Bounded(
            @Doc("a fraction") @Default("0.5") @Range(min = 0, max = 1)
            double fraction,

            @Doc("a count") @Default("1") @Range(min = 1) int count,

            @Doc("a temperature") @Default("0") @Range(max = 100)
            long warm,

            @Doc("fractions") @Default("[]") @Range(min = 0, max = 1)
            List<Double> parts,

            @Doc("a fraction or none") @Range(min = 0, max = 1)
            Optional<Double> perhaps) {}

    /** Plain values, all required. */
    record Plain(String text, double number, int whole, boolean flag, Colour colour) {}

    /** Defaults of every kind. */
    record Defaults(
            @Default("red") Colour colour,
            @Default("[1, 2.5]") List<Double> numbers,
            @Default("{a: 1}") Map<String, Integer> counts,
            @Default("{fraction: 0.25}") Bounded bounded,
            @Default("{square: {side: 2}}") Figure figure,
            Optional<String> text) {}

    /** A required key with documentation and one without. */
    record Needed(@Doc("the column that is cut on") String column, List<Double> edges) {}

    /** Takes all other keys. */
    record Others(@Default("0") int known, @Rest Map<String, Double> others) {}

    /** Takes any key. */
    record Anything(@Rest Map<String, String> all) {}

    /** One of two records. */
    sealed interface Figure permits Circle, Square {}

    /** A circle. */
    record Circle(double radius) implements Figure {}

    /** A square. */
    record Square(double side, @Default("false") boolean tilted) implements Figure {}

    /** Holds one of several records. */
    record Drawn(Figure figure, @Default("[]") List<Figure> more) {}

    /** Remembers where things stand. */
    record Placed(
            Located<String> name,
            @Default("[]") List<Located<Integer>> items,
            @Default("{}") Map<String, Located<Double>> named,
            Optional<Located<String>> perhaps) {}

    /** Refuses values that do not go together. */
    record Ordered(double low, double high) {
        Ordered {
            if (!(low < high)) {
                throw new IllegalArgumentException("low must be below high, not " + low + " and " + high);
            }
        }
    }

    /** Refuses without a word. */
    record Silent(int number) {
        Silent {
            if (number < 0) {
                throw new IllegalArgumentException();
            }
        }
    }

    /** Parses its own text. */
    record Ratio(int over, int under) {
        /** Reads {@code 3/4}. */
        public static Ratio parse(String text) {
            String[] parts = text.split("/", -1);
            if (parts.length != 2) {
                throw new IllegalArgumentException("a ratio is written 3/4, not '" + text + "'");
            }
            return new Ratio(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }
    }

    /** Holds a parsed value. */
    record Mixed(Ratio ratio) {}

    /** Nests itself. */
    record Branch(String name, @Default("[]") List<Branch> branches) {}

    /** Holds what no recipe can. */
    record Impossible(Thread thread) {}
}
