package org.fivesigma.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fivesigma.api.text.Suggestion;
import org.fivesigma.recipe.Recipe;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Problems;

/** Does each name under {@code blind} mean one column, be it by its own name or by that of a histogram? */
final class BlindNames implements PlanCheck {
    private final TableColumns tables;
    private final Recipe recipe;
    private final Set<ColumnsExist.Named> told;

    /**
     * A check of what a recipe hides.
     *
     * @param told takes the columns that are reported here, and need not be again
     */
    BlindNames(TableColumns tables, Recipe recipe, Set<ColumnsExist.Named> told) {
        this.tables = tables;
        this.recipe = recipe;
        this.told = told;
    }

    @Override
    public void check(Plan plan, Problems problems) {
        Set<String> columns = new LinkedHashSet<>();
        boolean complete = true;
        for (Node node : plan.nodes().values()) {
            complete &= tables.complete(node);
            tables.of(node.name())
                    .ifPresent(table -> columns.addAll(table.columns().keySet()));
        }
        for (String name : complete ? recipe.blind().keySet() : Set.<String>of()) {
            check(name, recipe.blind().get(name).place(), columns, problems);
        }
    }

    private void check(String name, Place place, Set<String> columns, Problems problems) {
        String column = Blinding.column(name, recipe);
        if (recipe.histograms().containsKey(name)) {
            told.add(new ColumnsExist.Named(place, column)); // the histogram itself is reported
            if (columns.contains(name) && !column.equals(name)) {
                problems.add(Problem.of(
                                ErrorCode.E0207,
                                place,
                                "`" + name + "` is a column, and a histogram of another one, `" + column + "`")
                        .withLabel("which one is hidden?")
                        .withHelp("give the histogram another name"));
            }
            return;
        }
        if (!columns.contains(name) && told.add(new ColumnsExist.Named(place, name))) {
            problems.add(unknown(name, place, columns));
        }
    }

    private Problem unknown(String name, Place place, Set<String> columns) {
        List<String> known = new ArrayList<>(columns);
        known.addAll(recipe.histograms().keySet());
        return Problem.of(ErrorCode.E0205, place, "there is no column or histogram `" + name + "`")
                .withLabel("nothing to hide")
                .withNote("columns: " + String.join(", ", columns))
                .withHelp(Suggestion.nearest(name, known)
                        .map(nearest -> "did you mean `" + nearest + "`?")
                        .orElse("use one of these columns, or a histogram's name for its column"));
    }
}
