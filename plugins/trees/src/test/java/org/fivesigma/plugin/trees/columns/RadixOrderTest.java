package org.fivesigma.plugin.trees.columns;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RadixOrderTest {
    @Test
    void ordersAsTheLibraryDoes() {
        Random random = new Random(11);
        for (int size : new int[] {0, 1, 2, 100, 5000}) {
            double[] values = random.doubles(size).map(RadixOrderTest::anyValue).toArray();
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            RadixOrder order = RadixOrder.of(values);
            assertArrayEquals(sorted, order.ascending());
            for (int i = 0; i < size; i++) {
                assertEquals(sorted[i], values[order.rows()[i]]);
            }
        }
    }

    private static double anyValue(double uniform) {
        if (uniform < 0.1) {
            return uniform < 0.05 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return (uniform < 0.5 ? 1 : -1) * StrictMath.exp(900 * (uniform - 0.5));
    }

    @Test
    void leavesMissingValuesOut() {
        RadixOrder order = RadixOrder.of(new double[] {Double.NaN, 2, Double.NaN, 1});
        assertArrayEquals(new double[] {1, 2}, order.ascending());
        assertArrayEquals(new int[] {3, 1}, order.rows());
    }
}
