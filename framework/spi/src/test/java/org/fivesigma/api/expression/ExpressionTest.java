package org.fivesigma.api.expression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Jagged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExpressionTest {
    private static final EventTable EVENTS = EventTable.of(
            Column.of("mll", 79, 91, 101, Double.NaN),
            new Column.Longs(new ColumnSpec("n_jets", ColumnType.LONG, ""), new long[] {0, 1, 2, 3}),
            new Column.Floats(new ColumnSpec("nn.score", ColumnType.FLOAT, ""), new float[] {0, 0.25f, 0.5f, 1}),
            new Column.Flags(new ColumnSpec("trigger", ColumnType.FLAG, ""), new boolean[] {true, false, true, false}),
            Column.of("my col", 1, -1, 1, -1),
            Column.of("label", "signal", "top", "", "it's"));

    private static double[] numbers(String text) throws StepFailure {
        return Expression.parse(text).numbers(EVENTS);
    }

    private static void assertHolds(String text, int... expected) throws StepFailure {
        boolean[] holds = Expression.parse(text).holds(EVENTS);
        int[] found = new int[holds.length];
        for (int row = 0; row < found.length; row++) {
            found[row] = holds[row] ? 1 : 0;
        }
        assertArrayEquals(expected, found, text);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = ';',
            value = {
                "2^3^2; 512",
                "-2^2; -4",
                "2^-1; 0.5",
                "(1 + 2) * 3 - 4 / 8; 8.5",
                "10 - 4 - 3; 3",
                "100 / 10 / 5; 2",
                ".5 + 1.; 1.5",
                "+3 - -4; 7",
                "cos(pi); -1",
                "atan2(1, -1) / pi; 0.75",
                "hypot(3, 4) + pow(2, 10); 1029",
                "min(3, 1, 2) + max(3, 1, 2); 4",
                "round(-2.5) + round(0.49999999999999994); -3",
                "floor(-1.5) + ceil(-1.5) + sign(-7); -4",
                "if(1 < 2, 10, 20); 10",
                "abs(-3) + sqrt(16); 7",
            })
    void computesLikePenAndPaper(String text, double expected) throws StepFailure {
        assertEquals(expected, numbers(text)[0], 1e-15);
    }

    @Test
    void asinhKeepsDigitsAtBothEnds() throws StepFailure {
        assertEquals(0.881373587019543, numbers("asinh(1)")[0], 1e-15); // ln(1 + sqrt 2)
        assertEquals(1e-10, numbers("asinh(1e-10)")[0], 1e-25); // x - x^3/6 + ...
        assertEquals(-461.2101657793691, numbers("asinh(-1e200)")[0], 1e-12); // -(200 ln 10 + ln 2)
    }

    @Test
    void comparesInChains() throws StepFailure {
        assertHolds("80 < mll < 100", 0, 1, 0, 0);
        assertHolds("79 <= mll <= 91", 1, 1, 0, 0);
        assertHolds("0 < n_jets < 3 != 0", 0, 1, 1, 0);
    }

    @Test
    void everyComparisonWithMissingIsFalse() throws StepFailure {
        for (String relation : List.of("<", "<=", ">", ">=", "==", "!=")) {
            assertHolds("mll " + relation + " 1000 and is_missing(mll)", 0, 0, 0, 0);
        }
        assertHolds("mll != mll", 0, 0, 0, 0);
        assertHolds("not mll < 1000", 0, 0, 0, 1);
    }

    @Test
    void knowsMissingNumbersAndTexts() throws StepFailure {
        assertHolds("is_missing(mll)", 0, 0, 0, 1);
        assertHolds("is_missing(label)", 0, 0, 1, 0);
        assertHolds("is_missing(0 / n_jets)", 1, 0, 0, 0);
    }

    @Test
    void bindsAndTighterThanOr() throws StepFailure {
        assertHolds("n_jets == 0 or n_jets == 1 and n_jets == 2", 1, 0, 0, 0);
        assertHolds("(n_jets == 0 || n_jets == 1) && !(n_jets == 1)", 1, 0, 0, 0);
    }

    @Test
    void comparesTextsAndSignedLabels() throws StepFailure {
        assertHolds("label == 'signal'", 1, 0, 0, 0);
        assertHolds("'signal' != label", 0, 1, 1, 1);
        assertHolds("label == 'it''s'", 0, 0, 0, 1);
        assertHolds("`my col` == -1", 0, 1, 0, 1);
        assertHolds("`my col` == +1", 1, 0, 1, 0);
    }

    @Test
    void readsFlagsAsConditionsAndAsNumbers() throws StepFailure {
        assertHolds("trigger", 1, 0, 1, 0);
        assertHolds("trigger and nn.score < 0.5", 1, 0, 0, 0);
        assertArrayEquals(new double[] {1, 1, 3, 3}, numbers("trigger + n_jets"));
    }

    @Test
    void givesConditionsAsOnesAndZeros() throws StepFailure {
        assertArrayEquals(new double[] {0, 1, 0, 0}, numbers("80 < mll < 100"));
    }

    @Test
    void computesOnViewsAsOnCopies() throws StepFailure {
        EventTable view = EVENTS.select(new int[] {3, 1, 1});
        Expression expression = Expression.parse("if(label == 'top', nn.score * n_jets, `my col`)");
        assertArrayEquals(new double[] {-1, 0.25, 0.25}, expression.numbers(view));
        assertArrayEquals(
                new boolean[] {false, false, false}, Expression.parse("trigger").holds(view));
    }

    @Test
    void computesMoreRowsThanOneBlock() throws StepFailure {
        double[] values = new double[10_001];
        for (int row = 0; row < values.length; row++) {
            values[row] = row;
        }
        double[] squares = Expression.parse("x^2 - x").numbers(EventTable.of(Column.of("x", values)));
        assertEquals(10_000.0 * 9_999, squares[10_000]);
        assertEquals(4_096.0 * 4_095, squares[4_096]);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = ';',
            value = {
                "90000<lep1_pt&&lep1_pt<500000; 9e4 < lep1_pt and lep1_pt < 5e5",
                "((a))+(b*c); a + b * c",
                "a-(b-c); a - (b - c)",
                "(a^b)^c; (a^b)^c",
                "a^(b^c); a^b^c",
                "-(a*b); -(a * b)",
                "(a or b) and not(c or !d); (a or b) and not (c or not d)",
                "a and (b and c); a and b and c",
                "'x'==label; label == 'x'",
                "`a` + `b c` + `and`; a + `b c` + `and`",
                "1000 + 0.50 + 1e-3 + 1.25E+30; 1000 + 0.5 + 0.001 + 1.25e30",
                "if( a<1 ,b , c); if(a < 1, b, c)",
            })
    void writesOneCanonicalText(String text, String canonical) {
        assertEquals(canonical, Expression.parse(text).toString());
        assertEquals(Expression.parse(canonical), Expression.parse(text));
        assertEquals(canonical, Expression.parse(canonical).toString());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiterString = " => ",
            value = {
                "sqr(x) => at column 1: there is no function 'sqr'; did you mean 'sqrt'?",
                "1 + => at column 4: expected a column, a number, a function or '(', found the end",
                "a b => at column 3: expected an operator or the end, found 'b'",
                "a < 1 AND b => at column 7: expected an operator or the end, found 'AND'; did you mean 'and'?",
                "(a < 1 => at column 7: expected an operator or ')' for the '(' at column 1, found the end",
                "a = 1 => at column 3: '=' alone means nothing here; write == to compare",
                "a ** 2 => at column 3: expected an operator or the end, found '**'; write ^ for a power",
                "0x10 => at column 2: the number '0' runs into 'x'; write numbers as in 12, 0.5 or 1e5, and an operator "
                        + "before a name",
                "1 + (a < 2) => at column 5: expected a number, found the condition 'a < 2'; write if(condition, 1, 0) to "
                        + "count with it",
                "a + 1 and b => at column 1: expected a condition, found the number 'a + 1'; compare it, as in 'a + 1 > 0'",
                "label < 'x' => at column 9: a text can only be compared with a column by == or !=, as in label == 'signal'",
                "'x' => at column 1: a text can only be compared with a column by == or !=, as in label == 'signal'",
                "label == 'x => at column 10: the text that begins here does not end; expected a closing '",
                "atan2(1) => at column 1: 'atan2' takes two numbers, found 1",
                "1e999 => at column 1: the number '1e999' is too large; the largest is about 1.8e308",
                "x[i] => at column 3: expected a whole number such as 0 for the first value or -1 for the last, found 'i'",
                "x[1 => at column 4: expected ']' for the '[' at column 2, found the end",
                "sum(x, y) => at column 1: 'sum' takes one list, found 2",
                "min() => at column 1: 'min' takes one list, or two or more numbers, found 0",
                "a == \"x\" => at column 6: texts stand in single quotes, as in 'signal'",
            })
    void saysWhereAMistakeIsAndWhatWasExpected(String text, String message) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> Expression.parse(text))
                        .getMessage());
    }

    @Test
    void boundsLengthNestingAndParts() {
        String deep = "(".repeat(Expression.DEEPEST) + "1" + ")".repeat(Expression.DEEPEST);
        assertEquals("1", Expression.parse(deep).toString());
        assertThrows(IllegalArgumentException.class, () -> Expression.parse("(" + deep + ")"));
        assertThrows(IllegalArgumentException.class, () -> Expression.parse("-".repeat(65) + "1"));
        assertEquals(1999, Expression.parse("1" + "+1".repeat(499)).toString().length() + 2);
        assertThrows(IllegalArgumentException.class, () -> Expression.parse("1" + "+1".repeat(500)));
        assertThrows(IllegalArgumentException.class, () -> Expression.parse(" ".repeat(4097)));
    }

    @Test
    void namesColumnsInOrderOfAppearance() {
        Expression expression = Expression.parse("b + a * b > `my col` and is_missing(c) or 'x' == d");
        assertEquals(List.of("b", "a", "my col", "c", "d"), List.copyOf(expression.columns()));
    }

    @Test
    void tellsConditionsFromNumbers() {
        assertTrue(Expression.parse("a < 1").isCondition());
        assertFalse(Expression.parse("a").isCondition());
        assertTrue(Expression.parse("a").asCondition().isCondition());
        assertEquals(
                "'a + 1' gives a number where a condition is expected; compare it, as in 'a + 1 > 0'",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Expression.parse("a + 1").asCondition())
                        .getMessage());
    }

    @Test
    void saysWhichColumnIsNotThereOrOfAnotherKind() {
        assertEquals("did you mean 'mll'?", failure("mlll > 1").remedy());
        assertEquals(
                "'mlll > 1' uses 'mlll', but the events have no such column",
                failure("mlll > 1").getMessage());
        assertTrue(failure("label > 1").getMessage().contains("holds texts"));
        assertTrue(failure("mll == 'x'").getMessage().contains("holds numbers"));
        assertTrue(failure("mll and n_jets > 1").getMessage().contains("does not hold flags"));
    }

    @Test
    void buildsConditionsFromParts() {
        Expression low = Expression.range("pt", Optional.of(9e4), Optional.of(5e5), false);
        Expression high = Expression.range("eta", Optional.of(-2.5), Optional.empty(), true);
        assertEquals(Expression.parse("90000 < pt < 500000"), low);
        assertEquals("eta >= -2.5", high.toString());
        assertEquals(
                "9e4 < pt < 5e5 or eta >= -2.5",
                Expression.anyOf(List.of(low, high)).toString());
        assertEquals(
                "pt < 1 and (9e4 < pt < 5e5 or eta >= -2.5)",
                Expression.allOf(List.of(Expression.parse("pt < 1"), Expression.anyOf(List.of(low, high))))
                        .toString());
        assertNotEquals(low, high);
    }

    private static StepFailure failure(String text) {
        return assertThrows(StepFailure.class, () -> Expression.parse(text).numbers(EVENTS));
    }

    @Test
    void comparesColumnsOf32BitsWithNumbersOf32Bits() throws StepFailure {
        // numpy 1.24: np.array([0.7, 0.8, 0.9], 'f4') > 0.8 is [False, False, True], although float(np.float32(0.8)) >
        // 0.8
        ColumnSpec single = new ColumnSpec("s", ColumnType.FLOAT, "");
        ColumnSpec lists = new ColumnSpec("l", ColumnType.FLOATS, "");
        EventTable events = EventTable.of(
                new Column.Floats(single, new float[] {0.7f, 0.8f, 0.9f}),
                Column.of("d", 0.7, 0.8, 0.8f),
                new Jagged(lists, new int[] {0, 1, 2, 3}, new Column.Floats(single, new float[] {0.7f, 0.8f, 0.9f})));
        for (String above :
                List.of("s > 0.8", "0.8 < s", "0.8 < s < 2", "d < 3 > s > 0.8", "l[0] > 0.8", "any(l > 0.8)")) {
            assertArrayEquals(
                    new boolean[] {false, false, true}, Expression.parse(above).holds(events), above);
        }
        assertArrayEquals(
                new boolean[] {false, true, false}, Expression.parse("s == 0.8").holds(events));
        assertArrayEquals(
                new boolean[] {false, false, true}, Expression.parse("d > 0.8").holds(events));
        assertArrayEquals(
                new boolean[] {true, true, true}, Expression.parse("s < 1e300").holds(events));
        assertArrayEquals(
                new boolean[] {true, true, true}, Expression.parse("s > 1e-300").holds(events));
    }
}
