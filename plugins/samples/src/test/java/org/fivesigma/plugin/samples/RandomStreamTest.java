package org.fivesigma.plugin.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class RandomStreamTest {
    @Test
    void givesTheNumbersOfItsDefinition() {
        // Reference: the definition written again with Python's hashlib and integers.
        RandomStream stream = RandomStream.of(2003, "ggH1000", "lep1_pt", "score");
        assertEquals(0.5019614985692126, stream.uniform(0));
        assertEquals(0.5085378761699674, stream.uniform(1));
        assertEquals(0.9890636657568453, stream.uniform(1_000_000_000_000L));
        assertEquals(0.9543339500552682, RandomStream.of(-1, "é").uniform(0));
    }

    @Test
    void differsForPathsThatReadTheSameWhenJoined() {
        assertNotEquals(
                RandomStream.of(1, "a", "bc").uniform(0),
                RandomStream.of(1, "ab", "c").uniform(0));
    }

    @Test
    void fillsTheUnitIntervalEvenlyAndWithoutMemory() {
        RandomStream stream = RandomStream.of(5, "even");
        int events = 1_000_000;
        int[] counts = new int[100];
        double product = 0;
        for (int i = 0; i < events; i++) {
            counts[(int) (100 * stream.uniform(i))]++;
            product += (stream.uniform(i) - 0.5) * (stream.uniform(i + 1) - 0.5);
        }
        double chi2 = 0;
        for (int count : counts) {
            chi2 += (count - 1e4) * (count - 1e4) / 1e4;
        }
        assertTrue(chi2 < 149, "chi2 of 99 degrees is " + chi2); // chi2.isf(0.001, 99) = 148.2
        // The mean product of neighbours scatters by 1 / (12 sqrt(n)) = 8.3e-5; four of them.
        assertEquals(0, product / events, 3.4e-4);
    }
}
