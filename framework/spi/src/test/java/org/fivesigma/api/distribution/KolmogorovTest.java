package org.fivesigma.api.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class KolmogorovTest {
    @Test
    void tailsAgreeWithFiftyDigitArithmetic() {
        // mpmath at 50 digits, as in shared/data/stats_ref/distributions_mpmath.json; 17 digits are quoted there
        Map.ofEntries(
                        Map.entry(0.1, 1.0),
                        Map.entry(0.2, 0.99999999999949496),
                        Map.entry(0.3, 0.99999069419866543),
                        Map.entry(0.4, 0.99719232677729826),
                        Map.entry(0.5, 0.96394524366487509),
                        Map.entry(0.6, 0.86428277905060433),
                        Map.entry(0.8276, 0.49995841656354728),
                        Map.entry(1.0, 0.26999967167735452),
                        Map.entry(1.2238, 0.10002342783567782),
                        Map.entry(1.3581, 0.049999630431667413),
                        Map.entry(1.6276, 0.010001537333060772),
                        Map.entry(2.0, 0.00067092525577969535),
                        Map.entry(3.0, 3.0459959489425257e-8),
                        Map.entry(5.0, 3.8574996959278356e-22))
                .forEach((lambda, tail) ->
                        assertEquals(tail, Kolmogorov.survival(lambda), 1e-14 * tail, "beyond " + lambda));
    }

    @Test
    void theLogarithmDoesNotEndWhereDoublesDo() {
        assertEquals(0, Kolmogorov.survival(40));
        assertEquals(StrictMath.log(2) - 2 * 40 * 40, Kolmogorov.logSurvival(40), 1e-12);
    }

    @Test
    void bothSeriesMeetAndTheTailFalls() {
        double before = Kolmogorov.survival(0);
        assertEquals(1, before);
        for (double lambda = 0.05; lambda < 3; lambda += 0.05) {
            double tail = Kolmogorov.survival(lambda);
            assertTrue(tail <= before, () -> "the tail rises");
            before = tail;
        }
        assertEquals(Kolmogorov.survival(Math.nextDown(1.0)), Kolmogorov.survival(1), 1e-15);
        assertTrue(Double.isNaN(Kolmogorov.survival(Double.NaN)));
    }
}
