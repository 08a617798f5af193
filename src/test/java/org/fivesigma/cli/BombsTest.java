package org.fivesigma.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Files made to exhaust the reader are refused like any other mistake: with a code, a place and no stack trace. */
final class BombsTest {
    /** A guard against hanging, not a promise; the times are published with the test's report. */
    private static final Duration HANG = Duration.ofSeconds(10);

    private static final Pattern LOCATED =
            Pattern.compile("error\\[E\\d{4}\\]: .+\\R *--> bomb\\.yaml(:\\d+:\\d+)?\\R");
    private static final Pattern TRACE = Pattern.compile("(?m)^\\s+at ");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> refusesBombsAtTheirPlace(TestReporter reporter) throws IOException {
        refused("warm: [up");
        return bombs().entrySet().stream()
                .map(bomb -> DynamicTest.dynamicTest(bomb.getKey(), () -> {
                    long start = System.nanoTime();
                    Session.Reply checked = assertTimeoutPreemptively(HANG, () -> refused(bomb.getValue()));
                    double seconds = (System.nanoTime() - start) / 1e9;
                    reporter.publishEntry(bomb.getKey(), String.format(Locale.ROOT, "%.3f s", seconds));
                    assertEquals(2, checked.status(), checked.messages());
                    assertTrue(LOCATED.matcher(checked.messages()).find(), checked.messages());
                    assertFalse(TRACE.matcher(checked.messages()).find(), checked.messages());
                }));
    }

    private Session.Reply refused(String bomb) throws IOException {
        Files.writeString(folder.resolve("bomb.yaml"), bomb);
        return new Session(folder, folder.resolve("store")).type("check", "bomb.yaml");
    }

    private static Map<String, String> bombs() {
        Map<String, String> bombs = new LinkedHashMap<>();
        bombs.put("10,000 brackets", "cuts: " + "[".repeat(10_000) + "]".repeat(10_000));
        bombs.put("10,000 braces", "cuts: " + "{a: ".repeat(10_000) + "}".repeat(10_000));
        bombs.put("10,000 open brackets", "cuts: " + "[".repeat(10_000));
        bombs.put("600 blocks, each deeper than the last", blocks(600));
        bombs.put("10,000 blocks, each deeper than the last", blocks(10_000));
        bombs.put("10,000 lists on one line", "cuts:\n  " + "- ".repeat(10_000) + "a");
        bombs.put(
                "10,000 brackets in an expression",
                "data: {stand-in: none, samples: {}}\ncuts:\n  a: " + nested(10_000));
        bombs.put(
                "4,000 brackets in an expression",
                "data:\n  files: bomb.yaml\n  csv: {}\n  samples: {a: {as: signal, where: \"" + nested(4_000)
                        + "\"}}\n");
        bombs.put("a number of a million digits", "seed: " + "9".repeat(1_000_000));
        bombs.put("a number of 200,000 digits", "seed: " + "9".repeat(200_000));
        bombs.put("a number of 65 digits", "seed: " + "9".repeat(65));
        bombs.put("a number with a huge exponent", "seed: 1e9999\n");
        bombs.put("a billion laughs", laughs());
        bombs.put("merges of merges", merges());
        bombs.put("a million keys", keys(1_000_000));
        bombs.put("30,000 keys", keys(30_000));
        bombs.put("30,000 times the same key", "a: 1\n".repeat(30_000));
        bombs.put("a text of 4 MiB", "recipe: " + "x".repeat(4 << 20));
        bombs.put("a text of 200 KiB", "recipe: " + "x".repeat(200 << 10));
        bombs.put("a key of 200 KiB", "x".repeat(200 << 10) + ": 1\n");
        bombs.put("a quoted text of 200 KiB", "recipe: \"" + "\\n".repeat(100 << 10) + "\"");
        bombs.put("a folded text of 200 KiB", "recipe: >\n" + "  word\n".repeat(30_000));
        bombs.put("a file of 300 KiB", "# comment\n".repeat(30 << 10));
        bombs.put("100,000 line breaks before a mistake", "\n".repeat(100_000) + "recipe: [");
        bombs.put("200,000 control characters", "recipe: " + "\u0007".repeat(200_000));
        bombs.put("40,000 anchors", "cuts: [" + "&a 1, ".repeat(40_000) + "]");
        bombs.put("30,000 tags", "cuts: [" + "!!a 1, ".repeat(30_000) + "]");
        bombs.put("10,000 documents", "---\na: 1\n".repeat(10_000));
        return bombs;
    }

    private static String nested(int depth) {
        return "(".repeat(depth) + "x > 1" + ")".repeat(depth);
    }

    private static String blocks(int depth) {
        return IntStream.range(0, depth)
                .mapToObj(level -> " ".repeat(level) + "a:\n")
                .collect(Collectors.joining());
    }

    private static String laughs() {
        StringBuilder text = new StringBuilder("a0: &a0 [ha, ha]\n");
        for (int level = 1; level < 30; level++) {
            String above = "*a" + (level - 1);
            text.append(String.format(Locale.ROOT, "a%d: &a%d [%s, %s]%n", level, level, above, above));
        }
        return text.toString();
    }

    private static String merges() {
        StringBuilder text = new StringBuilder("a0: &a0 {b: 1}\n");
        for (int level = 1; level < 30; level++) {
            text.append(String.format(Locale.ROOT, "a%d: &a%d {<<: *a%d}%n", level, level, level - 1));
        }
        return text.toString();
    }

    private static String keys(int count) {
        return IntStream.range(0, count).mapToObj(key -> "k" + key + ": 1\n").collect(Collectors.joining());
    }
}
