package org.fivesigma.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Texts meant to use up the machine or to slip something past the reader. The time limit only guards against hanging. */
final class HostileTextTest {
    private static final Duration HANGING = Duration.ofSeconds(20);
    private static final int FULL = 255 * 1024;

    @TestFactory
    Stream<DynamicTest> refusesBombs() {
        return Stream.of(
                bomb("10,000 brackets", "E0106", "[".repeat(10_000)),
                bomb("a file of brackets", "E0106", "[".repeat(FULL)),
                bomb("brackets on lines of their own", "E0106", "[\n".repeat(FULL / 2)),
                bomb("a file of braces", "E0106", "{a: ".repeat(FULL / 4)),
                bomb("nested items", "E0106", "- ".repeat(FULL / 2)),
                bomb("nested explicit keys", "E0106", "? ".repeat(FULL / 2)),
                bomb("nested blocks", "E0106", indented(600)),
                bomb("33 levels", "E0106", "[".repeat(33) + "]".repeat(33)),
                bomb("a million keys", "E0101", "k: v\n".repeat(1_000_000)),
                bomb("four megabytes of text", "E0101", "a: " + "x".repeat(4 << 20)),
                bomb("as many different keys as fit on one line", "E0104", "{" + keys(35_000, ",")),
                bomb("the same key again and again", "E0107", "a: 1\n".repeat(FULL / 5)),
                bomb("a long text", "E0113", "a: " + "x ".repeat(5_000)),
                bomb("a long quoted text", "E0113", "a: '" + "x\n ".repeat(FULL / 3 - 5) + "'"),
                bomb("a long text of wide characters", "E0113", "a: " + "漢".repeat(3_000)),
                bomb("a long key", "E0113", "? " + "k".repeat(9_000) + "\n: 1"),
                bomb("a very long simple key", "E0104", "k".repeat(FULL) + ": 1"),
                bomb("a long number", "E0114", "a: " + "1".repeat(200_000)),
                bomb("a long number with an exponent", "E0114", "a: 1e" + "9".repeat(70)),
                bomb("a long hexadecimal number", "E0114", "a: 0x" + "f".repeat(70)),
                bomb("aliases of aliases", "E0109", aliases()),
                bomb("many anchors", "E0109", "a: " + "&x ".repeat(FULL / 3 - 5)),
                bomb("a long anchor", "E0109", "a: &" + "x".repeat(FULL - 5)),
                bomb("a merge of itself", "E0110", "a: &a {<<: *a}"),
                bomb("a long tag", "E0108", "a: !" + "x".repeat(FULL - 5)),
                bomb("tabs only", "E0105", "a:" + "\t".repeat(FULL - 5)),
                bomb("many documents", "E0112", "--- a\n".repeat(FULL / 6)),
                bomb("control characters only", "E0103", "\u0001".repeat(FULL)),
                bomb("colons only", "E0111", ": ".repeat(FULL / 2)));
    }

    @TestFactory
    Stream<DynamicTest> refusesTagsWithoutLoadingAnything() {
        return Stream.of(
                        "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL ['http://127.0.0.1']]]]",
                        "a: !!java.net.URL ['http://127.0.0.1']",
                        "a: !local {b: c}",
                        "a: !!int 3",
                        "a: ! b",
                        "!!set {a, b}",
                        "a: !<tag:yaml.org,2002:java.io.File> /etc/passwd",
                        "%TAG ! tag:yaml.org,2002:\n--- !java.io.File [x]",
                        "%TAG !e! tag:example.org,2026:\n---\na: b",
                        "a: !e!undeclared b")
                .map(text -> bomb(text, "E0108", text));
    }

    @Test
    void acceptsWhatIsJustWithinTheLimits() {
        String text = "deep: " + "[".repeat(31) + "]".repeat(31) + "\nlong: " + "x".repeat(8 * 1024) + "\nnumber: "
                + "1".repeat(64) + "\nname: '" + "1".repeat(500) + "'\n";
        assertEquals("", Reading.of(text).printed());
        byte[] full = ("#" + "x".repeat(256 * 1024 - 2) + "\n").getBytes(StandardCharsets.UTF_8);
        assertEquals("", Reading.of(full).printed());
    }

    @Test
    void endsAnyMutationOfARecipeInATreeOrALocatedProblem() {
        String recipe = """
                recipe: ggH → llqq
                cuts:
                  harsh: {pt: [1.2e5, null], "eta": 'x', like: *y}
                list:
                - a: >
                    text
                  b: "q\\n"
                - !t &x [1, 2]
                """;
        String pieces = "[]{}:,-?&*!|>'\"%@`#~ \n\t\\\u0000<=.0a漢\uFEFF";
        Random random = new Random(20_261_122);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder(recipe);
            for (int change = 0; change <= round % 4; change++) {
                int at = random.nextInt(text.length());
                text.replace(
                        at,
                        at + random.nextInt(3) % (text.length() - at),
                        pieces.charAt(random.nextInt(pieces.length())) + "");
            }
            Reading reading = Reading.of(text.toString());
            assertTrue(reading.tree().isPresent() || !reading.problems().isEmpty(), text::toString);
            assertTrue(
                    reading.problems().all().stream()
                            .allMatch(problem -> problem.place().isExact()),
                    text::toString);
        }
    }

    private static DynamicTest bomb(String name, String code, String text) {
        return DynamicTest.dynamicTest(name.length() > 60 ? name.substring(0, 60) : name, () -> {
            Reading reading = assertTimeoutPreemptively(HANGING, () -> Reading.of(text));
            assertTrue(
                    reading.problems().all().stream()
                            .anyMatch(problem -> problem.code().code().equals(code)),
                    () -> reading.problems().all().toString());
            assertTrue(reading.problems().all().size() <= 1000);
            assertTrue(reading.printed().length() < 20_000);
        });
    }

    private static String indented(int levels) {
        return IntStream.range(0, levels).mapToObj(i -> " ".repeat(i) + "a:\n").collect(Collectors.joining());
    }

    private static String keys(int count, String separator) {
        return IntStream.range(0, count).mapToObj(i -> "k" + i).collect(Collectors.joining(separator));
    }

    private static String aliases() {
        return "a0: &a0 [x, x]\n"
                + IntStream.range(1, 49)
                        .mapToObj(i -> "a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1))
                        .collect(Collectors.joining());
    }
}
