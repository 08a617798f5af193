package org.fivesigma.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The whole message for each part of YAML that a recipe does not use. */
final class UnusedYamlMessagesTest {

    @Test
    void tellsOfAKeyGivenTwiceInABlock() {
        assertPrinted("""
                cuts:
                  n_jets: 2
                  met: 30
                  n_jets: 3
                """, """
                error[E0107]: `n_jets` is given twice
                 --> r.yaml:4:3
                  |
                2 |   n_jets: 2
                  |   ------ first given here
                4 |   n_jets: 3
                  |   ^^^^^^ given again here
                  |
                  = note: many YAML tools keep only the last and drop the first without a word
                help: join the two, or rename one of them
                """);
    }

    @Test
    void tellsOfAKeyGivenTwiceInBraces() {
        assertPrinted("""
                cuts: {met: 1, met: 2}
                """, """
                error[E0107]: `met` is given twice
                 --> r.yaml:1:16
                  |
                1 | cuts: {met: 1, met: 2}
                  |        --- first given here
                  |                ^^^ given again here
                  |
                  = note: many YAML tools keep only the last and drop the first without a word
                help: join the two, or rename one of them
                """);
    }

    @Test
    void tellsOfAKeyGivenThreeTimes() {
        assertPrinted("""
                a: 1
                a: 2
                'a': 3
                """, """
                error[E0107]: `a` is given twice
                 --> r.yaml:2:1
                  |
                1 | a: 1
                  | - first given here
                2 | a: 2
                  | ^ given again here
                  |
                  = note: many YAML tools keep only the last and drop the first without a word
                help: join the two, or rename one of them

                error[E0107]: `a` is given twice
                 --> r.yaml:3:1
                  |
                1 | a: 1
                  | - first given here
                3 | 'a': 3
                  | ^^^ given again here
                  |
                  = note: many YAML tools keep only the last and drop the first without a word
                help: join the two, or rename one of them
                """);
    }

    @Test
    void tellsOfTagsAnchorsAliasesAndMergeKeysInOnePass() {
        assertPrinted("""
                base: &base {depth: 3}
                bdt:
                  <<: *base
                  trees: !!int 5
                """, """
                error[E0109]: anchors such as `&base` are not used in recipes
                 --> r.yaml:1:7
                  |
                1 | base: &base {depth: 3}
                  |       ^^^^^ an anchor
                  |
                help: delete it and reuse the block by its name: `like: name`; a text that begins with `&` goes in quotes

                error[E0110]: merge keys `<<` are not used in recipes
                 --> r.yaml:3:3
                  |
                3 |   <<: *base
                  |   ^^ a merge key
                  |
                  = note: YAML tools read `<<` in different ways
                help: write `like: name` to start from another block, or `extends: other.yaml` to start from another recipe

                error[E0109]: aliases such as `*base` are not used in recipes
                 --> r.yaml:3:7
                  |
                3 |   <<: *base
                  |       ^^^^^ an alias
                  |
                help: write `like: name` to reuse the block of that name; a text that begins with `*` goes in quotes

                error[E0108]: tags such as `!!int` are not used in recipes
                 --> r.yaml:4:10
                  |
                4 |   trees: !!int 5
                  |          ^^^^^ a tag
                  |
                  = note: the key decides what a value means, so no tag is needed
                help: delete the tag, or put a text that begins with `!` in quotes
                """);
    }

    @Test
    void tellsOfATagDirective() {
        assertPrinted("""
                %TAG !e! tag:example.org,2026:
                ---
                a: !e!thing b
                """, """
                error[E0108]: directives such as `%TAG !e! tag:example.org,2026:` are not used in recipes
                 --> r.yaml:1:1
                  |
                1 | %TAG !e! tag:example.org,2026:
                  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a directive
                  |
                help: delete this line

                error[E0108]: tags such as `!e!thing` are not used in recipes
                 --> r.yaml:3:4
                  |
                3 | a: !e!thing b
                  |    ^^^^^^^^ a tag
                  |
                  = note: the key decides what a value means, so no tag is needed
                help: delete the tag, or put a text that begins with `!` in quotes
                """);
    }

    @Test
    void tellsOfASecondDocument() {
        assertPrinted("""
                a: 1
                ---
                b: 2
                """, """
                error[E0112]: a recipe file holds one document, but a second one begins here
                 --> r.yaml:2:1
                  |
                2 | ---
                  | ^^^ second document
                  |
                help: delete this `---`, or put what follows into its own file
                """);
    }

    @Test
    void tellsOfAListAsAKey() {
        assertPrinted("""
                ? [a, b]
                : c
                """, """
                error[E0111]: a key must be a name, not a list
                 --> r.yaml:1:3
                  |
                1 | ? [a, b]
                  |   ^^^^^^ used as a key
                  |
                help: if this is a value, put it after a key and a colon; a key that begins with `[` or `{` goes in quotes
                """);
    }

    @Test
    void tellsOfAMissingKey() {
        assertPrinted("""
                : 3
                """, """
                error[E0111]: a key is missing before the colon
                 --> r.yaml:1:1
                  |
                1 | : 3
                  | ^ nothing before this colon
                  |
                help: write `key: value`, and put a text that begins with `:` in quotes
                """);
    }

    @Test
    void tellsOfAMissingKeyInBraces() {
        assertPrinted("""
                a: {: 3}
                """, """
                error[E0111]: a key is missing before the colon
                 --> r.yaml:1:5
                  |
                1 | a: {: 3}
                  |     ^ nothing before this colon
                  |
                help: write `key: value`, and put a text that begins with `:` in quotes
                """);
    }

    @Test
    void tellsOfALongNumber() {
        assertPrinted("""
                seed: 11111111111111111111111111111111111111111111111111111111111111111
                """, """
                error[E0114]: a number has at most 64 characters
                 --> r.yaml:1:7
                  |
                1 | seed: 11111111111111111111111111111111111111111111111111111111111111111
                  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ too long
                  |
                  = note: this one has 65
                help: round it, or put it in quotes if it is a name
                """);
    }

    @Test
    void tellsOfAnInvisibleCharacter() {
        assertPrinted("""
                a: b
                b: x\u0001y
                """, """
                error[E0103]: an invisible character stands in the text
                 --> r.yaml:2:5
                  |
                2 | b: x�y
                  |     ^ U+0001
                  |
                help: delete it
                """);
    }

    @Test
    void tellsOfThirtyThreeLevels() {
        assertPrinted("""
                a: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
                """, """
                error[E0106]: the recipe is nested more than 32 levels deep
                 --> r.yaml:1:35
                  |
                1 | a: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
                  |                                   ^ level 33
                  |
                help: look for a bracket that is opened too often or never closed
                """);
    }

    private static void assertPrinted(String recipe, String expected) {
        assertEquals(expected, Reading.of(recipe).printed());
    }
}
