package org.fivesigma.search.space;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.shape.Binder;
import org.fivesigma.shape.Numbers;
import org.fivesigma.shape.ReadBy;
import org.fivesigma.shape.TreeForm;
import org.fivesigma.shape.YamlText;
import org.fivesigma.text.Tree;

/** The values that a search may give one parameter. */
@ReadBy(Axis.Form.class)
public sealed interface Axis {
    /**
     * These values.
     *
     * @param values each as a recipe writes it on one line
     */
    record Values(
            @Doc("the values, each as it stands in a recipe")
            List<String> values) implements Axis {
        /** Copies the list, which must not be empty. */
        public Values {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("a searched parameter needs at least one value");
            }
        }
    }

    /**
     * Numbers from one to another, both included. Without a number of points a whole parameter has all whole numbers between,
     * and another one any number, which only random and bayes searches can draw from.
     *
     * @param from the smallest value
     * @param to the largest value
     * @param points how many values, equally far apart
     * @param log whether distances are those of logarithms
     */
    record Range(
            @Doc("the smallest value") double from,
            @Doc("the largest value") double to,
            @Doc("how many values, equally far apart") Optional<Integer> points,

            @Doc("whether equally far apart means by a factor") @Default("false")
            boolean log)
            implements Axis {
        /** Checks the bounds. */
        public Range {
            if (!(from < to) || !Double.isFinite(from) || !Double.isFinite(to)) {
                throw new IllegalArgumentException(
                        "no range goes from " + Numbers.plain(from) + " to " + Numbers.plain(to));
            }
            if (points.isPresent() && points.get() < 2) {
                throw new IllegalArgumentException("a range has at least 2 points, not " + points.get());
            }
            if (log && from <= 0) {
                throw new IllegalArgumentException("a logarithmic range starts above 0, not at " + Numbers.plain(from));
            }
        }
    }

    /** Reads a list of values, one value, or a range. */
    final class Form implements TreeForm<Axis> {
        @Override
        public Optional<Axis> read(Tree tree, Binder binder) {
            if (tree instanceof Tree.Mapping) {
                return binder.bind(Range.class, tree).map(range -> range);
            }
            List<Tree> items = tree instanceof Tree.Sequence sequence ? sequence.items() : List.of(tree);
            if (items.isEmpty() || tree instanceof Tree.Scalar scalar && scalar.isNull()) {
                binder.expected(words(), tree, "");
                return Optional.empty();
            }
            return Optional.of(new Values(items.stream().map(YamlText::flow).toList()));
        }

        @Override
        public String words() {
            return "a list of values, or a range as in {from: 0.01, to: 0.04, points: 10}";
        }

        @Override
        public Map<String, Object> schema() {
            Map<String, Object> range = Map.of(
                    "type",
                    "object",
                    "properties",
                    Map.of(
                            "from",
                            Map.of("type", "number", "description", "the smallest value"),
                            "to",
                            Map.of("type", "number", "description", "the largest value"),
                            "points",
                            Map.of("type", "integer", "minimum", 2, "description", "how many values"),
                            "log",
                            Map.of("type", "boolean", "description", "whether equally far apart means by a factor")),
                    "required",
                    List.of("from", "to"),
                    "additionalProperties",
                    false);
            return Map.of("anyOf", List.of(Map.of("type", "array", "minItems", 1), range, scalar()));
        }

        private static Map<String, Object> scalar() {
            return Map.of("type", List.of("string", "number", "boolean"));
        }
    }
}
