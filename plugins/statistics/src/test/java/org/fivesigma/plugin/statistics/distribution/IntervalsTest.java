package org.fivesigma.plugin.statistics.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.fivesigma.api.data.Intervals;
import org.fivesigma.api.data.Intervals.Interval;
import org.junit.jupiter.api.Test;

final class IntervalsTest {
    // scikit-hep/hist tests/test_intervals.py (BSD-3); 1e-8 is what its digits allow
    private static final String HIST = "stats_ref/hist_intervals.json";
    private static final double TAIL = 0.15865525393145705;

    @Test
    void poissonIntervalsAgreeWithHist() throws IOException {
        JsonNode garwood = ReferenceFile.json(HIST).get("garwood_poisson_68_for_counts_0_3");
        for (int count = 0; count < 4; count++) {
            Interval interval = Intervals.poisson(count);
            assertEquals(garwood.get("lo").get(count).asDouble(), interval.low(), 1e-8);
            assertEquals(garwood.get("hi").get(count).asDouble(), interval.high(), 1e-8);
        }
    }

    @Test
    void poissonIntervalsAgreeWithGammaQuantilesForLargeAndFractionalCounts() {
        // commons-statistics-distribution 1.3, gamma quantiles
        for (double count : new double[] {0.3, 1, 2.5, 17, 1000, 123_456.7, 1e7}) {
            Interval interval = Intervals.poisson(count);
            double low = GammaDistribution.of(count, 1).inverseCumulativeProbability(TAIL);
            double high = GammaDistribution.of(count + 1, 1).inverseSurvivalProbability(TAIL);
            assertEquals(low, interval.low(), 1e-9 * low, "low of " + count);
            assertEquals(high, interval.high(), 1e-9 * high, "high of " + count);
        }
    }

    @Test
    void ratioErrorsAgreeWithHist() throws IOException {
        JsonNode table = ReferenceFile.json(HIST).get("ratio_poisson");
        for (int row = 0; row < table.get("denom_rows").size(); row++) {
            for (int column = 0; column < table.get("num").size(); column++) {
                double exact = table.get("denom_rows").get(row).asDouble();
                double count = table.get("num").get(column).asDouble();
                Interval interval = Intervals.ratio(count, exact);
                double low = table.get("lo").get(row).get(column).asDouble();
                assertEquals(low, count / exact - interval.low(), 1e-8 * Math.max(1, low));
                JsonNode high = table.get("hi").get(row).get(column);
                // hist leaves the upper error of an empty numerator undefined; the interval of no event is known
                double expected = high.isNull() ? 1.8410216450092636 / exact : high.asDouble();
                assertEquals(expected, interval.high() - count / exact, 1e-8 * Math.max(1, expected));
            }
        }
    }

    @Test
    void efficiencyErrorsAgreeWithHist() throws IOException {
        JsonNode table = ReferenceFile.json(HIST).get("efficiency_clopper_pearson");
        for (int row = 0; row < table.get("denom_rows").size(); row++) {
            for (int column = 0; column < table.get("num").size(); column++) {
                long total = table.get("denom_rows").get(row).asLong();
                long passed = Math.min(total, table.get("num").get(column).asLong());
                Interval interval = Intervals.efficiency(passed, total);
                double fraction = (double) passed / total;
                assertEquals(table.get("lo").get(row).get(column).asDouble(), fraction - interval.low(), 1e-12);
                assertEquals(table.get("hi").get(row).get(column).asDouble(), interval.high() - fraction, 1e-12);
            }
        }
    }

    @Test
    void efficienciesAgreeWithBetaQuantilesForManyEvents() {
        // commons-statistics-distribution 1.3, beta quantiles
        for (long[] counts : new long[][] {{1, 1_000_000}, {475_000, 1_000_000}, {999_999, 1_000_000}, {3, 7}}) {
            Interval interval = Intervals.efficiency(counts[0], counts[1]);
            double failed = counts[1] - counts[0];
            double low = BetaDistribution.of(counts[0], failed + 1).inverseCumulativeProbability(TAIL);
            double high = BetaDistribution.of(counts[0] + 1.0, failed).inverseSurvivalProbability(TAIL);
            assertEquals(low, interval.low(), 1e-9 * low);
            assertEquals(high, interval.high(), 1e-9 * high);
        }
    }

    @Test
    void refusesWhatCannotHappen() {
        assertThrows(IllegalArgumentException.class, () -> Intervals.poisson(-1));
        assertThrows(IllegalArgumentException.class, () -> Intervals.poisson(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Intervals.ratio(1, 0));
        assertThrows(IllegalArgumentException.class, () -> Intervals.efficiency(3, 2));
        assertThrows(IllegalArgumentException.class, () -> Intervals.efficiency(0, 0));
    }
}
