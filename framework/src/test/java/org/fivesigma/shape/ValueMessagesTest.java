package org.fivesigma.shape;

import static org.fivesigma.shape.Binding.assertRefused;

import org.junit.jupiter.api.Test;

/** Every problem with single values, as its reader sees it. */
final class ValueMessagesTest {
    @Test
    void namesTheKeyOfAWrongType() {
        assertRefused(Kinds.Bounded.class, "count: many", """
                error[E0202]: `count` should be a whole number, not the text 'many'
                 --> r.yaml:1:8
                  |
                1 | count: many
                  |        ^^^^ expected a whole number
                  |
                """);
        assertRefused(Kinds.Bounded.class, "{count: 1.5}", """
                error[E0202]: `count` should be a whole number, not the text '1.5'
                 --> r.yaml:1:9
                  |
                1 | {count: 1.5}
                  |         ^^^ expected a whole number
                  |
                """);
        assertRefused(Kinds.Bounded.class, "count: {a: 1}", """
                error[E0202]: `count` should be a whole number, not a mapping
                 --> r.yaml:1:8
                  |
                1 | count: {a: 1}
                  |        ^^^^^^ expected a whole number
                  |
                """);
    }

    @Test
    void tellsBothEndsOfARangeOrTheOneThereIs() {
        assertRefused(Kinds.Bounded.class, "fraction: 20", """
                error[E0204]: `fraction` is 20, but must lie between 0 and 1
                 --> r.yaml:1:11
                  |
                1 | fraction: 20
                  |           ^^ out of range
                  |
                """);
        assertRefused(Kinds.Bounded.class, "count: 0", """
                error[E0204]: `count` is 0, but must be at least 1
                 --> r.yaml:1:8
                  |
                1 | count: 0
                  |        ^ out of range
                  |
                """);
        assertRefused(Kinds.Bounded.class, "warm: 101", """
                error[E0204]: `warm` is 101, but must be at most 100
                 --> r.yaml:1:7
                  |
                1 | warm: 101
                  |       ^^^ out of range
                  |
                """);
    }

    @Test
    void boundsNumbersInListsAndOptionalsToo() {
        assertRefused(Kinds.Bounded.class, "{parts: [0.5, 1.5], perhaps: -1}", """
                error[E0204]: an item of `parts` is 1.5, but must lie between 0 and 1
                 --> r.yaml:1:15
                  |
                1 | {parts: [0.5, 1.5], perhaps: -1}
                  |               ^^^ out of range
                  |

                error[E0204]: `perhaps` is -1, but must lie between 0 and 1
                 --> r.yaml:1:30
                  |
                1 | {parts: [0.5, 1.5], perhaps: -1}
                  |                              ^^ out of range
                  |
                """);
    }

    @Test
    void refusesNotANumberWhereThereAreBounds() {
        assertRefused(Kinds.Bounded.class, "fraction: .nan", """
                error[E0204]: `fraction` is NaN, but must lie between 0 and 1
                 --> r.yaml:1:11
                  |
                1 | fraction: .nan
                  |           ^^^^ out of range
                  |
                """);
    }

    @Test
    void tellsAWholeNumberThatIsTooLarge() {
        assertRefused(Kinds.Bounded.class, "count: 3000000000", """
                error[E0204]: `count` is 3000000000, but must lie between -2147483648 and 2147483647
                 --> r.yaml:1:8
                  |
                1 | count: 3000000000
                  |        ^^^^^^^^^^ out of range
                  |
                """);
    }

    @Test
    void suggestsHowTheNumberIsWritten() {
        assertRefused(Kinds.Circle.class, "radius: \"1.5\"", """
                error[E0202]: `radius` should be a number, not the text '1.5'
                 --> r.yaml:1:9
                  |
                1 | radius: "1.5"
                  |         ^^^^^ expected a number
                  |
                help: write `1.5` without quotes
                """);
        assertRefused(Kinds.Circle.class, "radius: 1_000", """
                error[E0202]: `radius` should be a number, not the text '1_000'
                 --> r.yaml:1:9
                  |
                1 | radius: 1_000
                  |         ^^^^^ expected a number
                  |
                help: write `1000`
                """);
        assertRefused(Kinds.Circle.class, "radius: 110,5", """
                error[E0202]: `radius` should be a number, not the text '110,5'
                 --> r.yaml:1:9
                  |
                1 | radius: 110,5
                  |         ^^^^^ expected a number
                  |
                help: write `110.5`
                """);
        assertRefused(Kinds.Circle.class, "radius: 1,000", """
                error[E0202]: `radius` should be a number, not the text '1,000'
                 --> r.yaml:1:9
                  |
                1 | radius: 1,000
                  |         ^^^^^ expected a number
                  |
                """);
        assertRefused(Kinds.Circle.class, "radius: .Inf", """
                error[E0202]: `radius` should be a number, not the text '.Inf'
                 --> r.yaml:1:9
                  |
                1 | radius: .Inf
                  |         ^^^^ expected a number
                  |
                help: write `.inf`
                """);
    }

    @Test
    void suggestsTrueForYes() {
        assertRefused(Kinds.Square.class, "{side: 1, tilted: yes}", """
                error[E0202]: `tilted` should be true or false, not the text 'yes'
                 --> r.yaml:1:19
                  |
                1 | {side: 1, tilted: yes}
                  |                   ^^^ expected true or false
                  |
                help: write `true`
                """);
        assertRefused(Kinds.Square.class, "{side: 1, tilted: Off}", """
                error[E0202]: `tilted` should be true or false, not the text 'Off'
                 --> r.yaml:1:19
                  |
                1 | {side: 1, tilted: Off}
                  |                   ^^^ expected true or false
                  |
                help: write `false`
                """);
        assertRefused(Kinds.Square.class, "{side: 1, tilted: 1}", """
                error[E0202]: `tilted` should be true or false, not the text '1'
                 --> r.yaml:1:19
                  |
                1 | {side: 1, tilted: 1}
                  |                   ^ expected true or false
                  |
                """);
    }

    @Test
    void namesTheNearestChoice() {
        assertRefused(Kinds.Defaults.class, "colour: dark_blue", """
                error[E0205]: `dark_blue` is none of the choices here
                 --> r.yaml:1:9
                  |
                1 | colour: dark_blue
                  |         ^^^^^^^^^ expected one of red, dark-blue
                  |
                help: did you mean `dark-blue`?
                """);
        assertRefused(Kinds.Defaults.class, "colour: 7", """
                error[E0205]: `7` is none of the choices here
                 --> r.yaml:1:9
                  |
                1 | colour: 7
                  |         ^ expected one of red, dark-blue
                  |
                """);
    }

    @Test
    void passesOnWhyATextCannotBeParsed() {
        assertRefused(Kinds.Mixed.class, "ratio: 0.75", """
                error[E0206]: a ratio is written 3/4, not '0.75'
                 --> r.yaml:1:8
                  |
                1 | ratio: 0.75
                  |        ^^^^ cannot be read
                  |
                """);
        assertRefused(Kinds.Mixed.class, "ratio: [3, 4]", """
                error[E0202]: `ratio` should be a text that reads as a ratio, not a list
                 --> r.yaml:1:8
                  |
                1 | ratio: [3, 4]
                  |        ^^^^^^ expected a text that reads as a ratio
                  |
                """);
    }
}
