package org.fivesigma.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.catalog.Catalog;
import org.fivesigma.recipe.Recipe;
import org.fivesigma.recipe.RecipeLoader;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Problems;
import org.fivesigma.text.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StepWiringTest {
    private static final Catalog CATALOG = Catalog.of(List.of(new PicturePlugin()));
    private static final Place HERE = new Place("recipe.yaml", 1, 1, 1);

    private final Problems problems = new Problems();

    @TempDir
    private Path folder;

    @Test
    void drawsBothFiguresOfAStep() throws IOException {
        Plan plan = plan("  pair: {use: two}\n");
        assertEquals(
                List.of("steps.pair", "drawings.steps.pair.left", "drawings.steps.pair.right"),
                List.copyOf(plan.nodes().keySet()));
    }

    @Test
    void refusesAListWhereOneIsTaken() throws IOException {
        plan("  many: {use: several}\n  one: {use: draw, from: {figure: many.all}}\n");
        List<String> messages = problems.all().stream()
                .filter(problem -> problem.code() == ErrorCode.E0303)
                .map(Problem::message)
                .toList();
        assertEquals(
                List.of("`steps.many.all` gives a list of figure; but each thing that the input `figure` of `draw`"
                        + " takes is one figure"),
                messages);
    }

    @Test
    void refusesTwoDifferentNodesOfOneName() {
        PlanBuilder builder = new PlanBuilder(CATALOG, problems);
        builder.add(draft("1"), Map.of(), List.of());
        builder.add(draft("1"), Map.of(), List.of());
        assertTrue(problems.isEmpty());
        assertThrows(IllegalStateException.class, () -> builder.add(draft("2"), Map.of(), List.of()));
    }

    private static PlanBuilder.Draft draft(String size) {
        Tree.Mapping params = Tree.mapping(HERE).with(new Tree.Entry("size", HERE, Tree.scalar(HERE, size)));
        return new PlanBuilder.Draft("steps.pair", "two", params, HERE);
    }

    /** The sample has no files, which is reported too; the steps are planned all the same. */
    private Plan plan(String steps) throws IOException {
        Files.writeString(folder.resolve("recipe.yaml"), "data:\n  samples: {top: {as: background}}\nsteps:\n" + steps);
        Recipe recipe = new RecipeLoader()
                .load("recipe.yaml", folder, List.of(), problems)
                .orElseThrow()
                .recipe();
        return new Lowering(CATALOG)
                .lower(recipe, Optional.empty(), new Surroundings(folder, Optional.empty()), problems);
    }
}
