package org.fivesigma.api.expression;

import java.io.IOException;
import java.nio.DoubleBuffer;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpace;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;

/**
 * A formula over event columns, for example {@code abs(lep_eta) < 2.47 and count(jet_pt > 30) >= 2}; it gives a number or a
 * yes or no per event, or a list of either.
 *
 * <p>From loosest to tightest: {@code or} ({@code ||}); {@code and} ({@code &&}); {@code not} ({@code !});
 * {@code < <= > >= == !=}, which may be chained as in {@code 80 < mll < 100}; {@code + -}; {@code * /}; unary minus;
 * {@code ^} (power, from the right: {@code 2^3^2} is 512). Values are numbers ({@code 1e5}, {@code .5}), {@code pi},
 * {@code true}, {@code false}, columns ({@code mll}, {@code nn.score}, odd names in backquotes) and, compared with a column by
 * {@code ==} or {@code !=} only, texts ({@code label == 'signal'}; a quote inside is doubled).
 *
 * <p>Functions: abs sqrt exp log log10 sin cos tan asin acos atan sinh cosh tanh asinh floor ceil round sign; atan2 hypot pow;
 * min and max of two or more; {@code if(condition, a, b)}; {@code is_missing(x)}. {@code log} is natural, angles are in radian,
 * {@code round} rounds halves away from zero.
 *
 * <p>Where a column holds lists, all of these work on each element, and a value of the event stands for each of its elements:
 * {@code hypot(jet_px, jet_py) / met} is a list. Lists joined so must be equally long in each event. One value per event is made
 * of a list by {@code sum}, {@code mean}, {@code min} and {@code max} of one list, {@code count} (its length, or, of flags or a
 * condition, how many hold: {@code count(jet_pt > 30)}), {@code any} and {@code all} of a condition, and {@code jet_pt[0]},
 * {@code jet_pt[-1]} for the first and the last. Of an empty list, {@code sum} and {@code count} are 0, {@code any} is false,
 * {@code all} is true, and what has no value is missing: {@code mean}, {@code min}, {@code max} and an element that is not there.
 *
 * <p>Columns are computed in double precision; integers beyond 2^53 are rounded. A missing number is NaN: arithmetic, min and
 * max with it give NaN, and <em>every</em> comparison with it is false, {@code !=} too, so an event with a missing value passes
 * no cut on it, and {@code not x < 1} holds where {@code x} is missing. Missing texts are empty. A number
 * compared with a column of 32-bit numbers, or with an element of its lists, is rounded to 32 bits first: a stored 0.8 equals 0.8 and
 * is not above it, as in numpy. A flag column stands as a
 * condition by itself, and as 0 or 1 in arithmetic. Results are equal to the bit on every machine.
 *
 * <p>The text is bounded: {@value #LONGEST} characters, {@value #DEEPEST} levels, {@value #MOST_PARTS} parts. Two expressions are
 * equal when their canonical texts are.
 */
public final class Expression {
    /** The most characters of an expression's text, as given and as written by {@link #toString}. */
    public static final int LONGEST = 4096;

    /** The most levels of parentheses, functions, signs and powers inside one another. */
    public static final int DEEPEST = 64;

    /** The most values, operators and functions. */
    public static final int MOST_PARTS = 1000;

    private final Node node;
    private final String text;

    private Expression(Node node) {
        this.node = node;
        this.text = node.text();
    }

    /**
     * Reads an expression.
     *
     * @throws IllegalArgumentException with the place, what was expected there and, where one is near, the name meant
     */
    public static Expression parse(String text) {
        if (text.length() > LONGEST) {
            throw tooLong(text.length());
        }
        Expression expression = new Expression(new Parser(text).parse());
        if (expression.text.length() > LONGEST) {
            throw tooLong(expression.text.length());
        }
        return expression;
    }

    /**
     * The condition that a column lies in a range; at least one end must be given.
     *
     * @param closed whether the ends themselves are inside
     */
    public static Expression range(String column, Optional<Double> above, Optional<Double> below, boolean closed) {
        if (!above.map(Double::isFinite).orElse(true)
                || !below.map(Double::isFinite).orElse(true)) {
            throw new IllegalArgumentException(
                    "the ends of a range of '" + column + "' are finite numbers, or left out");
        }
        return new Expression(Comparison.range(column, above, below, closed));
    }

    /** The condition that all of these conditions hold; at least one must be given. */
    public static Expression allOf(List<Expression> conditions) {
        return new Expression(Condition.All.of(conditions(conditions)));
    }

    /** The condition that any of these conditions holds; at least one must be given. */
    public static Expression anyOf(List<Expression> conditions) {
        return new Expression(Condition.Any.of(conditions(conditions)));
    }

    /** The names of the columns used, in order of appearance. */
    public Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        node.uses(use -> columns.add(use.column()));
        return Collections.unmodifiableSet(columns);
    }

    /** Whether it gives a yes or no for each event; false for a bare column, whatever its type. */
    public boolean isCondition() {
        return node instanceof Condition;
    }

    /**
     * This expression where a yes or no is called for: itself, or, for a bare column, that column read as a flag.
     *
     * @throws IllegalArgumentException when it gives a number
     */
    public Expression asCondition() {
        if (isCondition()) {
            return this;
        }
        if (node instanceof Numeric.Value column) {
            return new Expression(new Condition.Flag(column.column()));
        }
        throw new IllegalArgumentException(
                "'" + text + "' gives a number where a condition is expected; compare it, as in '" + text + " > 0'");
    }

    /**
     * One value and the constants that it is compared with.
     *
     * @param value what is compared
     * @param above the end that it must be above, or equal to
     * @param below the end that it must be below, or equal to; the same as {@code above} where it must be equal
     */
    public record Bounds(Expression value, Optional<Double> above, Optional<Double> below) {}

    /** The bounds that this condition is, such as {@code 80 < mll < 100} or {@code abs(lep_eta) <= 2.47}; none for others. */
    public Optional<Bounds> bounds() {
        return node instanceof Comparison comparison
                ? comparison
                        .bounds()
                        .map(found ->
                                new Bounds(new Expression(found.number()), boxed(found.above()), boxed(found.below())))
                : Optional.empty();
    }

    private static Optional<Double> boxed(OptionalDouble number) {
        return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }

    /**
     * What it gives over such columns: numbers ({@code DOUBLE}), flags ({@code FLAG}), or lists of either.
     *
     * @throws StepFailure when a column is not there or holds values of another kind
     */
    public ColumnType type(Collection<ColumnSpec> columns) throws StepFailure {
        ColumnType value = isCondition() ? ColumnType.FLAG : ColumnType.DOUBLE;
        return new Types(text, columns).isList(node) ? value.list() : value;
    }

    /**
     * Checks that it gives one value per event over such columns.
     *
     * @throws StepFailure when it gives lists, or a column is not there or holds values of another kind
     */
    public void checkOneValue(Collection<ColumnSpec> columns) throws StepFailure {
        new Types(text, columns).checkOneValue(node);
    }

    /**
     * The number for each event; conditions give 1 where they hold and 0 elsewhere.
     *
     * @throws StepFailure when it gives lists, or a column is not there or holds values of another kind
     */
    public double[] numbers(EventTable events) throws StepFailure {
        checkOneValue(events.specs());
        double[] numbers = new double[events.rows()];
        if (node instanceof Numeric) {
            Evaluation.of(node, events).numbers(DoubleBuffer.wrap(numbers));
            return numbers;
        }
        boolean[] holds = holds(events);
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = holds[row] ? 1 : 0;
        }
        return numbers;
    }

    /**
     * Whether the condition holds, for each event.
     *
     * @throws StepFailure when it gives lists, or a column is not there or holds values of another kind
     * @throws IllegalArgumentException when this is not a condition; see {@link #asCondition}
     */
    public boolean[] holds(EventTable events) throws StepFailure {
        Node condition = asCondition().node;
        new Types(text, events.specs()).checkOneValue(condition);
        return Evaluation.of(condition, events).holds();
    }

    /**
     * The values for all events as a column: numbers, flags or lists of them.
     *
     * @param spec its type must be the one that {@link #type} gives
     * @throws StepFailure when a column is not there or holds values of another kind, or lists are not equally long
     */
    public Column column(ColumnSpec spec, EventTable events, ColumnSpace space) throws StepFailure, IOException {
        if (spec.type() != type(events.specs())) {
            throw new IllegalArgumentException("'" + text + "' does not give " + spec.type());
        }
        return new Computation(node, Evaluation.of(node, events), events.rows(), space).column(spec);
    }

    /** The canonical text: parsed again, it gives an equal expression. */
    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Expression that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    private static List<Condition> conditions(List<Expression> expressions) {
        return expressions.stream()
                .map(expression -> (Condition) expression.asCondition().node)
                .toList();
    }

    private static IllegalArgumentException tooLong(int length) {
        return new IllegalArgumentException("the expression has " + length + " characters, but at most " + LONGEST
                + " are allowed; derive a column for a part of it");
    }
}
