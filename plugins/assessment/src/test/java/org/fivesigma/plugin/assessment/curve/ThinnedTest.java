package org.fivesigma.plugin.assessment.curve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ThinnedTest {
    @Test
    void keepsTheCornersOfStraightLines() {
        double[] x = IntStream.rangeClosed(0, 100).mapToDouble(i -> i).toArray();
        double[] y =
                IntStream.rangeClosed(0, 100).mapToDouble(i -> Math.min(i, 40)).toArray();
        assertArrayEquals(new int[] {0, 40, 100}, Thinned.of(x, y, 50));
        assertArrayEquals(new int[] {0, 100}, Thinned.of(x, x, 50));
        assertArrayEquals(new int[] {0, 100}, Thinned.of(x, y, 2));
    }

    @Test
    void passesEveryOtherPointCloselyUnlessThereAreTooFew() {
        SplittableRandom random = new SplittableRandom(6);
        double[] x = random.doubles(20000).sorted().toArray();
        double[] y = random.doubles(20000).map(Math::sqrt).sorted().toArray();
        int[] kept = Thinned.of(x, y, 1000);
        assertTrue(kept.length < 1000, () -> kept.length + " points");
        assertTrue(farthest(x, y, kept) < 3e-4);
        int[] few = Thinned.of(x, y, 12);
        assertEquals(12, few.length);
        assertTrue(farthest(x, y, few) < 0.02);
    }

    /** The largest vertical distance of a point from the lines. */
    private static double farthest(double[] x, double[] y, int[] kept) {
        double farthest = 0;
        for (int k = 1; k < kept.length; k++) {
            for (int i = kept[k - 1]; i < kept[k]; i++) {
                double slope = (y[kept[k]] - y[kept[k - 1]]) / (x[kept[k]] - x[kept[k - 1]]);
                double away = Math.abs(y[kept[k - 1]] + slope * (x[i] - x[kept[k - 1]]) - y[i]);
                farthest = Math.max(farthest, away / Math.sqrt(1 + slope * slope));
            }
        }
        return farthest;
    }

    @Test
    void fewPointsStayAsTheyAre() {
        assertArrayEquals(new int[] {}, Thinned.of(new double[0], new double[0], 5));
        assertArrayEquals(new int[] {0, 1}, Thinned.of(new double[] {1, 1}, new double[] {2, 2}, 5));
        assertArrayEquals(new int[] {0, 2}, Thinned.of(new double[] {1, 1, 1}, new double[] {2, 2, 2}, 5));
    }
}
