package org.fivesigma.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LeftOutFilesTest {
    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void sitDown() throws IOException {
        session = new Session(folder, folder.resolve("store"));
        Files.writeString(folder.resolve("top-1.csv"), "m\n1\n2\n3\n");
        Files.writeString(folder.resolve("top-2.csv"), "m\n4\n5,6\n");
        Files.writeString(
                folder.resolve("recipe.yaml"),
                "recipe: files left out\ndata:\n  files: \"{sample}-*.csv\"\n  samples: {top: background}\n"
                        + "cuts: {all: []}\n");
    }

    @Test
    void aFileThatCannotBeReadEndsTheRun() {
        Session.Reply reply = session.type("run", "recipe.yaml", "-q");
        assertEquals(4, reply.status(), reply.messages());
        assertTrue(reply.messages().contains("top-2.csv:3"), reply.messages());
    }

    @Test
    void aFileLeftOutOnRequestIsToldOnceAndMarksWhateverTheRunGives() throws IOException {
        Session.Reply reply = session.type("run", "recipe.yaml", "-q", "data.csv.on-bad-file=skip");
        assertEquals(7, reply.status(), reply.messages());
        assertEquals(
                1,
                reply.messages()
                        .lines()
                        .filter(line -> line.contains("top-2.csv"))
                        .count(),
                reply.messages());
        assertTrue(reply.results().contains("3 read"), reply.results());
        String results = Files.readString(folder.resolve("runs/recipe/results.json"));
        assertTrue(results.contains("\"skipped\""), results);
        String report = Files.readString(folder.resolve("runs/recipe/report.html"));
        assertTrue(report.contains("Input files left out"), report);
        Session.Reply again = session.type("run", "recipe.yaml", "-q", "data.csv.on-bad-file=skip");
        assertEquals(7, again.status(), again.messages());
    }
}
