package org.fivesigma.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OverridesTest {
    private static final String RECIPE = """
            seed: 42
            cuts:
              harsh: {pt: [1, 2], nn.score: [0.5, null]}
            models:
              nn: {layers: [4, 2], epochs: 50}
            list: [{a: 1}, {a: 2}]
            """;

    private final Problems problems = new Problems();

    @Test
    void replacesValuesAndKeepsTheirOrder() {
        assertEquals(
                "{seed: 7, cuts: {harsh: {pt: [1, 2], nn.score: [0.5, null]}}, "
                        + "models: {nn: {layers: [8], epochs: 20}}, list: [{a: 1}, {a: 3}]}",
                changed("seed=7", "models.nn.epochs=20", "models.nn.layers=[8]", "list.1.a=3"));
    }

    @Test
    void makesKeysThatAreNotThere() {
        Tree tree = new TreeReader()
                .read("r.yaml", "a:\n".getBytes(StandardCharsets.UTF_8), problems.texts(), problems)
                .orElseThrow();
        Tree changed = Overrides.apply(tree, List.of("a.b.c={d: [1, x y]}", "e="), problems.texts(), problems);
        assertEquals("", printed());
        assertEquals("{a: {b: {c: {d: [1, x y]}}}, e: }", shown(changed));
    }

    @Test
    void findsAKeyThatHoldsADotAndMakesOneInQuotes() {
        assertTrue(changed("cuts.harsh.nn.score=[0.7, 1]").contains("{pt: [1, 2], nn.score: [0.7, 1]}"));
        assertTrue(changed("models.\"a.b\"=1").contains("epochs: 50}, a.b: 1}"));
    }

    @Test
    void readsAValueAsTheRecipeWould() {
        assertTrue(changed("cuts.harsh.pt=abs(eta) < 2.4, or = 3").contains("pt: abs(eta) < 2.4, or = 3"));
        assertTrue(changed("cuts.harsh.pt='it''s #1'").contains("pt: it's #1"));
        assertTrue(changed("seed=").startsWith("{seed: , "));
    }

    @Test
    void placesKeysAndValuesOnTheCommandLine() {
        Tree.Mapping recipe = (Tree.Mapping) apply("seed=7", "models.nn.layers=[8, 16]");
        assertEquals(
                new Place("command line", 1, 1, 4),
                recipe.entry("seed").orElseThrow().keyPlace());
        assertEquals(
                new Place("command line", 1, 6, 1),
                recipe.get("seed").orElseThrow().place());
        Tree.Mapping models = (Tree.Mapping) recipe.get("models").orElseThrow();
        assertEquals("r.yaml", recipe.entry("models").orElseThrow().keyPlace().file());
        Tree.Mapping network = (Tree.Mapping) models.get("nn").orElseThrow();
        assertEquals(
                new Place("command line", 2, 11, 6),
                network.entry("layers").orElseThrow().keyPlace());
        Tree.Sequence layers = (Tree.Sequence) network.get("layers").orElseThrow();
        assertEquals(new Place("command line", 2, 18, 7), layers.place());
        assertEquals(new Place("command line", 2, 22, 2), layers.items().get(1).place());
    }

    @Test
    void tellsEveryMistakeOfTheCommandLine() {
        apply(
                "seed",
                "a..b=1",
                "seed.x=1",
                "list.2.a=1",
                "models.nn.layers=[8",
                "cuts=a: 1",
                "seed=1",
                "seed=2",
                "style=#f00",
                "over=!x 1");
        assertEquals("""
                error[E0119]: `seed` does not say which key gets which value
                 --> command line:1:1
                  |
                1 | seed
                  | ^^^^
                  |
                help: write `key.path=value`, for instance `histograms.mass.bins=40`

                error[E0119]: `a..b=1` does not say which key gets which value
                 --> command line:2:1
                  |
                2 | a..b=1
                  | ^^^^^^
                  |
                help: write `key.path=value`, for instance `histograms.mass.bins=40`

                error[E0119]: there is no `x` to change: above it stands the text '42'
                 --> command line:3:6
                  |
                3 | seed.x=1
                  |      ^ leads into a text
                  |
                 ::: r.yaml:1:7
                  |
                1 | seed: 42
                  |       -- this is not a mapping
                  |
                help: replace it as a whole: `seed={x: ...}`

                error[E0119]: the list has no item `2`
                 --> command line:4:6
                  |
                4 | list.2.a=1
                  |      ^ its items are 0 to 1
                  |
                 ::: r.yaml:6:7
                  |
                6 | list: [{a: 1}, {a: 2}]
                  |       ---------------- this list
                  |
                help: replace the list as a whole: `list=[...]`

                error[E0104]: a bracket is not closed, or a comma is missing inside it
                 --> command line:5:18
                  |
                5 | models.nn.layers=[8
                  |                  ^ opened here
                  |                    - reading stopped here
                  |
                help: close it with `]`, and separate what it holds by `, `

                error[E0119]: `a: 1` is not a value on one line
                 --> command line:6:6
                  |
                6 | cuts=a: 1
                  |      ^^^^
                  |
                help: lists take `[a, b]`, mappings `{key: value}`, texts '...'

                error[E0107]: `seed` is given twice
                 --> command line:8:1
                  |
                7 | seed=1
                  | ---- first given here
                8 | seed=2
                  | ^^^^ given again here
                  |
                help: delete one of the two

                error[E0119]: `#f00` holds a `#`, which would begin a comment
                 --> command line:9:7
                  |
                9 | style=#f00
                  |       ^^^^
                  |
                help: put the value in single quotes inside double quotes

                error[E0108]: tags such as `!x` are not used in recipes
                  --> command line:10:6
                   |
                10 | over=!x 1
                   |      ^^ a tag
                   |
                   = note: the key decides what a value means, so no tag is needed
                help: delete the tag, or put a text that begins with `!` in quotes
                """, printed());
    }

    @Test
    void refusesLineBreaksAndPathsDeeperThanARecipe() {
        String recipe = changed("seed=1\n- x", "a.".repeat(32) + "b=1", "seed=a\u0007", "seed=|");
        assertEquals(changed(), recipe);
        assertEquals(
                List.of(ErrorCode.E0119, ErrorCode.E0106, ErrorCode.E0119, ErrorCode.E0119),
                problems.all().stream().map(Problem::code).toList());
    }

    private String changed(String... overrides) {
        return shown(apply(overrides));
    }

    private Tree apply(String... overrides) {
        byte[] bytes = RECIPE.getBytes(StandardCharsets.UTF_8);
        Tree tree = new TreeReader()
                .read("r.yaml", bytes, problems.texts(), problems)
                .orElseThrow();
        return Overrides.apply(tree, List.of(overrides), problems.texts(), problems);
    }

    private String printed() {
        return new ProblemPrinter().print(problems.all(), problems.texts(), false);
    }

    static String shown(Tree tree) {
        if (tree instanceof Tree.Scalar scalar) {
            return scalar.text();
        }
        List<String> parts = new ArrayList<>();
        if (tree instanceof Tree.Sequence sequence) {
            sequence.items().forEach(item -> parts.add(shown(item)));
            return "[" + String.join(", ", parts) + "]";
        }
        ((Tree.Mapping) tree).entries().forEach(entry -> parts.add(entry.key() + ": " + shown(entry.value())));
        return "{" + String.join(", ", parts) + "}";
    }
}
