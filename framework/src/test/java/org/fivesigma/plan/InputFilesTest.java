package org.fivesigma.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fivesigma.recipe.Names;
import org.fivesigma.recipe.Recipe;
import org.fivesigma.recipe.RecipeLoader;
import org.fivesigma.shape.Located;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Problems;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InputFilesTest {
    private static final Place HERE = new Place("recipe.yaml", 1, 1, 1);

    private final Problems problems = new Problems();

    @TempDir
    private Path folder;

    private Surroundings surroundings;

    @BeforeEach
    void layOut() throws IOException {
        Files.createDirectories(folder.resolve("recipes"));
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("secret.csv"), "mass\n1\n");
        surroundings = new Surroundings(folder.resolve("recipes"), Optional.of(folder.resolve("data")));
    }

    @Test
    void refusesALinkThatLeadsOutOfTheRecipesFolder() throws IOException {
        link("recipes/events.csv", "secret.csv");
        link("recipes/everything", "");
        assertEquals(0, find("events.csv"));
        assertEquals(0, find("everything/secret.csv"));
        assertEquals(List.of(ErrorCode.E0402, ErrorCode.E0402), codes());
    }

    @Test
    void followsLinksWithinTheRecipesFolderAndBelowTheDataFolder() throws IOException {
        Files.writeString(folder.resolve("recipes/own.csv"), "mass\n1\n");
        link("recipes/again.csv", "recipes/own.csv");
        link("data/events.csv", "secret.csv");
        assertEquals(1, find("again.csv"));
        assertEquals(1, find("${data}/events.csv"));
        assertEquals(List.of(), codes());
    }

    @Test
    void aStandInOfManyMegabytesIsTooLarge() throws IOException {
        Files.write(folder.resolve("recipes/toy.yaml"), new byte[5 << 20]);
        loadStandIn();
        assertEquals(List.of(ErrorCode.E0101), codes());
    }

    @Test
    void aStandInThatMayNotBeReadIsReported() throws IOException {
        Path standIn = Files.writeString(folder.resolve("recipes/toy.yaml"), "samples: {}\n");
        Assumptions.assumeTrue(standIn.toFile().setReadable(false), "no file permissions here");
        Assumptions.assumeFalse(Files.isReadable(standIn), "this user may read everything");
        loadStandIn();
        assertEquals(List.of(ErrorCode.E0403), codes());
    }

    private void loadStandIn() throws IOException {
        Files.writeString(
                folder.resolve("recipes/recipe.yaml"),
                "data:\n  stand-in: toy.yaml\n  samples: {top: {as: background}}\n");
        Recipe recipe = new RecipeLoader()
                .load("recipe.yaml", folder.resolve("recipes"), List.of(), problems)
                .orElseThrow()
                .recipe();
        assertEquals(Optional.empty(), StandIns.load(recipe, surroundings, problems));
    }

    private int find(String file) {
        return new InputFiles(surroundings, problems)
                .find(new Names(List.of(new Located<>(file, HERE))), "top")
                .size();
    }

    private List<ErrorCode> codes() {
        return problems.all().stream().map(Problem::code).toList();
    }

    private void link(String link, String target) throws IOException {
        try {
            Files.createSymbolicLink(folder.resolve(link), folder.resolve(target));
        } catch (UnsupportedOperationException unsupported) {
            Assumptions.abort("this file system has no links");
        }
    }
}
