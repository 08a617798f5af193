package org.fivesigma.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GoldenTextTest {
    @TempDir
    Path folder;

    @Test
    void acceptsTheSameText() throws IOException {
        Path golden = Files.writeString(folder.resolve("golden.txt"), "a\nb\n");

        GoldenText.assertEqualsFile(golden, "a\nb\n");
    }

    @Test
    void showsTheLinesThatDifferWithTheirNeighbours() throws IOException {
        Path golden = Files.writeString(folder.resolve("golden.txt"), "one\ntwo\nthree\nfour\nfive\nsix\nseven\n");

        AssertionError different = assertThrows(
                AssertionError.class,
                () -> GoldenText.assertEqualsFile(golden, "one\ntwo\nthree\n4\n4.5\nfive\nsix\nseven\n"));

        assertEquals(
                "the text differs from " + golden
                        + ", which -Dgolden.refresh=true would replace:\n@@ line 4 @@\n  two\n  three\n- four\n+ 4\n+ 4.5\n"
                        + "  five\n  six\n",
                different.getMessage());
    }

    @Test
    void tellsAnEndOfLineThatIsMissing() throws IOException {
        Path golden = Files.writeString(folder.resolve("golden.txt"), "a\n");

        AssertionError different = assertThrows(AssertionError.class, () -> GoldenText.assertEqualsFile(golden, "a"));

        assertEquals(
                "the text differs from " + golden
                        + ", which -Dgolden.refresh=true would replace:\n@@ line 2 @@\n  a\n- \n",
                different.getMessage());
    }

    @Test
    void asksForTheGoldenFileThatIsMissing() {
        Path golden = folder.resolve("none.txt");

        AssertionError missing = assertThrows(AssertionError.class, () -> GoldenText.assertEqualsFile(golden, ""));

        assertEquals(
                "there is no " + golden + "; run the test with -Dgolden.refresh=true to write it",
                missing.getMessage());
    }

    @Test
    void writesTheFileWhenAskedToRefresh() throws IOException {
        Path golden = folder.resolve("new").resolve("golden.txt");
        System.setProperty("golden.refresh", "true");
        try {
            GoldenText.assertEqualsFile(golden, "fresh\n");
        } finally {
            System.clearProperty("golden.refresh");
        }

        assertEquals("fresh\n", Files.readString(golden));
    }
}
