package org.fivesigma.shape;

import static org.fivesigma.shape.Binding.assertRefused;

import org.junit.jupiter.api.Test;

/** Every problem with keys, lists and mappings, as its reader sees it. */
final class BinderMessagesTest {
    @Test
    void namesTheNearestKnownKey() {
        assertRefused(Kinds.Bounded.class, "fracton: 0.5", """
                error[E0201]: unknown key `fracton`
                 --> r.yaml:1:1
                  |
                1 | fracton: 0.5
                  | ^^^^^^^ no such key here
                  |
                  = note: known here: fraction, count, warm, parts, perhaps
                help: did you mean `fraction`?
                """);
    }

    @Test
    void listsTheKnownKeysWhereNoneIsNear() {
        assertRefused(Kinds.Others.class, "known: [1]", """
                error[E0202]: `known` should be a whole number, not a list
                 --> r.yaml:1:8
                  |
                1 | known: [1]
                  |        ^^^ expected a whole number
                  |
                """);
        assertRefused(Kinds.Circle.class, "{radius: 1, weight: 2}", """
                error[E0201]: unknown key `weight`
                 --> r.yaml:1:13
                  |
                1 | {radius: 1, weight: 2}
                  |             ^^^^^^ no such key here
                  |
                  = note: known here: radius
                help: remove it, or use one of the known keys
                """);
    }

    @Test
    void saysWhatAMissingKeyMeansAndWhatToAdd() {
        assertRefused(Kinds.Needed.class, "edges: [1, 2]", """
                error[E0203]: `column` is missing
                 --> r.yaml:1:1
                  |
                1 | edges: [1, 2]
                  | ^^^^^^^^^^^^^ needs `column`
                  |
                  = note: the column that is cut on
                help: add `column:` with a text
                """);
        assertRefused(Kinds.Needed.class, "{column: pt, edges: }", """
                error[E0202]: `edges` should be a list of which each item is a number, not nothing
                 --> r.yaml:1:20
                  |
                1 | {column: pt, edges: }
                  |                    ^ expected a list of which each item is a number
                  |
                """);
    }

    @Test
    void tellsAMisspeltKeyOnceAndNotThatTheRightOneIsMissing() {
        assertRefused(Kinds.Needed.class, "{colum: pt, edges: [1, 2]}", """
                error[E0201]: unknown key `colum`
                 --> r.yaml:1:2
                  |
                1 | {colum: pt, edges: [1, 2]}
                  |  ^^^^^ no such key here
                  |
                  = note: known here: column, edges
                help: did you mean `column`?
                """);
    }

    @Test
    void saysWhichItemOfAListIsWrong() {
        assertRefused(Kinds.Needed.class, "{column: pt, edges: [1, x, 3]}", """
                error[E0202]: an item of `edges` should be a number, not the text 'x'
                 --> r.yaml:1:25
                  |
                1 | {column: pt, edges: [1, x, 3]}
                  |                         ^ expected a number
                  |
                """);
        assertRefused(Kinds.Needed.class, "{column: pt, edges: 3}", """
                error[E0202]: `edges` should be a list of which each item is a number, not the text '3'
                 --> r.yaml:1:21
                  |
                1 | {column: pt, edges: 3}
                  |                     ^ expected a list of which each item is a number
                  |
                """);
    }

    @Test
    void saysWhichNameOfAMappingIsWrong() {
        assertRefused(Kinds.Others.class, "{a: 1, b: two}", """
                error[E0202]: `b` should be a number, not the text 'two'
                 --> r.yaml:1:11
                  |
                1 | {a: 1, b: two}
                  |           ^^^ expected a number
                  |
                """);
        assertRefused(Kinds.Defaults.class, "counts: [1]", """
                error[E0202]: `counts` should be a mapping from names, each to a whole number, not a list
                 --> r.yaml:1:9
                  |
                1 | counts: [1]
                  |         ^^^ expected a mapping from names, each to a whole number
                  |
                """);
    }

    @Test
    void asksForAMappingAtTheTop() {
        assertRefused(Kinds.Circle.class, "[1, 2]", """
                error[E0202]: expected a mapping with the key radius, not a list
                 --> r.yaml:1:1
                  |
                1 | [1, 2]
                  | ^^^^^^ expected a mapping with the key radius
                  |
                """);
        assertRefused(Kinds.Anything.class, "just a text", """
                error[E0202]: expected a mapping, not the text 'just a text'
                 --> r.yaml:1:1
                  |
                1 | just a text
                  | ^^^^^^^^^^^ expected a mapping
                  |
                """);
    }

    @Test
    void asksForOneOfTheRecords() {
        assertRefused(Kinds.Drawn.class, "figure: {circel: {radius: 1}}", """
                error[E0201]: unknown key `circel`
                 --> r.yaml:1:10
                  |
                1 | figure: {circel: {radius: 1}}
                  |          ^^^^^^ no such key here
                  |
                  = note: known here: circle, square
                help: did you mean `circle`?
                """);
        assertRefused(Kinds.Drawn.class, "figure: {circle: {radius: 1}, square: {side: 1}}", """
                error[E0202]: `figure` has 2 keys, but only one may be chosen
                 --> r.yaml:1:9
                  |
                1 | figure: {circle: {radius: 1}, square: {side: 1}}
                  |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expected a mapping with one key of circle, square
                  |
                help: keep one of them
                """);
        assertRefused(Kinds.Drawn.class, "figure: circle", """
                error[E0202]: `figure` should be a mapping with one key of circle, square, not the text 'circle'
                 --> r.yaml:1:9
                  |
                1 | figure: circle
                  |         ^^^^^^ expected a mapping with one key of circle, square
                  |
                """);
        assertRefused(Kinds.Drawn.class, "figure: {circle: 3}", """
                error[E0202]: `circle` should be a mapping with the key radius, not the text '3'
                 --> r.yaml:1:18
                  |
                1 | figure: {circle: 3}
                  |                  ^ expected a mapping with the key radius
                  |
                """);
    }

    @Test
    void passesOnWhyARecordRefusesItsValues() {
        assertRefused(Kinds.Ordered.class, "{low: 2, high: 1}", """
                error[E0206]: low must be below high, not 2.0 and 1.0
                 --> r.yaml:1:1
                  |
                1 | {low: 2, high: 1}
                  | ^^^^^^^^^^^^^^^^^
                  |
                """);
    }

    @Test
    void tellsEverythingAtOnce() {
        assertRefused(Kinds.Plain.class, """
                text: [a]
                number: big
                whole: 0.5
                flag: maybe
                colour: green
                extra: 1
                """, """
                error[E0202]: `text` should be a text, not a list
                 --> r.yaml:1:7
                  |
                1 | text: [a]
                  |       ^^^ expected a text
                  |

                error[E0202]: `number` should be a number, not the text 'big'
                 --> r.yaml:2:9
                  |
                2 | number: big
                  |         ^^^ expected a number
                  |

                error[E0202]: `whole` should be a whole number, not the text '0.5'
                 --> r.yaml:3:8
                  |
                3 | whole: 0.5
                  |        ^^^ expected a whole number
                  |

                error[E0202]: `flag` should be true or false, not the text 'maybe'
                 --> r.yaml:4:7
                  |
                4 | flag: maybe
                  |       ^^^^^ expected true or false
                  |

                error[E0205]: `green` is none of the choices here
                 --> r.yaml:5:9
                  |
                5 | colour: green
                  |         ^^^^^ expected one of red, dark-blue
                  |

                error[E0201]: unknown key `extra`
                 --> r.yaml:6:1
                  |
                6 | extra: 1
                  | ^^^^^ no such key here
                  |
                  = note: known here: text, number, whole, flag, colour
                help: remove it, or use one of the known keys
                """);
    }
}
