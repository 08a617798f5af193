package org.fivesigma.plugin.statistics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.fivesigma.api.Checks;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.FitResult;
import org.fivesigma.api.data.Histogram;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Measures;
import org.fivesigma.api.text.Suggestion;
import org.fivesigma.plugin.statistics.fit.HistogramFit;
import org.fivesigma.plugin.statistics.fit.Sidebands;
import org.fivesigma.plugin.statistics.shape.Shape;

/**
 * Fits a shape to a histogram by least chi2, its errors being the square roots of the sums of squared weights.
 *
 * <p>A fit that fails is a result that says so in words; it gives no numbers but {@code converged} = 0.
 */
@StepType(
        name = "fit",
        version = 1,
        summary = "Fits a shape, for example gaussian + poly4, to a histogram by least chi2.",
        example = """
                shape: gaussian + poly4
                start: {mu: 125, sigma: 2}
                fix: [mu, sigma]
                """)
public final class FitShape implements Step<FitShape.Params, FitShape.Inputs, FitShape.Output> {
    /**
     * What is fitted.
     *
     * @param shape the shape
     * @param start starting values by parameter
     * @param fix parameters held at their starting values
     * @param blind stretches of the axis whose bins are left out
     */
    public record Params(
            @Doc(
                    "sum of gaussian (mu, sigma, norm: its height), polyN (p0 to pN) and exponential (norm, slope); parameters of a "
                            + "second gaussian are mu-2, sigma-2 and norm-2")
            Shape shape,

            @Doc(
                    "starting values by parameter; others come from the fits that this one starts from, or from the data, and poor ones do "
                            + "no harm: the fit also starts from the data alone and keeps the best trustworthy minimum")
            @Default("{}")
            Map<String, Double> start,

            @Doc("parameters held at their starting values") @Default("[]")
            List<String> fix,

            @Doc(
                    "stretches [low, high] of the axis that are blinded: bins whose centres lie there are left out, so the fit is to the "
                            + "sidebands only; Fivesigma fills them in for observed events")
            @Default("[]")
            List<List<Double>> blind) {
        /** Copies the collections and checks the stretches. */
        public Params {
            start = Collections.unmodifiableMap(new LinkedHashMap<>(start));
            fix = List.copyOf(fix);
            blind = blind.stream().map(List::copyOf).toList();
            for (List<Double> stretch : blind) {
                if (stretch.size() != 2 || !(stretch.get(0) < stretch.get(1))) {
                    throw new IllegalArgumentException(
                            "a blinded stretch is [low, high], the lower end first, not " + stretch);
                }
            }
        }
    }

    /**
     * The data.
     *
     * @param data histograms of the same bins, added
     * @param start fits whose parameters of the same names are starting values; the first that has a name gives it
     */
    public record Inputs(
            @Doc("histograms of the same bins; their sum is fitted, at bin centres and without bins of no variance")
            List<Histogram> data,

            @Doc("earlier fits; their values start parameters of the same names, the first that has one gives it")
            List<FitResult> start) {
        /** Copies the lists. */
        public Inputs {
            data = List.copyOf(data);
            start = List.copyOf(start);
        }
    }

    /**
     * The fit.
     *
     * @param fit the fit, failed or not
     * @param measures chi2, ndf, probability, chi2-per-ndf, converged and each parameter; only converged where the fit failed
     */
    public record Output(
            @Doc("the fit, converged or not") FitResult fit,

            @Doc(
                    "chi2, ndf, probability, chi2-per-ndf, converged and each parameter; only converged = 0 of a failed fit")
            Measures measures) {}

    /** The library that minimises. */
    @Override
    public String fingerprint() {
        Package library = LevenbergMarquardtOptimizer.class.getPackage();
        return "commons-math3 "
                + Optional.ofNullable(library.getImplementationVersion()).orElse("of unknown version");
    }

    @Override
    public void check(Params params, Checks checks) {
        for (Map.Entry<String, Double> start : params.start().entrySet()) {
            String place = "start." + start.getKey();
            if (known(params.shape(), start.getKey(), place, checks)) {
                params.shape()
                        .objection(start.getKey(), start.getValue())
                        .ifPresent(message -> checks.problem(place, message, "give another starting value"));
            }
        }
        params.fix().forEach(name -> known(params.shape(), name, "fix", checks));
    }

    private static boolean known(Shape shape, String name, String place, Checks checks) {
        List<String> names = shape.parameters();
        checks.require(
                names.contains(name),
                place,
                "the shape " + shape + " has no parameter '" + name + "'",
                meant(name, names) + "choose from " + String.join(", ", names));
        return names.contains(name);
    }

    private static String meant(String name, List<String> names) {
        return Suggestion.nearest(name, names)
                .map(nearest -> "did you mean '" + nearest + "'? ")
                .orElse("");
    }

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws StepFailure {
        Histogram data = sum(inputs.data());
        Map<String, Double> given = given(params, inputs.start());
        for (String name : params.fix()) {
            if (!given.containsKey(name)) {
                return withoutValueOf(name, params, inputs.start(), data);
            }
        }
        return output(new HistogramFit(params.shape(), sidebands(params, data), given, params.fix()).run());
    }

    private static Histogram sum(List<Histogram> data) throws StepFailure {
        if (data.isEmpty()) {
            throw new StepFailure("the fit has no histogram", "name what it is a fit of");
        }
        Histogram sum = data.get(0);
        for (Histogram next : data.subList(1, data.size())) {
            if (!next.binning().equals(sum.binning())) {
                throw new StepFailure(
                        "the histograms of '" + sum.column() + "' and '" + next.column()
                                + "' have different bins and cannot be fitted as one",
                        "fill both with the same bins");
            }
            sum = sum.plus(next);
        }
        return sum;
    }

    private static Map<String, Double> given(Params params, List<FitResult> earlier) {
        Map<String, Double> given = new LinkedHashMap<>(params.start());
        for (FitResult fit : earlier) {
            if (fit.converged()) {
                fit.parameters().stream()
                        .filter(parameter -> params.shape().parameters().contains(parameter.name()))
                        .forEach(parameter -> given.putIfAbsent(parameter.name(), parameter.value()));
            }
        }
        return given;
    }

    private static Output withoutValueOf(String name, Params params, List<FitResult> earlier, Histogram data)
            throws StepFailure {
        Optional<FitResult> source = earlier.stream()
                .filter(fit -> fit.parameters().stream()
                        .anyMatch(parameter -> parameter.name().equals(name)))
                .findFirst();
        if (source.isEmpty()) {
            throw new StepFailure(
                    "'" + name + "' is to be fixed, but nothing gives its value",
                    "add it to start, or start from a fit that has a parameter " + name);
        }
        Sidebands sidebands = sidebands(params, data);
        String reason = name + " is to be held at its value in the fit of "
                + source.get().shape() + ", but that fit " + source.get().explanation();
        return output(new HistogramFit(params.shape(), sidebands, Map.of(), List.of()).failed(reason));
    }

    private static Sidebands sidebands(Params params, Histogram data) {
        return new Sidebands(data, params.blind());
    }

    private static Output output(FitResult fit) {
        Map<String, Measure> measures = new LinkedHashMap<>();
        measures.put("converged", Measure.of(fit.converged() ? 1 : 0));
        if (fit.converged()) {
            measures.put("chi2", Measure.of(fit.chiSquare()));
            measures.put("ndf", Measure.of(fit.degreesOfFreedom()));
            measures.put("probability", Measure.of(fit.probability()));
            if (fit.degreesOfFreedom() > 0) {
                measures.put("chi2-per-ndf", Measure.of(fit.chiSquare() / fit.degreesOfFreedom()));
            }
            fit.parameters().forEach(parameter -> measures.put(parameter.name(), measure(parameter)));
        }
        return new Output(fit, new Measures(measures));
    }

    private static Measure measure(FitResult.Parameter parameter) {
        return parameter.fixed() ? Measure.of(parameter.value()) : Measure.of(parameter.value(), parameter.error());
    }
}
