package org.fivesigma.plugin.trees.columns;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.fivesigma.api.learning.LabelledEvents;
import org.junit.jupiter.api.Test;

final class QuantisedColumnsTest {
    private static final double MISSING = Double.NaN;

    private static LabelledEvents events(double... values) {
        double[] weights = new double[values.length];
        return new LabelledEvents(List.of("x"), new double[][] {values}, new boolean[values.length], weights);
    }

    private static QuantisedColumns quantised(int most, double... values) throws InterruptedException {
        return QuantisedColumns.of(events(values), most, 1);
    }

    private static int[] bins(QuantisedColumns columns) {
        BinNumbers numbers = columns.numbers(0);
        int[] bins = new int[numbers.rows()];
        Arrays.setAll(bins, numbers::at);
        return bins;
    }

    @Test
    void givesEachDistinctValueItsOwnBinWhereThereAreEnough() throws Exception {
        QuantisedColumns columns = quantised(3, 7, -1, 7, 2, MISSING, -1);
        assertArrayEquals(new int[] {2, 0, 2, 1, 3, 0}, bins(columns));
        assertEquals(3, columns.edges(0).bins());
        assertEquals(3, columns.edges(0).missing());
    }

    @Test
    void putsThresholdsHalfwayBetweenNeighbouringValues() throws Exception {
        BinEdges edges = quantised(255, 1, 2, 10).edges(0);
        assertEquals(1.5, edges.threshold(0, 1));
        assertEquals(6, edges.threshold(1, 2));
        assertEquals(5.5, edges.threshold(0, 2));
    }

    @Test
    void takesTheLowerValueWhereTheMiddleRoundsToTheUpper() throws Exception {
        double low = Math.nextDown(1.0);
        assertEquals(low, quantised(255, low, 1).edges(0).threshold(0, 1));
        assertEquals(
                3 * Double.MIN_VALUE,
                quantised(255, 3 * Double.MIN_VALUE, 4 * Double.MIN_VALUE)
                        .edges(0)
                        .threshold(0, 1));
    }

    @Test
    void treatsInfiniteValuesAsTheOutermost() throws Exception {
        QuantisedColumns columns =
                quantised(255, Double.POSITIVE_INFINITY, 3, Double.NEGATIVE_INFINITY, -Double.MAX_VALUE);
        assertArrayEquals(new int[] {3, 2, 0, 1}, bins(columns));
        assertEquals(Double.NEGATIVE_INFINITY, columns.edges(0).threshold(0, 1));
        assertEquals(3, columns.edges(0).threshold(2, 3));
        assertEquals(Double.NEGATIVE_INFINITY, columns.edges(0).threshold(0, 3));
    }

    @Test
    void countsBothZerosAsOneValue() throws Exception {
        assertArrayEquals(new int[] {0, 0, 1}, bins(quantised(255, 0.0, -0.0, 1)));
    }

    @Test
    void makesBinsOfEqualNumbersOfEventsWhereThereAreTooManyValues() throws Exception {
        double[] values = new double[1000];
        Arrays.setAll(values, i -> 999 - i);
        int[] counts = new int[10];
        for (int bin : bins(quantised(10, values))) {
            counts[bin]++;
        }
        assertArrayEquals(new int[] {100, 100, 100, 100, 100, 100, 100, 100, 100, 100}, counts);
    }

    @Test
    void sharesTheOtherBinsFairlyWhenOneValueIsMostOfTheEvents() throws Exception {
        double[] values = new double[1000];
        Arrays.setAll(values, i -> i < 900 ? 0 : i);
        QuantisedColumns columns = quantised(11, values);
        assertEquals(11, columns.edges(0).bins());
        assertEquals(899.0 / 2 + 1 / 2.0, columns.edges(0).threshold(0, 1), 0.5);
    }

    @Test
    void separatesByThresholdExactlyAsByBin() throws Exception {
        Random random = new Random(5);
        double[] values =
                random.doubles(3000).map(x -> Math.rint(1000 * x * x) / 7).toArray();
        for (int most : new int[] {2, 17, 255, 400, QuantisedColumns.EXACT}) {
            QuantisedColumns columns = quantised(most, values);
            int[] bins = bins(columns);
            BinEdges edges = columns.edges(0);
            assertTrue(edges.bins() <= most);
            for (int row = 0; row < values.length; row += 3) {
                int split = random.nextInt(edges.bins() - 1);
                assertEquals(bins[row] <= split, values[row] <= edges.threshold(split, split + 1));
                assertEquals(bins[row], edges.bin(values[row]));
            }
        }
    }

    @Test
    void findsTheBinsOfOtherEventsByTheSameEdges() throws Exception {
        QuantisedColumns columns = quantised(255, 1, 2, 4).bins(events(-9, 1.5, 1.6, 3.5, 99, MISSING), 1);
        assertArrayEquals(new int[] {0, 0, 1, 2, 2, 3}, bins(columns));
    }

    @Test
    void hasNoBinOfValuesWhereAllAreMissing() throws Exception {
        QuantisedColumns columns = quantised(255, MISSING, MISSING);
        assertEquals(0, columns.edges(0).bins());
        assertArrayEquals(new int[] {0, 0}, bins(columns));
        assertArrayEquals(new int[] {0, 0}, bins(columns.bins(events(1, MISSING), 1)));
    }

    @Test
    void keepsNumbersInTheNarrowestArray() throws Exception {
        double[] values = new Random(1).doubles(70_000).toArray();
        assertEquals(70_000, quantised(255, values).numbers(0).bytes().length);
        assertEquals(70_000, quantised(256, values).numbers(0).chars().length);
        BinNumbers wide = quantised(QuantisedColumns.EXACT, values).numbers(0);
        assertEquals(70_000, wide.ints().length);
        assertEquals(
                69_999,
                Arrays.stream(bins(quantised(QuantisedColumns.EXACT, values)))
                        .max()
                        .orElse(0));
    }

    @Test
    void isTheSameForAnyNumberOfThreads() throws Exception {
        Random random = new Random(3);
        double[][] values = new double[7][];
        Arrays.setAll(values, i -> random.doubles(500).toArray());
        List<String> names = List.of("a", "b", "c", "d", "e", "f", "g");
        LabelledEvents events = new LabelledEvents(names, values, new boolean[500], new double[500]);
        QuantisedColumns one = QuantisedColumns.of(events, 100, 1);
        QuantisedColumns four = QuantisedColumns.of(events, 100, 4);
        for (int feature = 0; feature < values.length; feature++) {
            assertArrayEquals(
                    one.numbers(feature).bytes(), four.numbers(feature).bytes());
        }
    }
}
