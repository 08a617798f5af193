package org.fivesigma.plugin.selection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fivesigma.api.Checks;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.expression.Expression;

/**
 * What an event must fulfil: a range of one column, a condition, or several requirements of which all or any must hold.
 *
 * <p>A missing value passes no range.
 */
@Doc("What an event must fulfil: one of 'column' with a range, 'where', 'all' and 'any'.")
public record Requirement(
        @Doc("The column whose value must lie between 'above' and 'below'.")
        Optional<String> column,

        @Doc("The lower end of the range; none when left out.")
        Optional<Double> above,

        @Doc("The upper end of the range; none when left out.")
        Optional<Double> below,

        @Doc("Whether the ends themselves are inside.") @Default("false")
        boolean closed,

        @Doc("A condition, for example abs(lep_eta) < 2.47 and n_jets >= 2.")
        Optional<Expression> where,

        @Doc("Requirements that must all hold.") @Default("[]")
        List<Requirement> all,

        @Doc("Requirements of which at least one must hold.") @Default("[]")
        List<Requirement> any) {
    /** Checks that there is exactly one requirement, and that something can pass it. */
    public Requirement {
        where = where.map(Expression::asCondition);
        all = List.copyOf(all);
        any = List.copyOf(any);
        List<String> given = new ArrayList<>();
        column.ifPresent(name -> given.add("column"));
        where.ifPresent(condition -> given.add("where"));
        Stream.of(all).filter(list -> !list.isEmpty()).forEach(list -> given.add("all"));
        Stream.of(any).filter(list -> !list.isEmpty()).forEach(list -> given.add("any"));
        if (given.size() != 1) {
            throw new IllegalArgumentException("a requirement has exactly one of column, where, all and any, found "
                    + (given.isEmpty() ? "none" : String.join(" and ", given)));
        }
        if (column.isEmpty() && (above.isPresent() || below.isPresent() || closed)) {
            throw new IllegalArgumentException(
                    "above, below and closed belong to a column; add 'column' or write them into the condition");
        }
        column.ifPresent(name -> checkRange(name, above, below, closed));
    }

    /** A range of a column, without its ends. */
    public static Requirement range(String column, Optional<Double> above, Optional<Double> below) {
        return new Requirement(Optional.of(column), above, below, false, Optional.empty(), List.of(), List.of());
    }

    /** A condition. */
    public static Requirement where(String condition) {
        return new Requirement(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(Expression.parse(condition)),
                List.of(),
                List.of());
    }

    /** The requirement as one condition. */
    public Expression condition() {
        if (where.isPresent()) {
            return where.get();
        }
        if (column.isPresent()) {
            return Expression.range(column.get(), above, below, closed);
        }
        return all.isEmpty()
                ? Expression.anyOf(any.stream().map(Requirement::condition).toList())
                : Expression.allOf(all.stream().map(Requirement::condition).toList());
    }

    /** The requirement on one line, for example {@code 9e4 < lep1_pt < 5e5}. */
    public String words() {
        return condition().toString();
    }

    /** Reports each of these requirements that such columns cannot answer with one yes or no per event. */
    static void check(List<Requirement> requirements, String path, Map<String, ColumnSpec> columns, Checks checks) {
        for (int i = 0; i < requirements.size(); i++) {
            requirements.get(i).check(path + "." + i, columns, checks);
        }
    }

    private void check(String path, Map<String, ColumnSpec> columns, Checks checks) {
        check(all, path + ".all", columns, checks);
        check(any, path + ".any", columns, checks);
        if (!all.isEmpty() || !any.isEmpty()) {
            return;
        }
        try {
            condition().checkOneValue(columns.values());
        } catch (StepFailure failure) {
            checks.problem(path + (column.isPresent() ? ".column" : ".where"), failure.getMessage(), failure.remedy());
        }
    }

    /** The columns that these requirements read, in order of appearance. */
    static Set<String> columns(List<Requirement> requirements) {
        Set<String> columns = new LinkedHashSet<>();
        requirements.forEach(
                requirement -> columns.addAll(requirement.condition().columns()));
        return columns;
    }

    private static void checkRange(String column, Optional<Double> above, Optional<Double> below, boolean closed) {
        if (above.isEmpty() && below.isEmpty()) {
            throw new IllegalArgumentException("the range of '" + column + "' has no end; give above, below or both");
        }
        boolean finite = Stream.of(above, below).flatMap(Optional::stream).allMatch(Double::isFinite);
        if (!finite) {
            throw new IllegalArgumentException(
                    "the ends of the range of '" + column + "' are finite numbers; leave an end out for none");
        }
        double low = above.orElse(Double.NEGATIVE_INFINITY);
        double high = below.orElse(Double.POSITIVE_INFINITY);
        if (closed ? low > high : low >= high) {
            throw new IllegalArgumentException(
                    "no '" + column + "' lies above " + low + " and below " + high + "; swap or widen the ends");
        }
    }
}
