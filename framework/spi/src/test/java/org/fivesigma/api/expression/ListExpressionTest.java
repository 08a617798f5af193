package org.fivesigma.api.expression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpace;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Jagged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ListExpressionTest {
    /** Two, none, three and one jets; two muons, none, one and one. */
    private static final EventTable OBJECTS = EventTable.of(
            lists("jet_pt", ColumnType.DOUBLES, new int[] {0, 2, 2, 5, 6}, Column.of("jet_pt", 50, 20, 40, 35, 10, 25)),
            lists("jet_eta", ColumnType.DOUBLES, new int[] {0, 2, 2, 5, 6}, Column.of("jet_eta", 1, -3, 0, 2, -1, 0.5)),
            lists(
                    "jet_id",
                    ColumnType.FLAGS,
                    new int[] {0, 2, 2, 5, 6},
                    new Column.Flags(
                            new ColumnSpec("jet_id", ColumnType.FLAG, ""),
                            new boolean[] {true, false, true, true, true, false})),
            lists(
                    "charge",
                    ColumnType.LONGS,
                    new int[] {0, 2, 2, 3, 4},
                    new Column.Longs(new ColumnSpec("charge", ColumnType.LONG, ""), new long[] {1, -1, 1, -1})),
            Column.of("met", 10, 20, 30, 40));

    private static Column lists(String name, ColumnType type, int[] offsets, Column elements) {
        return new Jagged(new ColumnSpec(name, type, ""), offsets, elements);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = ';',
            value = {
                "count(jet_pt); 2; 0; 3; 1",
                "count(jet_pt > 30); 1; 0; 2; 0",
                "count(jet_id); 1; 0; 3; 0",
                "any(jet_id and abs(jet_eta) < 2.5); 1; 0; 1; 0",
                "all(jet_id); 0; 1; 1; 0",
                "sum(jet_pt); 70; 0; 85; 25",
                "sum(if(jet_pt > 30, jet_pt, 0)); 50; 0; 75; 0",
                "max(jet_pt); 50; NaN; 40; 25",
                "min(jet_pt - met); 10; NaN; -20; -15",
                "mean(jet_eta); -1; NaN; 0.3333333333333333; 0.5",
                "jet_pt[0]; 50; NaN; 40; 25",
                "jet_pt[-1] + jet_pt[1]; 40; NaN; 45; NaN",
                "charge[0] * charge[1] < 0; 1; 0; 0; 0",
                "max(max(jet_pt), met); 50; NaN; 40; 40",
                "count(jet_pt / max(jet_pt) > 0.5); 1; 0; 2; 1",
                "sum(max(jet_pt, met)); 70; 0; 105; 40",
                "(2 * jet_pt)[-2]^2; 10000; NaN; 4900; NaN",
                "count(jet_pt > 30 and sum(charge) >= 0); 1; 0; 2; 0",
            })
    void reducesListsToOneValuePerEvent(String text, double first, double second, double third, double fourth)
            throws StepFailure {
        double[] expected = {first, second, third, fourth};
        Expression expression = Expression.parse(text);
        assertArrayEquals(expected, expression.numbers(OBJECTS));
        assertArrayEquals(
                new double[] {fourth, second, fourth}, expression.numbers(OBJECTS.select(new int[] {3, 1, 3})));
        assertEquals(expression, Expression.parse(expression.toString()));
    }

    @Test
    void computesListsElementByElement(@TempDir Path folder) throws Exception {
        Expression product = Expression.parse("jet_pt * jet_eta + met");
        Jagged lists = (Jagged)
                product.column(new ColumnSpec("x", ColumnType.DOUBLES, "GeV"), OBJECTS, ColumnSpace.in(folder, 0));
        assertArrayEquals(
                new double[] {60, -50, 30, 100, 20, 52.5}, lists.elements().numbers());
        assertEquals(5, lists.end(2));
        Jagged flags = (Jagged) Expression.parse("jet_id and jet_pt > 20")
                .column(
                        new ColumnSpec("y", ColumnType.FLAGS, ""),
                        OBJECTS.select(new int[] {2, 0}),
                        ColumnSpace.in(folder));
        assertArrayEquals(new double[] {1, 1, 0, 1, 0}, flags.elements().numbers());
    }

    @Test
    void computesListsOfMoreElementsThanOneBlock() throws StepFailure {
        int events = 3_000;
        int[] offsets = new int[events + 1];
        for (int row = 0; row < events; row++) {
            offsets[row + 1] = offsets[row] + (row == 1_500 ? 50_000 : row % 20);
        }
        double[] values = new double[offsets[events]];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        EventTable table = EventTable.of(lists("x", ColumnType.DOUBLES, offsets, Column.of("x", values)));
        double[] last = Expression.parse("sum(if(x > x[-1] - 1, x, 0))").numbers(table);
        for (int row = 0; row < events; row++) {
            assertEquals(offsets[row + 1] == offsets[row] ? 0 : offsets[row + 1] - 1, last[row]);
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiterString = " => ",
            value = {
                "jet_pt > 30 => 'jet_pt > 30' gives a list per event where one value is needed => "
                        + "reduce it, as in any(jet_pt > 30), all(jet_pt > 30) or count(jet_pt > 30) >= 2",
                "jet_pt + 1 => 'jet_pt + 1' gives a list per event where one value is needed => reduce it, as in "
                        + "max(jet_pt + 1), sum(jet_pt + 1), count(jet_pt + 1) or (jet_pt + 1)[0]",
                "sum(jet_pt * charge) => in 'jet_pt * charge', event 3 has 3 values of 'jet_pt' but 1 of 'charge' => "
                        + "combine the values of the same objects only, or reduce one of them first, as in max(charge)",
                "max(met) => 'max(met)' needs a list per event, but 'met' gives one value => "
                        + "use that value itself, or name a column of lists",
                "any(jet_pt) => in 'any(jet_pt)', column 'jet_pt' stands for a condition, but it does not hold flags => "
                        + "compare it, as in jet_pt != 0",
            })
    void saysWhatIsWrongWithLists(String text, String message, String remedy) {
        StepFailure failure =
                assertThrows(StepFailure.class, () -> Expression.parse(text).numbers(OBJECTS));
        assertEquals(message, failure.getMessage());
        assertEquals(remedy, failure.remedy());
    }

    @Test
    void tellsTypesFromColumnsAlone() throws StepFailure {
        assertEquals(ColumnType.DOUBLE, Expression.parse("sum(jet_pt)").type(OBJECTS.specs()));
        assertEquals(ColumnType.FLAG, Expression.parse("any(jet_id)").type(OBJECTS.specs()));
        assertEquals(ColumnType.DOUBLES, Expression.parse("jet_pt").type(OBJECTS.specs()));
        assertEquals(ColumnType.FLAGS, Expression.parse("jet_pt > met").type(OBJECTS.specs()));
        Expression list = Expression.parse("jet_id");
        assertThrows(StepFailure.class, () -> list.asCondition().checkOneValue(OBJECTS.specs()));
    }
}
