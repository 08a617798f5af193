package org.fivesigma.plugin.trees.grow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class LogarithmTest {
    @Test
    void agreesWithTheLibrary() {
        Random random = new Random(2);
        for (int i = 0; i < 100_000; i++) {
            double x = (1 + random.nextDouble()) * Math.scalb(1.0, random.nextInt(2000) - 1000);
            double expected = StrictMath.log(x) / StrictMath.log(2);
            assertEquals(expected, Logarithm.base2(x), 4e-16 * (1 + Math.abs(expected)));
        }
    }

    @Test
    void isSmallNearOne() {
        assertEquals(0, Logarithm.base2(1), 3e-16);
        assertEquals(1, Logarithm.base2(2), 3e-16);
        assertEquals(-1, Logarithm.base2(0.5), 3e-16);
    }
}
