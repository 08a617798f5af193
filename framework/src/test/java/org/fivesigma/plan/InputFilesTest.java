package org.fivesigma.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    void findsTheFilesOfAPatternInTheOrderOfTheirNames() throws IOException {
        for (String name : List.of("top_10.csv", "top_2.csv", "top_1.csv", "qcd_1.csv", ".top_0.csv", "top_1.root")) {
            Files.createDirectories(folder.resolve("data/run1"));
            Files.writeString(folder.resolve("data/run1").resolve(name), "mass\n1\n");
        }
        Files.createDirectories(folder.resolve("data/run2/top_9.csv"));
        assertEquals(
                List.of("${data}/run1/top_1.csv", "${data}/run1/top_10.csv", "${data}/run1/top_2.csv"),
                names("${data}/run*/{sample}_*.csv"));
        assertEquals(List.of("${data}/run1/top_1.csv", "${data}/run1/top_2.csv"), names("${data}/run1/{sample}_?.csv"));
        assertEquals(List.of(), codes());
    }

    @Test
    void aPatternThatStandsForNoFileIsReported() throws IOException {
        assertEquals(0, find("${data}/{sample}_*.csv"));
        assertEquals(0, find("*/events.csv"));
        assertEquals(0, find("../*.csv"));
        link("recipes/everything", "");
        assertEquals(0, find("everything/secr*.csv"));
        assertEquals(List.of(ErrorCode.E0401, ErrorCode.E0401, ErrorCode.E0402, ErrorCode.E0402), codes());
    }

    @Test
    void matchesPatternsInTimeThatDoesNotExplode() {
        assertTrue(FilePattern.matches("a*b?d*", "a--b-c--bcd"));
        assertTrue(FilePattern.matches("**", ""));
        assertFalse(FilePattern.matches("a*b", "a-c"));
        assertFalse(FilePattern.matches("?", ""));
        assertFalse(FilePattern.matches("*a".repeat(100) + "b", "a".repeat(255)));
    }

    private List<String> names(String pattern) {
        return new InputFiles(surroundings, problems)
                .find(new Names(List.of(new Located<>(pattern, HERE))), "top").stream()
                        .map(Origin::toString)
                        .toList();
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
