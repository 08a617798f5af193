package org.fivesigma.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The whole message for mistakes in colons, tabs and indentation. */
final class BlockMessagesTest {

    @Test
    void tellsOfTabsAsIndentation() {
        assertPrinted("""
                cuts:
                \tmet: 30
                \tpt: 5
                """, """
                error[E0105]: a tab stands where YAML wants spaces
                 --> r.yaml:2:1
                  |
                2 |  met: 30
                  | ^ a tab
                  |
                  = note: further lines indented with tabs: 3
                help: replace tabs by spaces; most editors do this with "indent using spaces"
                """);
    }

    @Test
    void tellsOfATabAfterAColon() {
        assertPrinted("""
                a:\t1
                """, """
                error[E0105]: a tab stands where YAML wants spaces
                 --> r.yaml:1:3
                  |
                1 | a: 1
                  |   ^ a tab
                  |
                help: replace tabs by spaces; most editors do this with "indent using spaces"
                """);
    }

    @Test
    void tellsOfAMissingColon() {
        assertPrinted("""
                seed: 1
                layers 3
                trees: 5
                """, """
                error[E0104]: this line is not `key: value`
                 --> r.yaml:2:1
                  |
                2 | layers 3
                  | ^^^^^^^^ no colon after a key
                  |
                help: a colon and a space go after the key: `layers: 3`
                """);
    }

    @Test
    void tellsOfAMissingSpaceAfterAColon() {
        assertPrinted("""
                seed: 1
                trees:5
                depth: 2
                """, """
                error[E0104]: a space is missing after the colon
                 --> r.yaml:2:1
                  |
                2 | trees:5
                  | ^^^^^^^ this is read as one word
                  |
                help: write `trees: 5`
                """);
    }

    @Test
    void tellsOfAMissingSpaceInBraces() {
        assertPrinted("""
                a: {trees:5, depth: 2}
                """, """
                error[E0104]: a space is missing after the colon
                 --> r.yaml:1:5
                  |
                1 | a: {trees:5, depth: 2}
                  |     ^^^^^^^ this is read as one word
                  |
                help: write `trees: 5`
                """);
    }

    @Test
    void tellsOfAKeyWithoutColonAboveABlock() {
        assertPrinted("""
                models
                  nn: 1
                """, """
                error[E0104]: a colon is not expected here
                 --> r.yaml:2:5
                  |
                2 |   nn: 1
                  |     ^ this colon
                  |
                  = note: the line above may lack its colon, or one of the two lines is indented wrongly
                help: let the keys of one block begin in the same column
                """);
    }

    @Test
    void tellsOfASecondColonOnALine() {
        assertPrinted("""
                title: Higgs: the search
                """, """
                error[E0104]: a second colon on one line is not expected
                 --> r.yaml:1:13
                  |
                1 | title: Higgs: the search
                  |             ^ second colon
                  |
                help: if it belongs to the value, use quotes: `title: 'Higgs: the search'`; if not, put the inner key on its own line
                """);
    }

    @Test
    void tellsOfALineIndentedTooFar() {
        assertPrinted("""
                seed: 1
                  trees: 2
                """, """
                error[E0104]: a colon is not expected here
                 --> r.yaml:2:8
                  |
                2 |   trees: 2
                  |        ^ this colon
                  |
                  = note: the line above may lack its colon, or one of the two lines is indented wrongly
                help: let the keys of one block begin in the same column
                """);
    }

    @Test
    void tellsOfALineIndentedTooLittle() {
        assertPrinted("""
                models:
                    nn: 1
                  bdt: 2
                """, """
                error[E0104]: this line does not fit the block above it
                 --> r.yaml:3:3
                  |
                1 | models:
                  | - that block begins here, in column 1
                3 |   bdt: 2
                  |   ^^^^^^
                  |
                help: let the keys of one block, or the `-` of one list, begin in the same column
                """);
    }

    @Test
    void tellsOfAListBesideAMapping() {
        assertPrinted("""
                a: 1
                - b
                """, """
                error[E0104]: this line does not fit the block above it
                 --> r.yaml:2:1
                  |
                1 | a: 1
                  | - that block begins here, in column 1
                2 | - b
                  | ^^^
                  |
                help: let the keys of one block, or the `-` of one list, begin in the same column
                """);
    }

    @Test
    void tellsOfAListOnTheLineOfItsKey() {
        assertPrinted("""
                a: - 1
                """, """
                error[E0104]: a list item is not expected here
                 --> r.yaml:1:4
                  |
                1 | a: - 1
                  |    ^ this `-`
                  |
                help: put the items of a list on lines of their own, below their key
                """);
    }

    private static void assertPrinted(String recipe, String expected) {
        assertEquals(expected, Reading.of(recipe).printed());
    }
}
