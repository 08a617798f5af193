package org.fivesigma.plugin.statistics.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The certified results of the NIST StRD nonlinear regression sets (public domain), from both of their starts. */
final class NistTest {
    static Stream<Arguments> setsAndStarts() {
        return NistModels.all().keySet().stream()
                .flatMap(name -> Stream.of(Arguments.of(name, 1), Arguments.of(name, 2)));
    }

    private static Minimum fit(String name, NistSet set, int start) {
        NistModels.Model model = NistModels.all().get(name);
        double[] observed = set.y().clone();
        if (name.equals("Nelson")) {
            // the certified model is that of log(y)
            Arrays.setAll(observed, i -> StrictMath.log(set.y()[i]));
        }
        double[] ones = new double[observed.length];
        Arrays.fill(ones, 1);
        ParametricFunction function = (i, b, gradient) -> model.value(set.x()[i], b, gradient);
        return new LeastSquares(function, observed, ones).minimise(set.starts()[start - 1]);
    }

    @ParameterizedTest(name = "{0} from start {1}")
    @MethodSource("setsAndStarts")
    void reachesTheCertifiedParametersToSixDigits(String name, int start) throws IOException {
        NistSet set = NistSet.read(name);
        Minimum minimum = fit(name, set, start);
        assertEquals(Minimum.Status.CONVERGED, minimum.status());
        for (int k = 0; k < set.certified().length; k++) {
            double certified = set.certified()[k];
            assertEquals(certified, minimum.parameters()[k], 1e-6 * Math.abs(certified), "b" + (k + 1));
        }
    }

    @ParameterizedTest(name = "{0} from start {1}")
    @MethodSource("setsAndStarts")
    void reachesTheCertifiedStandardDeviationsToFourDigits(String name, int start) throws IOException {
        NistSet set = NistSet.read(name);
        Minimum minimum = fit(name, set, start);
        double squares = name.equals("Lanczos1") ? exactSquares(set, minimum) : minimum.chiSquare();
        double variance = squares / (set.y().length - set.certified().length);
        for (int k = 0; k < set.certified().length; k++) {
            double deviation = Math.sqrt(variance * minimum.covariance()[k][k]);
            assertEquals(set.deviations()[k], deviation, 1e-4 * set.deviations()[k], "b" + (k + 1));
        }
    }

    /**
     * Lanczos1 leaves residuals of 1e-13, which double arithmetic rounds in their third digit; so they are summed in 40 digits at the
     * fitted parameters.
     */
    private static double exactSquares(NistSet set, Minimum minimum) {
        MathContext digits = new MathContext(40);
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < set.y().length; i++) {
            // the file's decimal numbers, not their binary neighbours
            BigDecimal x = BigDecimal.valueOf(set.x()[i][0]);
            BigDecimal residual = BigDecimal.valueOf(set.y()[i]);
            for (int k = 0; k < 6; k += 2) {
                BigDecimal rate = new BigDecimal(minimum.parameters()[k + 1]);
                BigDecimal height = new BigDecimal(minimum.parameters()[k]);
                residual = residual.subtract(height.multiply(decay(rate.multiply(x), digits)), digits);
            }
            sum = sum.add(residual.multiply(residual), digits);
        }
        return sum.doubleValue();
    }

    /** exp(-x) as one over its power series. */
    private static BigDecimal decay(BigDecimal x, MathContext digits) {
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int k = 1; k < 120; k++) {
            term = term.multiply(x, digits).divide(BigDecimal.valueOf(k), digits);
            sum = sum.add(term, digits);
        }
        return BigDecimal.ONE.divide(sum, digits);
    }
}
