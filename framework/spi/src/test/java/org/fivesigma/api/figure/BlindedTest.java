package org.fivesigma.api.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fivesigma.api.data.Binning;
import org.fivesigma.api.data.Histogram;
import org.junit.jupiter.api.Test;

final class BlindedTest {
    private static final Binning BINS = Binning.uniform(100, 140, 4);

    @Test
    void hidesBinsThatOverlapAndNoneThatOnlyTouch() {
        Blinded blinded = new Blinded(List.of(List.of(110.0, 125.0)));
        assertFalse(blinded.hides(BINS, 0));
        assertTrue(blinded.hides(BINS, 1));
        assertTrue(blinded.hides(BINS, 2));
        assertFalse(blinded.hides(BINS, 3));
        assertFalse(blinded.hides(BINS, 4));
    }

    @Test
    void hidesWhatLiesOutsideTheBinsToo() {
        Blinded blinded = new Blinded(List.of(List.of(50.0, 60.0), List.of(130.0, Double.POSITIVE_INFINITY)));
        Histogram histogram =
                Histogram.fill("m", "", BINS, new double[] {55, 105, 135, 150}, new double[] {1, 2, 3, 4});
        Histogram hidden = blinded.hide(histogram);
        assertArrayEquals(new double[] {0, 2, 0, 0, 0, 0}, hidden.sums());
        assertArrayEquals(new double[] {0, 4, 0, 0, 0, 0}, hidden.squares());
        assertArrayEquals(new long[] {0, 1, 0, 0, 0, 0}, hidden.entries());
    }

    @Test
    void refusesIntervalsThatAreNone() {
        for (List<Double> wrong : List.of(List.of(1.0), List.of(2.0, 1.0), List.of(1.0, 2.0, 3.0), List.of(1.0, 1.0))) {
            IllegalArgumentException refusal =
                    assertThrows(IllegalArgumentException.class, () -> new Blinded(List.of(wrong)));
            assertEquals(
                    "what is blinded is written as [low, high] with low below high, not " + wrong,
                    refusal.getMessage());
        }
    }
}
