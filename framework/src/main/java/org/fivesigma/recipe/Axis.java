package org.fivesigma.recipe;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Range;
import org.fivesigma.api.text.Suggestion;
import org.fivesigma.shape.Binder;
import org.fivesigma.shape.Located;
import org.fivesigma.shape.ReadBy;
import org.fivesigma.shape.RecordShape;
import org.fivesigma.shape.TreeForm;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Tree;

/**
 * The values that a search tries for one parameter.
 *
 * @param values the values as written; empty for an interval
 * @param interval where values are taken from, instead of a list
 * @param written all of it as written
 */
@ReadBy(Axis.Form.class)
public record Axis(List<Tree> values, Optional<Interval> interval, Tree written) {
    /** Copies the list. */
    public Axis {
        values = List.copyOf(values);
    }

    /** Values between two ends, both of which belong to it. */
    public record Interval(
            @Doc("lower end") Located<Double> from,
            @Doc("upper end") Located<Double> to,

            @Doc("how many values, both ends among them") @Range(min = 2, max = 1e6)
            Optional<Located<Integer>> points,

            @Doc("from one value to the next") Optional<Located<Double>> step,

            @Doc("whether equal factors lie between neighbours, rather than equal differences") @Default("false")
            Located<Boolean> log) {}

    /** Reads {@code [3, 5]} or {@code {from: 0.01, to: 0.1, points: 10}}. */
    static final class Form implements TreeForm<Axis> {
        @Override
        public Optional<Axis> read(Tree tree, Binder binder) {
            if (tree instanceof Tree.Sequence values) {
                return listed(values, binder);
            }
            if (tree instanceof Tree.Mapping parts && isNested(parts)) {
                binder.expected(
                        words(),
                        tree,
                        "",
                        "a parameter inside another is varied by its dotted name, as in outer.inner: [1, 2]");
                return Optional.empty();
            }
            if (tree instanceof Tree.Mapping) {
                return binder.bind(Interval.class, tree)
                        .map(interval -> new Axis(List.of(), Optional.of(interval), tree));
            }
            binder.expected(
                    words(), tree, "", "give several values to try, or write it beside `kind` to hold it fixed");
            return Optional.empty();
        }

        /** Whether the keys are more likely names of parameters than the parts of an interval. */
        private static boolean isNested(Tree.Mapping parts) {
            List<String> known = RecordShape.of(Interval.class).keys();
            return !parts.entries().isEmpty()
                    && parts.entries().stream()
                            .noneMatch(part ->
                                    Suggestion.nearest(part.key(), known).isPresent());
        }

        private static Optional<Axis> listed(Tree.Sequence values, Binder binder) {
            if (values.items().isEmpty()) {
                binder.problems()
                        .add(Problem.of(ErrorCode.E0203, values.place(), "a searched parameter has no values to try")
                                .withLabel("nothing to try")
                                .withHelp("list values, as in [3, 5], or leave the parameter out"));
                return Optional.empty();
            }
            return Optional.of(new Axis(values.items(), Optional.empty(), values));
        }

        @Override
        public String words() {
            return "a list of values, or {from: ..., to: ...}";
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("anyOf", List.of(Map.of("type", "array", "minItems", 1), RecordShape.of(Interval.class)));
        }
    }
}
