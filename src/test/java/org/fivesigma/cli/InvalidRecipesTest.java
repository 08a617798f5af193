package org.fivesigma.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fivesigma.testkit.RepositoryFiles;
import org.fivesigma.text.ErrorCode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every mistake kept under {@code workflows/invalid} gets exactly the message kept beside it.
 *
 * <p>After a message was improved on purpose, {@code -Dgolden.refresh=true} writes the messages anew; read the
 * difference before committing it.
 */
final class InvalidRecipesTest {
    private static final Path PROJECT = RepositoryFiles.root();
    private static final Path FOLDER = PROJECT.resolve("workflows/invalid");
    private static final Duration HANG = Duration.ofSeconds(10);

    /** Codes of the ranges that recipes cause which no file kept here can show, with the reason. */
    private static final Map<ErrorCode, String> ELSEWHERE = Map.of(
            ErrorCode.E0101, "needs a file of more than 256 KiB, which BombsTest writes",
            ErrorCode.E0119, "is caused by key=value on the command line, not by a recipe");

    @TempDir
    private Path store;

    @TestFactory
    Stream<DynamicTest> saysExactlyWhatIsWrong() throws IOException {
        return recipes().stream().map(recipe -> DynamicTest.dynamicTest(name(recipe), () -> compare(recipe)));
    }

    @Test
    void knowsSixtyMistakesAtLeast() throws IOException {
        assertTrue(recipes().size() >= 60, "only " + recipes().size());
    }

    @Test
    void showsEveryKindOfMistake() throws IOException {
        StringBuilder messages = new StringBuilder();
        for (Path recipe : recipes()) {
            messages.append(Files.readString(golden(recipe)));
        }
        List<ErrorCode> unseen = new ArrayList<>();
        for (ErrorCode code : ErrorCode.values()) {
            boolean ofRecipes = code.name().compareTo("E0500") < 0;
            if (ofRecipes && !ELSEWHERE.containsKey(code) && messages.indexOf("error[" + code + "]") < 0) {
                unseen.add(code);
            }
        }
        assertEquals(List.of(), unseen);
    }

    @Test
    void keepsNoMessageWithoutItsRecipe() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> alone = files.filter(file -> file.toString().endsWith(".txt"))
                    .filter(file -> !Files.exists(
                            file.resolveSibling(file.getFileName().toString().replaceFirst("txt$", "yaml"))))
                    .toList();
            assertEquals(List.of(), alone);
        }
    }

    private void compare(Path recipe) throws IOException {
        String said = assertTimeoutPreemptively(HANG, () -> said(recipe));
        if (Boolean.getBoolean("golden.refresh")) {
            Files.writeString(golden(recipe), said);
        }
        assertEquals(Files.readString(golden(recipe)), said);
        assertTrue(said.contains("error[E"), said);
    }

    /** What is said, with the project's own folder, which differs from machine to machine, left out. */
    private String said(Path recipe) {
        Session.Reply checked = new Session(PROJECT, store).type("check", "workflows/invalid/" + recipe.getFileName());
        return checked.messages().replace(PROJECT + "/", "") + "exit " + checked.status() + "\n";
    }

    private static List<Path> recipes() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path recipe) {
        return recipe.getFileName().toString().replace(".yaml", "").replace('-', ' ');
    }

    private static Path golden(Path recipe) {
        return recipe.resolveSibling(recipe.getFileName().toString().replaceFirst("yaml$", "txt"));
    }
}
