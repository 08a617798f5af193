package org.fivesigma.plugin.trees.boosting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DrawTest {
    @Test
    void choosesEachNumberEquallyOften() {
        int[] chosen = new int[10];
        for (int number = 0; number < 20_000; number++) {
            Arrays.stream(new Draw(7, 1, number).choose(3, 10)).forEach(i -> chosen[i]++);
        }
        for (int times : chosen) {
            // 20000 times 3 in 10, five standard deviations of 65
            assertEquals(6000, times, 325);
        }
    }

    @Test
    void choosesAllOfAll() {
        assertArrayEquals(IntStream.range(0, 6).toArray(), new Draw(1, 1, 1).choose(6, 6));
    }

    @Test
    void differsByPurposeAndNumberAndSeed() {
        int[] first = new Draw(1, 1, 1).choose(50, 100);
        assertArrayEquals(first, new Draw(1, 1, 1).choose(50, 100));
        assertFalse(Arrays.equals(first, new Draw(2, 1, 1).choose(50, 100)));
        assertFalse(Arrays.equals(first, new Draw(1, 2, 1).choose(50, 100)));
        assertFalse(Arrays.equals(first, new Draw(1, 1, 2).choose(50, 100)));
    }
}
