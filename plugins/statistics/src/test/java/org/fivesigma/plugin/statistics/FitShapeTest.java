package org.fivesigma.plugin.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.fivesigma.api.Checks;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Binning;
import org.fivesigma.api.data.FitResult;
import org.fivesigma.api.data.Histogram;
import org.fivesigma.plugin.statistics.fit.Spectrum;
import org.fivesigma.plugin.statistics.shape.Shape;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;

final class FitShapeTest {
    private static FitShape.Params params(String shape, Map<String, Double> start, String... fix) {
        return new FitShape.Params(Shape.parse(shape), start, List.of(fix), List.of());
    }

    private static FitShape.Output run(FitShape.Params params, List<Histogram> data, FitResult... start)
            throws StepFailure {
        return new FitShape().run(params, new FitShape.Inputs(data, List.of(start)), new Surroundings());
    }

    private static List<String> problems(FitShape.Params params) {
        List<String> problems = new ArrayList<>();
        Checks checks = (parameter, message, remedy) -> problems.add(parameter + ": " + message + "; " + remedy);
        new FitShape().check(params, checks);
        return problems;
    }

    private static FitResult.Parameter parameter(FitResult fit, String name) {
        return fit.parameters().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void chainOfFitsAndTheirSignificanceAsAnAnalysisRunsThem() throws StepFailure {
        List<Histogram> data = List.of(Spectrum.signalOnBackground());
        Map<String, Double> published = Map.of("mu", 1e6, "sigma", 1e6, "norm", 10.0);
        FitResult signal =
                run(params("gaussian", published), List.of(Spectrum.signal())).fit();
        FitResult without = run(params("poly4", Map.of()), data, signal).fit();
        FitResult with = run(params("gaussian + poly4", Map.of(), "mu", "sigma"), data, signal, without)
                .fit();
        assertEquals(parameter(signal, "mu").value(), parameter(with, "mu").value());
        assertEquals(
                parameter(signal, "sigma").value(), parameter(with, "sigma").value());
        assertEquals(1, without.degreesOfFreedom() - with.degreesOfFreedom());
        WilksSignificance.Output test = new WilksSignificance()
                .run(new WilksSignificance.Params(), new WilksSignificance.Inputs(without, with), new Surroundings());
        double delta = without.chiSquare() - with.chiSquare();
        assertEquals(Math.sqrt(delta), test.measures().values().get("z").value(), 1e-12);
        assertEquals(exactChiSquare(polynomial(4)), without.chiSquare(), 1e-9 * without.chiSquare());
        List<DoubleFunction<BigDecimal>> columns = polynomial(4);
        double mu = parameter(signal, "mu").value();
        double sigma = parameter(signal, "sigma").value();
        columns.add(x -> new BigDecimal(StrictMath.exp(-0.5 * (x - mu) * (x - mu) / (sigma * sigma))));
        assertEquals(exactChiSquare(columns), with.chiSquare(), 1e-9 * with.chiSquare());
        // one linear parameter more: its pull is the root of what it wins
        FitResult.Parameter height = parameter(with, "norm");
        assertEquals(Math.sqrt(delta), height.value() / height.error(), 1e-8);
    }

    private static List<DoubleFunction<BigDecimal>> polynomial(int degree) {
        List<DoubleFunction<BigDecimal>> columns = new ArrayList<>();
        for (int power = 0; power <= degree; power++) {
            int exponent = power;
            columns.add(x -> new BigDecimal(x).pow(exponent));
        }
        return columns;
    }

    private static double exactChiSquare(List<DoubleFunction<BigDecimal>> columns) {
        return ExactLeastSquares.chiSquare(Spectrum.signalOnBackground(), columns);
    }

    @Test
    void saysWhichLibraryMinimises() {
        assertEquals("commons-math3 3.6.1", new FitShape().fingerprint());
    }

    @Test
    void publishesEachNumberOfAConvergedFit() throws StepFailure {
        FitShape.Output output = run(params("poly1", Map.of()), List.of(Spectrum.signalOnBackground()));
        assertEquals(
                List.of("converged", "chi2", "ndf", "probability", "chi2-per-ndf", "p0", "p1"),
                List.copyOf(output.measures().values().keySet()));
        assertEquals(1, output.measures().values().get("converged").value());
        assertEquals(73, output.measures().values().get("ndf").value());
        assertTrue(output.measures().values().get("p1").error().orElseThrow() > 0);
        assertTrue(
                output.fit().explanation().matches("converged in \\d+ steps: chi2 .* for 73 degrees of freedom, .*"));
    }

    @Test
    void publishesNothingButTheFailureOfAFailedFit() throws StepFailure {
        Histogram empty = Histogram.fill("mass", "", Spectrum.BINNING, new double[0], new double[0]);
        FitShape.Output output = run(params("poly1", Map.of()), List.of(empty));
        assertEquals(
                List.of("converged"), List.copyOf(output.measures().values().keySet()));
        assertEquals(0, output.measures().values().get("converged").value());
    }

    @Test
    void histogramsAreAdded() throws StepFailure {
        Histogram data = Spectrum.signalOnBackground();
        FitResult once = run(params("poly1", Map.of()), List.of(data)).fit();
        FitResult twice = run(params("poly1", Map.of()), List.of(data, data)).fit();
        assertEquals(2 * once.chiSquare(), twice.chiSquare(), 1e-9 * once.chiSquare());
        assertEquals(2 * data.sum(3), twice.data().sum(3));
    }

    @Test
    void histogramsOfOtherBinsAreNotAdded() {
        Histogram other = Histogram.fill("pt", "", Binning.uniform(0, 1, 2), new double[0], new double[0]);
        List<Histogram> data = List.of(Spectrum.signal(), other);
        StepFailure failure = assertThrows(StepFailure.class, () -> run(params("poly1", Map.of()), data));
        assertTrue(failure.getMessage().contains("'mass' and 'pt' have different bins"));
        assertThrows(StepFailure.class, () -> run(params("poly1", Map.of()), List.of()));
    }

    @Test
    void aFixedParameterNeedsAValue() {
        FitShape.Params params = params("gaussian", Map.of(), "mu");
        StepFailure failure = assertThrows(StepFailure.class, () -> run(params, List.of(Spectrum.signal())));
        assertEquals("'mu' is to be fixed, but nothing gives its value", failure.getMessage());
    }

    @Test
    void holdingAParameterOfAFailedFitFailsToo() throws StepFailure {
        Histogram empty = Histogram.fill("mass", "", Spectrum.BINNING, new double[0], new double[0]);
        FitResult failed = run(params("gaussian", Map.of()), List.of(empty)).fit();
        FitShape.Params params = params("gaussian + poly4", Map.of(), "mu", "sigma");
        FitResult fit =
                run(params, List.of(Spectrum.signalOnBackground()), failed).fit();
        assertFalse(fit.converged());
        assertTrue(
                fit.explanation()
                        .startsWith(
                                "failed: mu is to be held at its value in the fit of gaussian, but that fit failed: "),
                fit.explanation());
    }

    @Test
    void startValuesOfTheRecipeGoBeforeThoseOfEarlierFits() throws StepFailure {
        FitResult earlier =
                run(params("gaussian", Map.of()), List.of(Spectrum.signal())).fit();
        FitShape.Params params = params("gaussian + poly4", Map.of("mu", 1.01e6), "mu", "sigma");
        FitResult fit =
                run(params, List.of(Spectrum.signalOnBackground()), earlier).fit();
        assertEquals(1.01e6, parameter(fit, "mu").value());
        assertEquals(
                parameter(earlier, "sigma").value(), parameter(fit, "sigma").value());
    }

    @Test
    void misspeltParametersAreNamedWithTheNearestOne() {
        List<String> problems = problems(params("gaussian + poly1", Map.of("sgima", 1.0), "mean"));
        assertEquals(
                List.of(
                        "start.sgima: the shape gaussian + poly1 has no parameter 'sgima';"
                                + " did you mean 'sigma'? choose from mu, sigma, norm, p0, p1",
                        "fix: the shape gaussian + poly1 has no parameter 'mean'; choose from mu, sigma, norm, p0, p1"),
                problems);
    }

    @Test
    void startValuesThatCannotBeAreRefusedBeforeAnyDataAreRead() {
        List<String> problems = problems(params("gaussian", Map.of("sigma", -1.0)));
        assertEquals(List.of("start.sigma: sigma must be above 0, not -1.0; give another starting value"), problems);
        assertEquals(1, problems(params("gaussian", Map.of("mu", Double.NaN))).size());
        assertEquals(List.of(), problems(params("gaussian", Map.of("mu", 1e6), "mu")));
    }
}
