package org.fivesigma.plugin.samples;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fivesigma.api.Checks;
import org.fivesigma.api.expression.Expression;

/** Asks whether the parts of a sample's description fit together. */
final class SampleChecks {
    private final Simulate.Params params;
    private final Checks checks;

    SampleChecks(Simulate.Params params, Checks checks) {
        this.params = params;
        this.checks = checks;
    }

    void run() {
        Set<String> known = new LinkedHashSet<>(params.columns().keySet());
        checks.require(!known.isEmpty(), "columns", "the sample has no columns", "describe at least one column");
        params.derive().forEach((name, expression) -> {
            uses("derive." + name, expression, known);
            distinct("derive." + name, name, known);
        });
        params.keep().ifPresent(keep -> keeps(keep, known));
        distinct("weight.column", params.weight().column(), known);
        units(known);
        only(known);
        correlations();
        params.missing().forEach(this::missing);
    }

    private void distinct(String parameter, String name, Set<String> known) {
        checks.require(known.add(name), parameter, "there is a column '" + name + "' already", "give it another name");
    }

    private void uses(String parameter, Expression expression, Collection<String> known) {
        known(parameter, expression.columns(), known);
    }

    private void keeps(Expression keep, Set<String> known) {
        uses("keep", keep, known);
        boolean flag = keep.isCondition() || isFlag(keep.toString());
        checks.require(
                flag,
                "keep",
                "'" + keep + "' gives a number, not a yes or no",
                "compare it, for example '" + keep + " > 0'");
    }

    private boolean isFlag(String column) {
        return params.derive().containsKey(column)
                && params.derive().get(column).isCondition();
    }

    private void units(Set<String> known) {
        Set<String> measured = new HashSet<>();
        params.units().forEach((unit, columns) -> {
            known("units." + unit, columns, known);
            for (String column : columns) {
                checks.require(
                        measured.add(column),
                        "units." + unit,
                        "column '" + column + "' has a unit already",
                        "list it once");
            }
        });
    }

    private void only(Set<String> known) {
        known("only", params.only(), known);
        Set<String> listed = new HashSet<>();
        for (String column : params.only()) {
            checks.require(listed.add(column), "only", "column '" + column + "' is listed twice", "list it once");
        }
    }

    private void known(String parameter, Collection<String> names, Collection<String> known) {
        for (String name : names) {
            checks.require(
                    known.contains(name),
                    parameter,
                    "there is no column '" + name + "' at this point",
                    "use one of " + String.join(", ", known));
        }
    }

    private void correlations() {
        Set<Set<String>> pairs = new HashSet<>();
        int before = params.correlations().size();
        List<Correlation> sound = new ArrayList<>();
        for (Correlation pair : params.correlations()) {
            known("correlations", pair.between(), params.columns().keySet());
            boolean first = pairs.add(new HashSet<>(pair.between()));
            checks.require(
                    first, "correlations", "the pair " + pair.between() + " is given twice", "drop one of the two");
            if (first && params.columns().keySet().containsAll(pair.between())) {
                sound.add(pair);
            }
        }
        boolean possible = ScoreMixing.of(params.columns().keySet(), sound).isPresent();
        if (sound.size() == before && !possible) {
            contradiction(ScoreMixing.mended(params.columns().keySet(), sound));
        }
    }

    private void contradiction(Optional<Correlation> mended) {
        String message = "no events can be correlated so: the pairs contradict each other";
        checks.problem(
                "correlations",
                mended.map(pair -> message + ", first of all " + pair.between()).orElse(message),
                mended.map(pair -> "with the others as they are, " + pair.value() + " between " + pair.first() + " and "
                                + pair.second() + " is possible")
                        .orElse("weaken several of them"));
    }

    private void missing(String column, double fraction) {
        String parameter = "missing." + column;
        known(parameter, List.of(column), params.given());
        checks.require(
                fraction >= 0 && fraction < 1,
                parameter,
                "the fraction " + fraction + " is not in [0, 1)",
                "0.01 leaves one value in a hundred out");
        boolean whole = params.columns().containsKey(column)
                && params.columns().get(column).whole();
        checks.require(
                !whole && !isFlag(column),
                parameter,
                "'" + column + "' holds whole numbers or flags, which cannot be missing",
                "leave values out of another column");
    }
}
