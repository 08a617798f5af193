package org.fivesigma.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.shape.Binder;
import org.fivesigma.shape.Located;
import org.fivesigma.shape.Numbers;
import org.fivesigma.shape.ReadBy;
import org.fivesigma.shape.TreeForm;
import org.fivesigma.shape.ValueShape;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Tree;

/**
 * The values of one column at which observed events are hidden.
 *
 * @param windows the intervals, as written
 */
@ReadBy(BlindWindows.Form.class)
public record BlindWindows(List<Window> windows) {
    /** Copies the list. */
    public BlindWindows {
        windows = List.copyOf(windows);
    }

    /**
     * One interval; its ends are hidden, too.
     *
     * @param low the lower end; everything below {@code high} when left out
     * @param high the upper end; everything above {@code low} when left out
     * @param place where it is written
     */
    public record Window(Optional<Located<Double>> low, Optional<Located<Double>> high, Place place) {
        /** The lower end, which may be infinite. */
        public double from() {
            return low.map(Located::value).orElse(Double.NEGATIVE_INFINITY);
        }

        /** The upper end, which may be infinite. */
        public double to() {
            return high.map(Located::value).orElse(Double.POSITIVE_INFINITY);
        }

        /** This window and one that begins inside it, as one. */
        public Window with(Window next) {
            return new Window(low, next.to() > to() ? next.high : high, place);
        }

        /** The interval of a column in words: {@code mass in [120, 130]}. */
        public String words(String column) {
            if (low.isPresent() && high.isPresent()) {
                return column + " in [" + Numbers.plain(from()) + ", " + Numbers.plain(to()) + "]";
            }
            return low.isPresent()
                    ? column + " at or above " + Numbers.plain(from())
                    : column + " at or below " + Numbers.plain(to());
        }
    }

    /** Reads {@code [120, 130]}, {@code [120, null]} or a list of such. */
    static final class Form implements TreeForm<BlindWindows> {
        private static final ValueShape NUMBER = new ValueShape.Number(double.class);

        @Override
        public Optional<BlindWindows> read(Tree tree, Binder binder) {
            if (!(tree instanceof Tree.Sequence sequence) || sequence.items().isEmpty()) {
                binder.expected(words(), tree, "");
                return Optional.empty();
            }
            boolean single = sequence.items().stream().noneMatch(Tree.Sequence.class::isInstance);
            List<Window> windows = new ArrayList<>();
            boolean sound = true;
            for (Tree item : single ? List.of(tree) : sequence.items()) {
                Optional<Window> window = window(item, binder);
                window.ifPresent(windows::add);
                sound &= window.isPresent();
            }
            return sound ? Optional.of(new BlindWindows(windows)) : Optional.empty();
        }

        private Optional<Window> window(Tree tree, Binder binder) {
            if (!(tree instanceof Tree.Sequence ends) || ends.items().size() != 2) {
                binder.expected(words(), tree, "");
                return Optional.empty();
            }
            int before = binder.problems().count();
            Optional<Located<Double>> low = end(ends.items().get(0), Double.NEGATIVE_INFINITY, binder);
            Optional<Located<Double>> high = end(ends.items().get(1), Double.POSITIVE_INFINITY, binder);
            if (binder.problems().count() > before) {
                return Optional.empty();
            }
            Window window = new Window(low, high, tree.place());
            Optional<Problem> fault = fault(window);
            fault.ifPresent(binder.problems()::add);
            return fault.isPresent() ? Optional.empty() : Optional.of(window);
        }

        private static Optional<Located<Double>> end(Tree tree, double none, Binder binder) {
            boolean open = tree instanceof Tree.Scalar scalar && scalar.isNull();
            return open
                    ? Optional.empty()
                    : binder.value(NUMBER, tree)
                            .map(number -> new Located<>((Double) number, tree.place()))
                            .filter(end -> end.value() != none);
        }

        private static Optional<Problem> fault(Window window) {
            if (window.low().isEmpty() && window.high().isEmpty()) {
                return Optional.of(
                        Problem.of(ErrorCode.E0206, window.place(), "the window has no end, so it says nothing")
                                .withHelp("give one end; to see no observed events at all, leave their sample out"));
            }
            if (window.from() < window.to()) {
                return Optional.empty();
            }
            String low = Numbers.plain(window.from());
            String high = Numbers.plain(window.to());
            return Optional.of(
                    Problem.of(ErrorCode.E0204, window.place(), "the window runs from " + low + " to " + high)
                            .withHelp(
                                    window.from() > window.to()
                                            ? "write [" + high + ", " + low + "]"
                                            : "give two different numbers, the lower first"));
        }

        @Override
        public String words() {
            return "a window [low, high] with null for no end, or a list of windows";
        }

        @Override
        public Map<String, Object> schema() {
            Map<String, Object> end = Map.of("type", List.of("number", "null"));
            Map<String, Object> window = Map.of("type", "array", "items", end, "minItems", 2, "maxItems", 2);
            return Map.of("anyOf", List.of(window, Map.of("type", "array", "items", window, "minItems", 1)));
        }
    }
}
