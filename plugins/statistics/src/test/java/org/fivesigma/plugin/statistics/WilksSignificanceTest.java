package org.fivesigma.plugin.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.FitResult;
import org.fivesigma.api.data.FitResult.Curve;
import org.fivesigma.api.data.FitResult.Parameter;
import org.fivesigma.api.data.Histogram;
import org.fivesigma.plugin.statistics.fit.Spectrum;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;

final class WilksSignificanceTest {
    private static final Parameter LEVEL = new Parameter("p0", 1, 0.1, false);
    private static final Parameter HEIGHT = new Parameter("norm", 2, 0.5, false);
    private static final Parameter PLACE = new Parameter("mu", 125, 0, true);

    private static FitResult fit(double chiSquare, boolean converged, Histogram data, Parameter... parameters) {
        int free = (int) List.of(parameters).stream().filter(p -> !p.fixed()).count();
        String explanation = converged ? "converged in 3 steps" : "failed: no bin has entries";
        Curve curve = new Curve("", List.of(), List.of(), List.of());
        return new FitResult(
                "poly0",
                List.of(parameters),
                List.of(),
                chiSquare,
                75 - free,
                0.5,
                converged,
                explanation,
                data,
                curve,
                List.of());
    }

    private static FitResult background(double chiSquare) {
        return fit(chiSquare, true, Spectrum.signalOnBackground(), LEVEL);
    }

    private static FitResult withSignal(double chiSquare) {
        return fit(chiSquare, true, Spectrum.signalOnBackground(), LEVEL, HEIGHT, PLACE);
    }

    private static WilksSignificance.Output run(FitResult without, FitResult with) throws StepFailure {
        WilksSignificance.Inputs inputs = new WilksSignificance.Inputs(without, with);
        return new WilksSignificance().run(new WilksSignificance.Params(), inputs, new Surroundings());
    }

    private static double measure(WilksSignificance.Output output, String name) {
        return output.measures().values().get(name).value();
    }

    private static String refusal(FitResult without, FitResult with) {
        return assertThrows(StepFailure.class, () -> run(without, with)).getMessage();
    }

    @Test
    void publishedDropInChiSquareGivesThePublishedSignificance() throws StepFailure {
        WilksSignificance.Output output = run(background(118.3), withSignal(82.8));
        assertEquals(35.5, measure(output, "delta-chi2"), 1e-12);
        assertEquals(1, measure(output, "degrees-of-freedom"));
        assertEquals(5.958187643906492, measure(output, "z"), 1e-12); // sqrt(35.5)
        // mpmath 1.2.1: erfc(sqrt(35.5/2))
        assertEquals(2.550505697324608e-9, measure(output, "p-value"), 1e-21);
        assertTrue(
                output.verdict().sentence().contains("Z = 5.958"),
                output.verdict().sentence());
    }

    @Test
    void significanceDoesNotSaturateWherePValuesUnderflow() throws StepFailure {
        WilksSignificance.Output output = run(background(10_082), withSignal(82));
        assertEquals(100, measure(output, "z"), 1e-10);
        assertEquals(0, measure(output, "p-value"));
        assertEquals(-2173.5705128733704, measure(output, "log10-p-value"), 1e-9); // mpmath 1.2.1
    }

    @Test
    void moreSignalNeverLowersTheSignificance() throws StepFailure {
        double last = -1;
        for (double delta = 0; delta < 3000; delta += 17) {
            double z = measure(run(background(100 + delta), withSignal(100)), "z");
            assertTrue(z > last, "at " + delta);
            last = z;
        }
    }

    @Test
    void anAlternativeThatIsWorseHasNoSignificanceAndSaysSo() throws StepFailure {
        WilksSignificance.Output output = run(background(80), withSignal(80.5));
        assertEquals(0, measure(output, "z"));
        assertEquals(1, measure(output, "p-value"));
        assertEquals(
                "the alternative describes the data no better than the null hypothesis (chi2 is larger by 0.5000), so Z is 0",
                output.verdict().sentence());
    }

    @Test
    void noSignificanceIsPrintedFromAFailedFit() {
        FitResult failed = fit(0, false, Spectrum.signalOnBackground(), LEVEL, HEIGHT);
        assertEquals(
                "no significance is printed from a failed fit: that of the alternative, poly0, failed: no bin has entries",
                refusal(background(80), failed));
        assertTrue(refusal(failed, withSignal(80)).contains("the null hypothesis"));
    }

    @Test
    void fitsOfDifferentDataAreNotCompared() {
        FitResult other = fit(80, true, Spectrum.signal(), LEVEL, HEIGHT);
        assertTrue(refusal(background(80), other).contains("are of different data"));
    }

    @Test
    void hypothesesInTheWrongOrderAreRefused() {
        String message = refusal(withSignal(80), background(90));
        assertTrue(message.contains("has no more free parameters"), message);
        assertTrue(refusal(background(80), background(80)).contains("has no more free parameters"));
    }

    @Test
    void fitsThatAreNotNestedAreRefused() {
        FitResult slope = fit(80, true, Spectrum.signalOnBackground(), new Parameter("slope", 1, 0.1, false));
        assertTrue(refusal(slope, withSignal(70)).contains("Wilks' theorem needs nested fits, but with 'slope'"));
        Parameter elsewhere = new Parameter("mu", 126, 0, true);
        FitResult shifted = fit(80, true, Spectrum.signalOnBackground(), LEVEL, elsewhere);
        assertTrue(refusal(shifted, withSignal(70)).contains("but with 'mu'"));
    }
}
