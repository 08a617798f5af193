package org.fivesigma.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExtendsTest {
    private final Problems problems = new Problems();
    private final Map<String, String> folder = new TreeMap<>();

    @Test
    void joinsMappingsKeyByKeyAndReplacesAllElse() {
        folder.put("base.yaml", "seed: 1\ncuts: {a: [1, 2], b: 3, deep: {x: 1}}\nlist: [1, 2, 3]\n");
        String joined = resolved("extends: base.yaml\ncuts: {b: 4, deep: {y: 2}, c: 5}\nlist: [9]\nnew: z\nseed:\n");
        assertEquals("{seed: , cuts: {a: [1, 2], b: 4, deep: {x: 1, y: 2}, c: 5}, list: [9], new: z}", joined);
    }

    @Test
    void keepsThePlaceEachValueCameFrom() {
        folder.put("base.yaml", "seed: 1\ncuts: {a: 1}\n");
        Tree.Mapping joined =
                (Tree.Mapping) resolve("extends: base.yaml\ncuts: {b: 2}\n").orElseThrow();
        Tree.Mapping cuts = (Tree.Mapping) joined.get("cuts").orElseThrow();
        assertEquals(new Place("runs/r.yaml", 2, 7, 6), cuts.place());
        assertEquals(
                new Place("runs/base.yaml", 2, 8, 1),
                cuts.entry("a").orElseThrow().keyPlace());
        assertEquals(
                new Place("runs/r.yaml", 2, 11, 1), cuts.get("b").orElseThrow().place());
        assertEquals("runs/base.yaml", joined.get("seed").orElseThrow().place().file());
    }

    @Test
    void followsAChainThroughFoldersBelow() {
        folder.put("parts/a.yaml", "extends: more/b.yaml\na: 1\nb: 1\n");
        folder.put("parts/more/b.yaml", "extends: ../../c.yaml\nb: 2\nc: 2\n");
        folder.put("c.yaml", "c: 3\nd: 3\n");
        assertEquals("{c: 2, d: 3, b: 1, a: 1, e: 0}", resolved("extends: ./parts//a.yaml\ne: 0\n"));
    }

    @Test
    void leavesARecipeWithoutParentAsItIs() {
        assertEquals("{a: 1}", resolved("a: 1\n"));
        assertEquals("[1]", resolved("[1]\n"));
    }

    @Test
    void showsTheCircle() {
        folder.put("a.yaml", "extends: b.yaml\n");
        folder.put("b.yaml", "extends: r.yaml\n");
        assertEquals(Optional.empty(), resolve("extends: a.yaml\n"));
        assertEquals("""
                error[E0117]: recipes extend each other in a circle
                 --> runs/b.yaml:1:10
                  |
                1 | extends: r.yaml
                  |          ^^^^^^ closes the circle
                  |
                  = note: r.yaml -> a.yaml -> b.yaml -> r.yaml
                help: delete one `extends:` of the circle
                """, printed());
    }

    @Test
    void readsSixteenParentsAndRefusesTheSeventeenth() {
        for (int i = 1; i <= 17; i++) {
            folder.put("p" + i + ".yaml", (i < 16 ? "extends: p" + (i + 1) + ".yaml\n" : "") + "k" + i + ": 1\n");
        }
        assertTrue(resolved("extends: p1.yaml\n").startsWith("{k16: 1, k15: 1"));
        folder.put("p16.yaml", "extends: p17.yaml\n");
        assertEquals(Optional.empty(), resolve("extends: p1.yaml\n"));
        assertEquals(
                "more than 16 recipes extend each other", problems.all().get(0).message());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/passwd",
                "../other.yaml",
                "parts/../../other.yaml",
                "./../other.yaml",
                "~/other.yaml",
                "C:/other.yaml",
                "C:other.yaml",
                "\\\\host\\share\\other.yaml",
                "..\\other.yaml",
                "https://example.org/other.yaml",
                "file:///etc/passwd",
                "file:other.yaml",
                "parts/nul",
                "COM1.yaml",
                "a\u0000b"
            })
    void refusesPathsThatLeaveTheRecipesFolder(String path) {
        folder.put("other.yaml", "a: 1\n");
        String escaped = path.replace("\\", "\\\\").replace("\u0000", "\\0");
        assertEquals(Optional.empty(), resolve("extends: \"" + escaped + "\"\n"));
        assertEquals(
                List.of(ErrorCode.E0116),
                problems.all().stream().map(Problem::code).toList());
    }

    @Test
    void tellsWhatIsWrongWithAParent() {
        folder.put("list.yaml", "- a\n");
        folder.put("twice.yaml", "a: 1\na: 2\n");
        folder.put("broken.yaml", "a: [1\n");
        assertEquals(Optional.empty(), resolve("extends: [a.yaml, b.yaml]\n"));
        assertEquals(Optional.empty(), resolve("extends:\n"));
        assertEquals(Optional.empty(), resolve("extends: missing.yaml\n"));
        assertEquals(Optional.empty(), resolve("extends: list.yaml\n"));
        assertEquals(Optional.empty(), resolve("extends: broken.yaml\n"));
        assertEquals("{a: 1}", resolved("extends: twice.yaml\n"));
        List<String> messages = problems.all().stream()
                .map(problem ->
                        problem.code() + " " + problem.place() + " " + problem.message() + "; " + problem.label())
                .toList();
        assertEquals(
                List.of(
                        "E0104 runs/broken.yaml:1:4 a bracket is not closed, or a comma is missing inside it; opened here",
                        "E0118 runs/r.yaml:1:9 `extends` takes one file name, not nothing; expected a file name",
                        "E0118 runs/r.yaml:1:10 `list.yaml` is not a recipe; holds a list",
                        "E0115 runs/r.yaml:1:10 `missing.yaml` cannot be read; there is no such file",
                        "E0118 runs/r.yaml:1:10 `extends` takes one file name, not a list; expected a file name",
                        "E0107 runs/twice.yaml:2:1 `a` is given twice; given again here"),
                messages);
    }

    private String resolved(String recipe) {
        return OverridesTest.shown(resolve(recipe).orElseThrow());
    }

    private Optional<Tree> resolve(String recipe) {
        byte[] bytes = recipe.getBytes(StandardCharsets.UTF_8);
        Tree tree = new TreeReader()
                .read("runs/r.yaml", bytes, problems.texts(), problems)
                .orElseThrow();
        return new Extends(this::bytes, problems.texts(), problems).resolve("runs/r.yaml", tree);
    }

    private byte[] bytes(String path) throws IOException {
        if (!folder.containsKey(path)) {
            throw new IOException("there is no such file");
        }
        return folder.get(path).getBytes(StandardCharsets.UTF_8);
    }

    private String printed() {
        return new ProblemPrinter().print(problems.all(), problems.texts(), false);
    }
}
