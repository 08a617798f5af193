package org.fivesigma.plugin.statistics.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.fivesigma.api.data.Poisson;
import org.fivesigma.api.distribution.ChiSquare;
import org.fivesigma.api.distribution.Kolmogorov;
import org.fivesigma.api.distribution.Normal;
import org.junit.jupiter.api.Test;

final class DistributionsTest {
    // 50-digit arithmetic of mpmath; 1e-10 relative is what the project promises
    private static final String MPMATH = "stats_ref/distributions_mpmath.json";

    private static void close(double expected, double actual, String what) {
        assertEquals(expected, actual, 1e-10 * Math.abs(expected), what);
    }

    @Test
    void chiSquareTailsAgreeWithFiftyDigitArithmetic() throws IOException {
        JsonNode rows = ReferenceFile.json(MPMATH).get("chi2_sf");
        assertEquals(100, rows.size());
        for (JsonNode row : rows) {
            double x = row.get("x").asDouble();
            close(row.get("sf").asDouble(), ChiSquare.survival(x, row.get("df").asInt()), row.toString());
        }
    }

    @Test
    void normalTailsAgreeWithFiftyDigitArithmeticUpToThirtySevenSigma() throws IOException {
        JsonNode rows = ReferenceFile.json(MPMATH).get("normal_sf");
        assertEquals(18, rows.size());
        for (JsonNode row : rows) {
            double z = row.get("z").asDouble();
            double expected = row.get("sf").asDouble();
            close(expected, Normal.survival(z), row.toString());
            if (z > 0) {
                close(z, Normal.inverseLogSurvival(StrictMath.log(expected)), "back from " + row);
            }
        }
    }

    @Test
    void normalQuantilesAgreeWithFiftyDigitArithmetic() throws IOException {
        JsonNode rows = ReferenceFile.json(MPMATH).get("normal_isf");
        assertEquals(10, rows.size());
        for (JsonNode row : rows) {
            double expected = row.get("z").asDouble();
            double tolerance = Math.max(1e-15, 1e-10 * expected);
            assertEquals(expected, Normal.inverseSurvival(row.get("p").asDouble()), tolerance, row.toString());
        }
    }

    @Test
    void kolmogorovTailsAgreeWithFiftyDigitArithmetic() throws IOException {
        JsonNode rows = ReferenceFile.json(MPMATH).get("kolmogorov_sf");
        assertEquals(14, rows.size());
        for (JsonNode row : rows) {
            close(row.get("sf").asDouble(), Kolmogorov.survival(row.get("lam").asDouble()), row.toString());
        }
    }

    @Test
    void poissonTailsAgreeWithFiftyDigitArithmetic() throws IOException {
        JsonNode rows = ReferenceFile.json(MPMATH).get("poisson_tail");
        assertEquals(7, rows.size());
        for (JsonNode row : rows) {
            double tail = Poisson.atLeast(row.get("n").asInt(), row.get("mu").asDouble());
            close(row.get("sf_ge_n").asDouble(), tail, row.toString());
        }
    }

    @Test
    void chiSquareTailsAgreeWithCommonsStatisticsForManyDegreesOfFreedom() {
        // Apache commons-statistics-distribution 1.3, an independent port of Boost
        for (int dof : new int[] {1, 2, 3, 17, 100, 1001, 100_000, 10_000_000}) {
            for (double pull : new double[] {-5, -2, -0.5, 0, 0.1, 1, 3, 6}) {
                double x = dof + pull * Math.sqrt(2.0 * dof);
                if (x > 0) {
                    double expected = ChiSquaredDistribution.of(dof).survivalProbability(x);
                    close(expected, ChiSquare.survival(x, dof), dof + " degrees of freedom at " + x);
                }
            }
        }
    }

    @Test
    void significanceOfOneDegreeOfFreedomIsTheRootOfDeltaChiSquareAndNeverSaturates() {
        for (double z : new double[] {1e-3, 0.5, 5.96, 8.3, 37, 39, 100, 1e4, 1e7}) {
            double back = Normal.significance(ChiSquare.logSurvival(z * z, 1));
            assertEquals(z, back, 1e-12 * Math.max(1, z), "Z = " + z);
        }
    }

    @Test
    void certaintyHasNoSignificance() {
        assertEquals(0, Normal.significance(0));
        assertEquals(0, Normal.inverseSurvival(0.5), 1e-15);
    }

    @Test
    void aSmallerTailIsAlwaysMoreSignificant() {
        double last = -1;
        for (double log = 0; log > -1e6; log = log * 1.1 - 0.1) {
            double z = Normal.significance(log);
            assertTrue(z > last, "at log p = " + log);
            last = z;
        }
    }
}
