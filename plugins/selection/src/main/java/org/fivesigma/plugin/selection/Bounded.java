package org.fivesigma.plugin.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.data.Series;
import org.fivesigma.api.expression.Expression;

/**
 * A requirement that must hold beside others, and the value that it bounds, where it bounds one.
 *
 * @param condition the requirement
 * @param bounds the value and its ends
 */
record Bounded(Expression condition, Optional<Expression.Bounds> bounds) {
    /** The requirements one by one, those that must all hold taken apart. */
    static List<Bounded> of(List<Requirement> requirements) {
        List<Bounded> all = new ArrayList<>();
        for (Requirement requirement : requirements) {
            if (requirement.all().isEmpty()) {
                Expression condition = requirement.condition();
                all.add(new Bounded(condition, condition.bounds()));
            } else {
                all.addAll(of(requirement.all()));
            }
        }
        return all;
    }

    /** Whether there is one value to show. */
    boolean isShown() {
        return bounds.isPresent();
    }

    /** The requirement on one line. */
    String words() {
        return condition.toString();
    }

    /** A line at each end within a stretch, with an arrow to what is kept. */
    List<Series> rules(double from, double to) {
        Expression.Bounds ends = bounds.orElseThrow();
        List<Series> rules = new ArrayList<>();
        boolean equal = ends.above().isPresent() && ends.above().equals(ends.below());
        ends.above()
                .map(end -> new Series.Rule("", end, equal ? Series.Keeps.NEITHER : Series.Keeps.ABOVE))
                .ifPresent(rules::add);
        ends.below()
                .filter(end -> !equal)
                .map(end -> new Series.Rule("", end, Series.Keeps.BELOW))
                .ifPresent(rules::add);
        rules.removeIf(rule -> rule instanceof Series.Rule line && (line.at() < from || line.at() > to));
        return rules;
    }
}
