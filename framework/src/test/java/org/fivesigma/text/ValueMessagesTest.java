package org.fivesigma.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The whole message for mistakes in brackets, quotes and unquoted values. */
final class ValueMessagesTest {

    @Test
    void tellsOfAnOpenBracketBeforeMoreKeys() {
        assertPrinted("""
                layers: [4, 2
                seed: 1
                """, """
                error[E0104]: a bracket is not closed, or a comma is missing inside it
                 --> r.yaml:1:9
                  |
                1 | layers: [4, 2
                  |         ^ opened here
                2 | seed: 1
                  |     - reading stopped here
                  |
                help: close it with `]`, and separate what it holds by `, `
                """);
    }

    @Test
    void tellsOfAnOpenBraceAtTheEnd() {
        assertPrinted("""
                cut: {pt: 3
                """, """
                error[E0104]: a bracket is not closed, or a comma is missing inside it
                 --> r.yaml:1:6
                  |
                1 | cut: {pt: 3
                  |      ^ opened here
                2 |
                  | - reading stopped here
                  |
                help: close it with `}`, and separate what it holds by `, `
                """);
    }

    @Test
    void tellsOfAMissingComma() {
        assertPrinted("""
                cut: {pt: 3 eta: 2}
                """, """
                error[E0104]: a comma or `}` is missing before this
                 --> r.yaml:1:16
                  |
                1 | cut: {pt: 3 eta: 2}
                  |      - opened here
                  |                ^
                  |
                help: separate items by `, `; put a text with brackets, commas or colons in quotes
                """);
    }

    @Test
    void tellsOfADoubledComma() {
        assertPrinted("""
                layers: [4,, 2]
                """, """
                error[E0104]: a value is missing here
                 --> r.yaml:1:12
                  |
                1 | layers: [4,, 2]
                  |            ^
                  |
                help: delete the comma or bracket that is too many, or add the value before it
                """);
    }

    @Test
    void tellsOfAStrayBracket() {
        assertPrinted("""
                layers: 4]
                x: ]
                """, """
                error[E0104]: a value is missing here
                 --> r.yaml:2:4
                  |
                2 | x: ]
                  |    ^
                  |
                help: delete the comma or bracket that is too many, or add the value before it
                """);
    }

    @Test
    void tellsOfAnOpenQuote() {
        assertPrinted("""
                title: "Higgs
                seed: 1
                """, """
                error[E0104]: a quote is opened and never closed
                 --> r.yaml:1:8
                  |
                1 | title: "Higgs
                  |        ^^^^^^ opened here
                  |
                help: close the quote; inside single quotes write an apostrophe twice
                """);
    }

    @Test
    void tellsOfTextAfterAQuote() {
        assertPrinted("""
                title: 'Higgs' search
                """, """
                error[E0104]: nothing more is expected after the value on this line
                 --> r.yaml:1:16
                  |
                1 | title: 'Higgs' search
                  |                ^^^^^^
                  |
                help: put the whole value in quotes, or begin a comment with ` #`
                """);
    }

    @Test
    void tellsOfABackslashInDoubleQuotes() {
        assertPrinted("""
                path: "C:\\data"
                """, """
                error[E0104]: in double quotes a backslash begins an escape, and this is none
                 --> r.yaml:1:11
                  |
                1 | path: "C:\\data"
                  |           ^
                  |
                help: use single quotes, which take a backslash as it is
                """);
    }

    @Test
    void tellsOfAComparisonThatLooksLikeABlockText() {
        assertPrinted("""
                cut: > 5 GeV
                """, """
                error[E0104]: `|` and `>` begin a block of text, which starts on the next line
                 --> r.yaml:1:6
                  |
                1 | cut: > 5 GeV
                  |      ^^^^^^^
                  |
                help: put a value that begins with `|` or `>` in quotes: '> 5 GeV'
                """);
    }

    @Test
    void tellsOfAnAsteriskThatLooksLikeAnAlias() {
        assertPrinted("""
                cut: * 2
                """, """
                error[E0109]: `&` and `*` begin YAML anchors and aliases, which recipes do not use
                 --> r.yaml:1:6
                  |
                1 | cut: * 2
                  |      ^^^
                  |
                help: to reuse a block write `like: name`; put a text that begins with `&` or `*` in quotes
                """);
    }

    @Test
    void tellsOfAnExclamationMarkThatLooksLikeATag() {
        assertPrinted("""
                cut: !(pt > 3)
                """, """
                error[E0108]: tags such as `!(pt` are not used in recipes
                 --> r.yaml:1:6
                  |
                1 | cut: !(pt > 3)
                  |      ^^^^ a tag
                  |
                  = note: the key decides what a value means, so no tag is needed
                help: delete the tag, or put a text that begins with `!` in quotes
                """);
    }

    @Test
    void tellsOfABrokenTag() {
        assertPrinted("""
                cut: !{a} b
                """, """
                error[E0108]: `!` begins a YAML tag, which recipes do not use
                 --> r.yaml:1:6
                  |
                1 | cut: !{a} b
                  |      ^^^^^^ a tag
                  |
                help: delete the tag, or put a text that begins with `!` in quotes
                """);
    }

    @Test
    void tellsOfAPercentSign() {
        assertPrinted("""
                cut: %x
                """, """
                error[E0104]: a value cannot begin with `%`
                 --> r.yaml:1:6
                  |
                1 | cut: %x
                  |      ^ reserved in YAML
                  |
                help: put the value in quotes: '%x'
                """);
    }

    @Test
    void tellsOfAnUnknownDirective() {
        assertPrinted("""
                %TITLE x
                ---
                a: 1
                """, """
                error[E0108]: directives such as `%TITLE` are not used in recipes
                 --> r.yaml:1:1
                  |
                1 | %TITLE x
                  | ^^^^^^ a directive
                  |
                help: delete this line
                """);
    }

    @Test
    void tellsOfAYamlVersionOfTheFuture() {
        assertPrinted("""
                %YAML 2.0
                ---
                a: 1
                """, """
                error[E0104]: `%` at the start of a line begins a YAML directive
                 --> r.yaml:1:1
                  |
                1 | %YAML 2.0
                  | ^^^^^^^^^ not a directive known here
                  |
                help: delete this line, or indent it if it belongs to a text
                """);
    }

    @Test
    void tellsOfAQuestionMark() {
        assertPrinted("""
                cut: {?x: 1}
                """, """
                error[E0104]: a text cannot begin with `?`
                 --> r.yaml:1:7
                  |
                1 | cut: {?x: 1}
                  |       ^ reserved in YAML
                  |
                help: put it in quotes
                """);
    }

    private static void assertPrinted(String recipe, String expected) {
        assertEquals(expected, Reading.of(recipe).printed());
    }
}
