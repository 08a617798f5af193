package org.fivesigma.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ProblemPrinterTest {
    private final SourceTexts texts = new SourceTexts();

    @BeforeEach
    void keepTexts() {
        texts.add("higgs.yaml", "\n".repeat(8) + "cuts: [n_jet >= 2]\n\ncut: \"lep_pt > 25\"\n");
        texts.add("base.yaml", "cut: x\n");
    }

    @Test
    void printsEveryPartOfAProblem() {
        Problem problem = Problem.of(
                        ErrorCode.E0301, at(11, 7, 6), "column `lep_pt` not found in sample `ttbar`", "no such column")
                .withMark(at(9, 8, 5), "spelled so here")
                .withMark(new Place("base.yaml", 1, 1, 3), "inherited from here")
                .withMark(Place.wholeFile("data/ttbar.root"), "41 columns")
                .withNote("41 columns read")
                .withNote("the other samples lack it too")
                .withHelp("did you mean `lep_Pt`?");
        assertEquals("""
                error[E0301]: column `lep_pt` not found in sample `ttbar`
                  --> higgs.yaml:11:7
                   |
                 9 | cuts: [n_jet >= 2]
                   |        ----- spelled so here
                11 | cut: "lep_pt > 25"
                   |       ^^^^^^ no such column
                   |
                  ::: base.yaml:1:1
                   |
                 1 | cut: x
                   | --- inherited from here
                   |
                   = data/ttbar.root: 41 columns
                   = note: 41 columns read
                   = note: the other samples lack it too
                help: did you mean `lep_Pt`?
                """, printed(problem));
    }

    @Test
    void printsAProblemWithoutTextOrPlace() {
        assertEquals("""
                error[E0900]: something broke
                  = the store
                """, printed(Problem.of(ErrorCode.E0900, Place.nowhere(), "something broke", "the store")));
        assertEquals(
                """
                error[E0301]: row has 3 columns
                 --> events.csv:7:1
                  = expected 4
                """,
                printed(Problem.of(
                        ErrorCode.E0301, new Place("events.csv", 7, 1, 1), "row has 3 columns", "expected 4")));
    }

    @Test
    void showsTwentyProblemsInReadingOrderAndCountsTheRest() {
        List<Problem> problems = IntStream.rangeClosed(1, 22)
                .mapToObj(i -> Problem.of(ErrorCode.E0201, at(23 - i, 1, 1), "problem " + (23 - i) + " of 22", ""))
                .toList();
        String printed = new ProblemPrinter().print(problems, texts, false);
        assertTrue(printed.startsWith("error[E0201]: problem 1 of 22\n"));
        assertTrue(printed.contains("problem 20 of 22"));
        assertFalse(printed.contains("problem 21 of 22"));
        assertTrue(printed.endsWith("\nand 2 more problems\n"));
        assertEquals("", new ProblemPrinter().print(List.of(), texts, false));
    }

    @Test
    void underlinesWideAndCombiningCharactersInTheirColumns() {
        texts.add("wide.yaml", "漢字: µ̂ x\n");
        assertTrue(printed(Problem.of(ErrorCode.E0206, new Place("wide.yaml", 1, 8, 1), "m", "l"))
                .contains("1 | 漢字: µ̂ x\n  |         ^ l\n"));
    }

    @Test
    void showsOnlyTheNeighbourhoodInAVeryLongLine() {
        texts.add("long.yaml", "a".repeat(500) + "WRONG" + "b".repeat(500));
        String expected =
                "1 | ..." + "a".repeat(30) + "WRONG" + "b".repeat(85) + "...\n  | " + " ".repeat(33) + "^^^^^ here\n";
        assertTrue(printed(Problem.of(ErrorCode.E0206, new Place("long.yaml", 1, 501, 5), "m", "here"))
                .contains(expected));
    }

    @Test
    void letsNoTextSteerTheTerminal() {
        texts.add("evil.yaml", "a: \u001B[31mred\u202E\n");
        Problem problem = Problem.of(
                        ErrorCode.E0206, new Place("evil.yaml", 1, 4, 1), "bad \u001B]0;title\u0007", "\u009B")
                .withNote("\u001B[2J")
                .withHelp("\u202Eabc");
        String printed = printed(problem);
        assertTrue(printed.chars().noneMatch(c -> c != '\n' && Character.isISOControl(c) || c == 0x202E), printed);
    }

    @Test
    void colours() {
        Problem problem = Problem.of(ErrorCode.E0206, new Place("base.yaml", 1, 6, 1), "bad", "here");
        String coloured = new ProblemPrinter().print(List.of(problem), texts, true);
        assertTrue(coloured.startsWith("\u001B[1;31merror[E0206]\u001B[0m\u001B[1m: bad\u001B[0m\n"));
        assertEquals(printed(problem), coloured.replaceAll("\u001B\\[[0-9;]*m", ""));
    }

    @Test
    void endsTheWorkWithAllProblemsInReadingOrder() {
        Problems problems = new Problems(texts);
        problems.throwIfAny();
        problems.add(Problem.of(ErrorCode.E0206, at(11, 1, 1), "second", ""));
        problems.add(Problem.of(ErrorCode.E0206, at(9, 1, 1), "first", ""));
        RecipeException thrown = assertThrows(RecipeException.class, problems::throwIfAny);
        assertEquals(
                List.of("first", "second"),
                thrown.problems().stream().map(Problem::message).toList());
        assertEquals("higgs.yaml:9:1 E0206 first\nhiggs.yaml:11:1 E0206 second", thrown.getMessage());
        assertEquals(texts, thrown.texts());
    }

    private static Place at(int line, int column, int length) {
        return new Place("higgs.yaml", line, column, length);
    }

    private String printed(Problem problem) {
        return new ProblemPrinter().print(List.of(problem), texts, false);
    }
}
