package org.fivesigma.search.fold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ComparisonTest {
    @ParameterizedTest
    @CsvSource({ // scipy 1.10: 2 * stats.t.sf(t, degrees)
        "0.5, 1, 0.7048327646991336",
        "2.0, 4, 0.1161165235168155",
        "3.2, 9, 0.010831302589901327",
        "12.0, 4, 0.000276428548502973",
        "0.001, 29, 0.9992089629783623",
        "40, 9, 1.8982998449339835e-11",
        "0, 3, 1.0",
        "2.5, 300, 0.012953109204319177"
    })
    void tailsOfStudentsDistributionAreThoseOfScipy(double t, double degrees, double beyond) {
        assertEquals(beyond, StudentT.beyond(t, degrees), 1e-12 * beyond);
        assertEquals(beyond, StudentT.beyond(-t, degrees), 1e-12 * beyond);
    }

    @Test
    void testIsThatOfNadeauAndBengio() {
        // by hand: t = mean(d) / sqrt((1/5 + 0.25) var(d)) with 4 degrees of freedom, tail from scipy 1.10
        List<Double> better = List.of(.81, .83, .79, .82, .80);
        List<Double> worse = List.of(.80, .81, .79, .80, .79);
        Comparison comparison = new Comparison(0.25);

        assertEquals(0.09930068321372619, comparison.chance(better, worse).orElseThrow(), 1e-12);
        assertEquals(comparison.chance(better, worse), comparison.chance(worse, better));
    }

    @Test
    void tellsNothingOfASingleFoldAndEverythingOfEqualScores() {
        Comparison comparison = new Comparison(0.25);
        assertEquals(Optional.empty(), comparison.chance(List.of(.5), List.of(.4)));
        assertEquals(Optional.empty(), comparison.chance(List.of(.5, .6), List.of()));
        assertEquals(Optional.of(1.0), comparison.chance(List.of(.5, .6), List.of(.5, .6)));
    }
}
