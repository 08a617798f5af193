package org.fivesigma.api.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PoissonIntervalTest {
    // bisection of the Poisson sum in decimal arithmetic of 50 digits
    @ParameterizedTest
    @CsvSource({
        "0, 0, 1.8410216450092636",
        "1, 0.17275377902344988, 3.299526559115855",
        "3, 1.367295313890434, 5.918185832883397",
        "10, 6.891305560638358, 14.266949761009391",
        "100, 90.0167451771134, 111.03336094114967",
        "2000, 1955.282370982348, 2045.7288162980628"
    })
    void agreesWithSolvingThePoissonSum(long count, double low, double high) {
        Intervals.Interval interval = Intervals.poisson(count);
        assertEquals(low, interval.low(), 1e-10 * Math.max(1, low));
        assertEquals(high, interval.high(), 1e-10 * high);
    }

    @Test
    void approximatesManyCountsClosely() {
        // scipy 1.17 chi2.ppf(1 - 0.15865525393145705, 2 * (2000000 + 1)) / 2
        assertEquals(2001415.213798079, Intervals.poisson(2_000_000).high(), 1e-9 * 2e6);
    }

    @Test
    void growsWithTheCount() {
        for (long count = 0; count < 300; count++) {
            assertTrue(Intervals.poisson(count).low()
                    < Intervals.poisson(count + 1).low());
            assertTrue(Intervals.poisson(count).high()
                    < Intervals.poisson(count + 1).high());
        }
    }
}
