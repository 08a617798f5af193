package org.fivesigma.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fivesigma.catalog.Catalog;
import org.fivesigma.recipe.Recipe;
import org.fivesigma.recipe.RecipeLoader;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Problems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ColumnChecksTest {
    private static final Catalog CATALOG = Catalog.of(List.of(new ObjectsPlugin()));

    private final Problems problems = new Problems();

    @TempDir
    private Path folder;

    @BeforeEach
    void writeFiles() throws IOException {
        Files.writeString(folder.resolve("top.objects"), "");
        Files.writeString(folder.resolve("dy.objects"), "");
    }

    private Plan plan(String steps) throws IOException {
        Files.writeString(
                folder.resolve("recipe.yaml"),
                "data:\n  files: \"{sample}.objects\"\n  samples: {top: background, dy: background}\nsteps:\n" + steps);
        Recipe recipe = new RecipeLoader()
                .load("recipe.yaml", folder, List.of(), problems)
                .orElseThrow()
                .recipe();
        return new Lowering(CATALOG)
                .lower(recipe, Optional.empty(), new Surroundings(folder, Optional.empty()), problems);
    }

    private List<String> told() {
        return problems.all().stream().map(Problem::message).toList();
    }

    @Test
    void aListIsNoNumberAndIsToldOnce() throws IOException {
        plan("  a: {use: average, from: {events: all}, with: {column: muon_pt}}\n");
        assertEquals(List.of("column `muon_pt` holds a list per event, where one number is needed"), told());
    }

    @Test
    void aTextIsNoNumberEither() throws IOException {
        plan("  s: {use: scale, from: {events: top}, with: {columns: []}}\n"
                + "  a: {use: average, from: {events: s.events}, with: {column: channel}}\n");
        assertEquals(List.of("column `channel` holds texts, where one number per event is needed"), told());
    }

    @Test
    void aColumnThatIsOnlyMentionedMustBeSomewhere() throws IOException {
        plan("  s: {use: scale, from: {events: top}, with: {columns: [met, metr]}}\n"
                + "  a: {use: average, from: {events: s.events}, with: {column: met}}\n");
        assertEquals(List.of("column `metr` not found in any sample"), told());
    }

    @Test
    void aStepThatLooksAtEachColumnByItselfMakesNoneBeRead() throws IOException {
        Plan plan = plan("  s: {use: scale, from: {events: top}, with: {columns: [muon_pt]}}\n"
                + "  a: {use: average, from: {events: s.events}, with: {column: met}}\n");
        assertEquals(List.of(), told());
        assertEquals(
                new ObjectsPlugin.Read.Options(List.of("met")),
                plan.nodes().get("data.top").params());
    }
}
