package org.fivesigma.recipe;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.text.Suggestion;
import org.fivesigma.shape.Binder;
import org.fivesigma.shape.Numerals;
import org.fivesigma.shape.ReadBy;
import org.fivesigma.shape.RecordShape;
import org.fivesigma.shape.TreeForm;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Tree;

/**
 * A published figure and how far a reproduction may be from it.
 *
 * @param value the figure
 * @param tolerance the largest allowed difference, both ways
 * @param written the figure as the recipe writes it
 * @param source where it was published; may be empty
 */
@ReadBy(Expectation.Form.class)
public record Expectation(double value, double tolerance, String written, String source) {
    /** Whether a value reproduces the figure; differences of rounding in the last digit of a double do not count. */
    public boolean metBy(double found) {
        return Math.abs(found - value) <= tolerance + 1e-12 * Math.abs(value);
    }

    /** What the long form may say. */
    record Written(
            @Doc("the published figure") String value,

            @Doc("the largest allowed difference") @Default("0")
            String tolerance,

            @Doc("where it was published") @Default("\"\"") String source) {}

    /** Reads {@code 82.8 ± 0.1}, {@code 47.5% ± 0.1%} or a mapping with value, tolerance and source. */
    static final class Form implements TreeForm<Expectation> {
        @Override
        public Optional<Expectation> read(Tree tree, Binder binder) {
            if (tree instanceof Tree.Mapping parts && isName(parts)) {
                binder.expected(
                        "a figure such as 82.8 ± 0.1",
                        tree,
                        "",
                        "write the name of a number on one line, for example `yield.window.signal: 93 ± 1`");
                return Optional.empty();
            }
            if (tree instanceof Tree.Mapping) {
                return binder.bind(Written.class, tree)
                        .flatMap(full -> parse(full.value, full.tolerance, full.source, tree, binder));
            }
            if (!(tree instanceof Tree.Scalar scalar) || scalar.isNull()) {
                binder.expected("a figure such as 82.8 ± 0.1", tree, "");
                return Optional.empty();
            }
            String[] parts =
                    scalar.text().replace("+-", "±").replace("+/-", "±").split("±", 2);
            return parse(parts[0].strip(), parts.length == 2 ? parts[1].strip() : "0", "", tree, binder);
        }

        /** Whether the mapping holds the rest of a number's name rather than the parts of a figure. */
        private static boolean isName(Tree.Mapping parts) {
            List<String> known = RecordShape.of(Written.class).keys();
            return parts.entries().stream()
                    .noneMatch(entry -> Suggestion.nearest(entry.key(), known).isPresent());
        }

        private static Optional<Expectation> parse(
                String value, String tolerance, String source, Tree tree, Binder binder) {
            OptionalDouble centre = Numerals.number(value);
            OptionalDouble width = Numerals.number(tolerance);
            if (!finite(centre) || !finite(width) || width.getAsDouble() < 0) {
                binder.expected("a figure such as 82.8 ± 0.1, 47.5% ± 0.1% or 93", tree, "");
                return Optional.empty();
            }
            if (!tolerance.equals("0") && tolerance.endsWith("%") != value.endsWith("%")) {
                binder.problems()
                        .add(Problem.of(
                                        ErrorCode.E0206,
                                        tree.place(),
                                        "the tolerance `" + tolerance + "` of the figure `" + value
                                                + "` would mean a difference of " + width.getAsDouble()
                                                + ", not a share of the figure")
                                .withHelp("write the largest difference itself, as in 82.8 ± 0.1,"
                                        + " or both with %, as in 47.5% ± 0.1%"));
                return Optional.empty();
            }
            String written = tolerance.equals("0") ? value : value + " ± " + tolerance;
            return Optional.of(new Expectation(centre.getAsDouble(), width.getAsDouble(), written, source));
        }

        private static boolean finite(OptionalDouble number) {
            return number.isPresent() && Double.isFinite(number.getAsDouble());
        }

        @Override
        public String words() {
            return "a figure such as 82.8 ± 0.1";
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of(
                    "anyOf",
                    List.of(Map.of("type", "string"), Map.of("type", "number"), RecordShape.of(Written.class)));
        }
    }
}
