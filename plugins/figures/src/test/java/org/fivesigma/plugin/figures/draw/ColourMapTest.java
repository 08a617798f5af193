package org.fivesigma.plugin.figures.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.fivesigma.api.data.Series.ColourScale;
import org.junit.jupiter.api.Test;

final class ColourMapTest {
    @Test
    void sequentialColoursBecomeLighterAlsoInGrey() {
        for (int i = 1; i <= 100; i++) {
            double before = ColourMap.SEQUENTIAL.at((i - 1) / 100.0).luma();
            assertTrue(ColourMap.SEQUENTIAL.at(i / 100.0).luma() > before, "at " + i);
        }
    }

    @Test
    void sequentialColoursAreThoseOfViridis() {
        // entry 76 of 256 of the table in matplotlib's _cm_listed.py; we draw straight lines between control points
        Colour colour = ColourMap.SEQUENTIAL.at(0.3);
        assertEquals(0.2068, colour.red(), 0.02);
        assertEquals(0.3718, colour.green(), 0.02);
        assertEquals(0.5531, colour.blue(), 0.02);
    }

    @Test
    void divergingColoursAreLightestInTheMiddleAndAlikeAtBothEnds() {
        double ends =
                ColourMap.DIVERGING.at(0).luma() - ColourMap.DIVERGING.at(1).luma();
        assertEquals(0, ends, 0.12);
        for (int i = 1; i <= 8; i++) {
            assertTrue(ColourMap.DIVERGING.at(i / 16.0).luma()
                    > ColourMap.DIVERGING.at((i - 1) / 16.0).luma());
            assertTrue(ColourMap.DIVERGING.at(1 - i / 16.0).luma()
                    > ColourMap.DIVERGING.at(1 - (i - 1) / 16.0).luma());
        }
    }

    @Test
    void signedScalesHaveNoughtInTheMiddle() {
        ColourScale scale = new ColourScale("", true, false, Optional.empty(), Optional.empty());
        Shades shades = Shades.ofAreas(scale, List.of(-0.2, 0.7, Double.NaN));
        assertEquals(-0.7, shades.low());
        assertEquals(0.7, shades.high());
        assertEquals(Shades.LEVELS / 2, shades.level(1e-9));
        assertEquals(Shades.NONE, shades.level(Double.NaN));
    }

    @Test
    void logarithmicScalesLeaveOutWhatIsNotPositive() {
        ColourScale scale = new ColourScale("", false, true, Optional.empty(), Optional.empty());
        Shades shades = Shades.ofAreas(scale, List.of(0.0, -3.0, 1.0, 100.0));
        assertEquals(Shades.NONE, shades.level(0));
        assertEquals(0, shades.level(1));
        assertEquals(Shades.LEVELS / 2, shades.level(10));
        assertEquals(Shades.LEVELS - 1, shades.level(100));
    }
}
