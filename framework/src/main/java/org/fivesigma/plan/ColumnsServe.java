package org.fivesigma.plan;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Problems;

/** Do the columns hold what the steps take them for? */
final class ColumnsServe implements PlanCheck {
    private final TableColumns tables;
    private final Set<Place> told;

    /**
     * A check of the columns of these tables.
     *
     * @param told places at which a graver problem was reported
     */
    ColumnsServe(TableColumns tables, Set<Place> told) {
        this.tables = tables;
        this.told = told;
    }

    private record Cause(Place place, String message, String remedy) {}

    @Override
    public void check(Plan plan, Problems problems) {
        Map<Cause, Set<String>> samples = new LinkedHashMap<>();
        for (TableColumns.Misuse misuse : tables.misuses()) {
            if (told.contains(misuse.place())) {
                continue;
            }
            Cause cause = new Cause(misuse.place(), misuse.message(), misuse.remedy());
            samples.computeIfAbsent(cause, told -> new LinkedHashSet<>()).add(misuse.sample());
        }
        samples.forEach((cause, where) -> problems.add(Problem.of(ErrorCode.E0306, cause.place(), cause.message())
                .withNote("in " + words(where))
                .withHelp(cause.remedy())));
    }

    private static String words(Set<String> tables) {
        boolean samples = tables.stream().noneMatch(table -> table.contains(" "));
        String kind = tables.size() == 1 ? "sample " : "samples ";
        return (samples ? kind : "") + String.join(", ", tables);
    }
}
