package org.fivesigma.plugin.statistics.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fivesigma.api.data.Binning;
import org.fivesigma.api.data.FitResult;
import org.fivesigma.api.data.Histogram;
import org.fivesigma.plugin.statistics.shape.Shape;
import org.junit.jupiter.api.Test;

/**
 * Fits in raw MeV against independent arithmetic: iminuit 2.11.2 (migrad, strategy 2, tolerance 1e-10, Chebyshev background), and
 * normal equations solved in 60 digits by mpmath 1.2.1, both on the bins of {@link Spectrum}.
 */
final class HistogramFitTest {
    private static FitResult fit(String shape, Histogram data, Map<String, Double> start, String... fixed) {
        return new HistogramFit(Shape.parse(shape), new Sidebands(data, List.of()), start, List.of(fixed)).run();
    }

    private static void close(double expected, double actual, double relative) {
        assertEquals(expected, actual, relative * Math.abs(expected));
    }

    private static FitResult.Parameter parameter(FitResult fit, String name) {
        return fit.parameters().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void spectrumIsTheOneThatTheReferencesWereComputedOn() {
        Histogram data = Spectrum.signalOnBackground();
        assertEquals(806.885, data.sum(0));
        assertEquals(183.45, data.sum(74));
        assertEquals(32943.75, Arrays.stream(data.sums()).sum(), 1e-6);
        assertEquals(13166.699, Arrays.stream(data.squares()).sum(), 1e-6);
    }

    @Test
    void peakOnPolynomialAgreesWithMinuit() {
        FitResult fit = fit("gaussian + poly4", Spectrum.signalOnBackground(), Map.of());
        assertTrue(fit.converged(), fit.explanation());
        close(65.54527327102267, fit.chiSquare(), 1e-9); // iminuit fval
        close(1017244.24474, parameter(fit, "mu").value(), 1e-6); // iminuit stops within 1e-3 of an error
        close(39713.2404, parameter(fit, "sigma").value(), 1e-4);
        close(61.678188, parameter(fit, "norm").value(), 1e-4);
        assertEquals(67, fit.degreesOfFreedom());
    }

    @Test
    void errorsAreThoseOfTheInverseNormalMatrix() {
        FitResult fit = fit("gaussian + poly4", Spectrum.signalOnBackground(), Map.of());
        // mpmath, 60 digits, at iminuit's minimum, which limits the agreement
        close(5303.08958586, parameter(fit, "mu").error(), 1e-4);
        close(6198.25045825, parameter(fit, "sigma").error(), 1e-4);
        close(7.68771851555, parameter(fit, "norm").error(), 1e-4);
        close(1100.70088959, parameter(fit, "p0").error(), 1e-4);
        close(7.85114531722e-22, parameter(fit, "p4").error(), 1e-4);
        double muNorm = fit.covariance().get(0).get(2);
        close(
                -0.02455740785,
                muNorm / parameter(fit, "mu").error() / parameter(fit, "norm").error(),
                1e-3);
    }

    @Test
    void polynomialAgreesWithSixtyDigitNormalEquations() {
        FitResult fit = fit("poly4", Spectrum.signalOnBackground(), Map.of());
        double[] values = {
            2854.9122489693, -0.00584351854241379, 6.41339450938335e-9, -3.82847493169117e-15, 9.04512301836621e-22
        };
        double[] errors = {1056.5152876, 0.00397206077388, 5.49808020472e-9, 3.32440818584e-15, 7.41726185445e-22};
        close(131.27030810391892, fit.chiSquare(), 1e-12);
        for (int k = 0; k < 5; k++) {
            close(values[k], fit.parameters().get(k).value(), 1e-8);
            close(errors[k], fit.parameters().get(k).error(), 1e-8);
        }
        double covariance = fit.covariance().get(0).get(1);
        close(
                -0.997855258439,
                covariance
                        / fit.parameters().get(0).error()
                        / fit.parameters().get(1).error(),
                2e-3);
    }

    @Test
    void peakOfFixedPlaceAgreesWithSixtyDigitNormalEquations() {
        Map<String, Double> start = Map.of("mu", 1e6, "sigma", 4.2e4);
        FitResult fit = fit("gaussian + poly4", Spectrum.signalOnBackground(), start, "mu", "sigma");
        close(73.357400261316954, fit.chiSquare(), 1e-12);
        close(58.6263216997566, parameter(fit, "norm").value(), 1e-10);
        close(7.70379931685, parameter(fit, "norm").error(), 1e-9);
        assertEquals(new FitResult.Parameter("mu", 1e6, 0, true), parameter(fit, "mu"));
        assertEquals(69, fit.degreesOfFreedom());
        assertEquals(0, fit.covariance().get(0).get(2));
    }

    @Test
    void peakOnExponentialAgreesWithMinuit() {
        FitResult fit = fit("exponential + gaussian", Spectrum.signalOnBackground(), Map.of());
        // the exponential's norm comes first, so the gaussian's is norm-2
        close(79.40261100104973, fit.chiSquare(), 1e-9);
        close(-1.9004776231298778e-6, parameter(fit, "slope").value(), 1e-6);
        close(3156.021442458635, parameter(fit, "norm").value(), 1e-5);
        close(66.0424963, parameter(fit, "norm-2").value(), 1e-4);
        close(1013608.0289, parameter(fit, "mu").value(), 1e-5);
    }

    @Test
    void theStartOfThePublishedFitReachesTheRightMinimum() {
        // a gaussian wider than the histogram, from which migrad (iminuit 2.11.2) stops invalid at chi2 = 53517
        Map<String, Double> start = Map.of("mu", 1e6, "sigma", 1e6, "norm", 10.0);
        FitResult fit = fit("gaussian", Spectrum.signal(), start);
        assertTrue(fit.converged(), fit.explanation());
        close(3086.937325226757, fit.chiSquare(), 1e-9); // iminuit started at the peak
        close(997268.73836, parameter(fit, "mu").value(), 1e-7);
        close(47084.82516, parameter(fit, "sigma").value(), 1e-6);
        close(59.845514326, parameter(fit, "norm").value(), 1e-6);
    }

    @Test
    void findsAllTermsOfASumWithoutAnyStart() {
        FitResult fit = fit("gaussian + exponential + gaussian", Spectrum.twoPeaksWithoutFluctuations(), Map.of());
        assertTrue(fit.converged(), fit.explanation());
        assertEquals(0, fit.chiSquare(), 1e-18);
        close(4e-3, parameter(fit, "norm-2").value(), 1e-8); // the exponential's
        close(-3e-6, parameter(fit, "slope").value(), 1e-8);
        boolean narrowFirst = parameter(fit, "mu").value() < 1e6;
        close(0.85e6, parameter(fit, narrowFirst ? "mu" : "mu-2").value(), 1e-8);
        close(5e4, parameter(fit, narrowFirst ? "sigma-2" : "sigma").value(), 1e-8);
    }

    @Test
    void binsWithoutVarianceAreLeftOutAndCounted() {
        FitResult fit = fit("gaussian", Spectrum.signal(), Map.of());
        assertEquals(57 - 3, fit.degreesOfFreedom());
        assertTrue(fit.explanation().endsWith("; bins left out for having no variance: 18"), fit.explanation());
    }

    @Test
    void everyStartGivesTheSameMinimum() {
        double expected =
                fit("gaussian + poly4", Spectrum.signalOnBackground(), Map.of()).chiSquare();
        for (double mu : new double[] {-1e7, 0.7e6, 1.2e6, 1e9}) {
            for (double sigma : new double[] {1, 1e4, 1e7}) {
                Map<String, Double> start = Map.of("mu", mu, "sigma", sigma, "p0", 1e9, "p4", -1.0);
                FitResult fit = fit("gaussian + poly4", Spectrum.signalOnBackground(), start);
                assertTrue(fit.converged(), fit.explanation());
                close(expected, fit.chiSquare(), 1e-9);
            }
        }
    }

    @Test
    void higherDegreesNeverFitWorse() {
        double last = Double.POSITIVE_INFINITY;
        for (int degree = 0; degree <= 16; degree++) {
            FitResult fit = fit("poly" + degree, Spectrum.signalOnBackground(), Map.of());
            assertTrue(fit.converged(), fit.explanation());
            assertTrue(fit.chiSquare() <= last, "degree " + degree);
            last = fit.chiSquare();
        }
    }

    @Test
    void aFixedCoefficientHoldsAndOthersAreFittedAroundIt() {
        Histogram data = Spectrum.signalOnBackground();
        FitResult free = fit("poly4", data, Map.of());
        double p1 = free.parameters().get(1).value();
        FitResult held = fit("poly4", data, Map.of("p1", p1), "p1");
        close(free.chiSquare(), held.chiSquare(), 1e-10);
        assertEquals(p1, parameter(held, "p1").value());
        assertEquals(free.degreesOfFreedom() + 1, held.degreesOfFreedom());
        close(free.parameters().get(0).value(), parameter(held, "p0").value(), 1e-6);
        FitResult elsewhere =
                fit("poly4", data, Map.of("p1", p1 + free.parameters().get(1).error()), "p1");
        // one standard error away costs one unit of chi2, whatever the correlations
        assertEquals(free.chiSquare() + 1, elsewhere.chiSquare(), 1e-6);
    }

    @Test
    void aShapeOfWhichAllIsFixedIsOnlyCompared() {
        FitResult fit = fit("poly0", Spectrum.signalOnBackground(), Map.of("p0", 400.0), "p0");
        assertTrue(fit.converged(), fit.explanation());
        assertEquals(75, fit.degreesOfFreedom());
        assertEquals(0, parameter(fit, "p0").error());
    }

    @Test
    void curvesAddUpAndFollowTheParameters() {
        FitResult fit = fit("gaussian + poly1", Spectrum.signalOnBackground(), Map.of());
        assertEquals(200, fit.curve().x().size());
        assertEquals(75, fit.curve().atCentres().size());
        assertEquals(
                List.of("gaussian", "poly1"),
                fit.components().stream().map(FitResult.Curve::name).toList());
        for (int i = 0; i < 200; i += 7) {
            double x = fit.curve().x().get(i);
            double line = parameter(fit, "p0").value() + parameter(fit, "p1").value() * x;
            close(line, fit.components().get(1).y().get(i), 1e-9);
            close(fit.curve().y().get(i) - line, fit.components().get(0).y().get(i), 1e-6);
        }
    }

    @Test
    void widerBinsExpectMore() {
        Binning binning = Binning.between(List.of(0.0, 1.0, 3.0, 4.0, 8.0));
        // three entries a unit of x, so six in a bin of the average width 2
        double[] sums = {0, 3, 6, 3, 12, 0};
        Histogram data = new Histogram("x", "", binning, sums, sums, new long[6], 0);
        FitResult fit = fit("poly0", data, Map.of());
        assertEquals(6, parameter(fit, "p0").value(), 1e-12);
        assertEquals(0, fit.chiSquare(), 1e-20);
        assertEquals(
                List.of(3.0, 6.0, 3.0, 12.0),
                fit.curve().atCentres().stream()
                        .map(y -> Math.rint(y * 1e9) / 1e9)
                        .toList());
    }

    @Test
    void anEmptyHistogramIsAFailedFitThatSaysSo() {
        Histogram empty = Histogram.fill("mass", "MeV", Spectrum.BINNING, new double[0], new double[0]);
        FitResult fit = fit("gaussian + poly4", empty, Map.of());
        assertFalse(fit.converged());
        assertTrue(fit.explanation().startsWith("failed: no bin has entries"), fit.explanation());
    }

    @Test
    void fewerBinsThanParametersIsAFailedFitThatSaysSo() {
        Binning three = Binning.uniform(0, 3, 3);
        Histogram data = Histogram.fill("mass", "", three, new double[] {0.5, 1.5, 2.5}, new double[] {1, 1, 1});
        FitResult fit = fit("poly4", data, Map.of());
        assertFalse(fit.converged());
        assertTrue(fit.explanation().startsWith("failed: only 3 bins have entries, too few for 5 free parameters"));
        FitResult exact = fit("poly2", data, Map.of());
        assertTrue(exact.converged(), exact.explanation());
        assertTrue(exact.explanation().endsWith("no degree of freedom is left to test it"), exact.explanation());
    }

    @Test
    void parametersThatDoTheSameAreNamed() {
        Map<String, Double> together = Map.of("mu", 1e6, "sigma", 4e4, "mu-2", 1e6, "sigma-2", 4e4);
        FitResult fit = fit("gaussian + gaussian", Spectrum.signal(), together, "mu", "sigma", "mu-2", "sigma-2");
        assertFalse(fit.converged());
        assertEquals(
                "failed: the data do not determine norm and norm-2; fix one of them or use a simpler shape"
                        + "; bins left out for having no variance: 18",
                fit.explanation());
    }

    @Test
    void aShapeThatOverflowsIsAFailedFitThatSaysSo() {
        FitResult fit = fit("exponential", Spectrum.signal(), Map.of("slope", 1.0), "slope");
        assertFalse(fit.converged());
        assertTrue(fit.explanation().startsWith("failed: the shape is not a number"), fit.explanation());
    }

    @Test
    void aPeakIsNotFittedIntoALineThatHasNone() {
        Binning binning = Binning.uniform(0, 10, 10);
        double[] flat = {0, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 0};
        Histogram data = new Histogram("x", "", binning, flat, flat, new long[12], 0);
        FitResult fit = fit("gaussian + poly0", data, Map.of());
        assertFalse(fit.converged(), fit.explanation());
    }

    @Test
    void theSameFitGivesTheSameBytesWhateverTheLocale() {
        Locale before = Locale.getDefault();
        FitResult fit = fit("gaussian + poly4", Spectrum.signalOnBackground(), Map.of());
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertEquals(fit, fit("gaussian + poly4", Spectrum.signalOnBackground(), Map.of()));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void sidebandsAloneDecideAFitThatIsBlinded() {
        double[] sums = {0, 90, 81, 70, 0, 500, 48, 44, 35, 0};
        Histogram data = new Histogram("x", "", Binning.uniform(100, 116, 8), sums, sums, new long[10], 0);
        Sidebands sidebands = new Sidebands(data, List.of(List.of(106.0, 110.0)));
        FitResult fit = new HistogramFit(Shape.parse("poly1"), sidebands, Map.of(), List.of()).run();
        // numpy 2.4.6 lstsq on the six bins of 1/error: p = [470.06858821, -3.78505177], chi2 = 0.3020195190854974
        close(470.06858821, parameter(fit, "p0").value(), 1e-8);
        close(-3.78505177, parameter(fit, "p1").value(), 1e-8);
        close(0.59808393, parameter(fit, "p1").error(), 1e-7);
        close(0.3020195190854974, fit.chiSquare(), 1e-9);
        assertEquals(4, fit.degreesOfFreedom());
        assertTrue(fit.explanation().endsWith("; sidebands only, blinded bins left out: 2"), fit.explanation());
    }
}
