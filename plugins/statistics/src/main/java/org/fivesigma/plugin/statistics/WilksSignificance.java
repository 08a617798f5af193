package org.fivesigma.plugin.statistics;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.FitResult;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Measures;
import org.fivesigma.api.distribution.ChiSquare;
import org.fivesigma.api.distribution.Normal;

/**
 * Gives the significance of a fit over a simpler one nested in it, by Wilks' theorem (1938): the drop in chi2 is distributed as
 * chi2 with as many degrees of freedom as the simpler fit has fewer free parameters.
 *
 * <p>Z counts both tails, Z = sqrt(2) erfinv(1 - p), so that one degree of freedom gives Z = sqrt(delta chi2). It is computed from
 * log p and never saturates.
 */
@StepType(
        name = "wilks",
        version = 1,
        summary = "Gives the significance of a fit over a simpler one nested in it, by Wilks' theorem.",
        example = "{}")
public final class WilksSignificance
        implements Step<WilksSignificance.Params, WilksSignificance.Inputs, WilksSignificance.Output> {
    private static final double LOG_10 = StrictMath.log(10);

    /** There is nothing to choose. */
    public record Params() {}

    /**
     * The two fits, of the same data.
     *
     * @param nullHypothesis the null hypothesis, for example background alone
     * @param alternative the alternative, which has all its parameters and more
     */
    public record Inputs(
            @Doc("fit of the null hypothesis, for example background alone")
            FitResult nullHypothesis,

            @Doc("fit of the alternative, which has all parameters of the null hypothesis and more free ones")
            FitResult alternative) {}

    /**
     * The significance.
     *
     * @param measures delta-chi2, degrees-of-freedom, p-value, log10-p-value and z
     * @param verdict the same in a sentence
     */
    public record Output(
            @Doc("delta-chi2, degrees-of-freedom, p-value, log10-p-value and z")
            Measures measures,

            @Doc("the significance in a sentence") Verdict verdict) {}

    /**
     * A sentence that states a result.
     *
     * @param sentence the sentence
     */
    public record Verdict(String sentence) {}

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws StepFailure {
        FitResult without = inputs.nullHypothesis();
        FitResult with = inputs.alternative();
        requireConverged("the null hypothesis", without);
        requireConverged("the alternative", with);
        requireNested(without, with);
        double delta = without.chiSquare() - with.chiSquare();
        int degreesOfFreedom = without.degreesOfFreedom() - with.degreesOfFreedom();
        double log = ChiSquare.logSurvival(Math.max(0, delta), degreesOfFreedom);
        double z = Normal.significance(log);
        Map<String, Measure> measures = new LinkedHashMap<>();
        measures.put("delta-chi2", Measure.of(delta));
        measures.put("degrees-of-freedom", Measure.of(degreesOfFreedom));
        measures.put("p-value", Measure.of(StrictMath.exp(log)));
        measures.put("log10-p-value", Measure.of(log / LOG_10));
        measures.put("z", Measure.of(z));
        return new Output(new Measures(measures), verdict(delta, degreesOfFreedom, log / LOG_10, z));
    }

    private static void requireConverged(String role, FitResult fit) throws StepFailure {
        if (!fit.converged()) {
            throw new StepFailure(
                    "no significance is printed from a failed fit: that of " + role + ", " + fit.shape() + ", "
                            + fit.explanation(),
                    "mend that fit first");
        }
    }

    private static void requireNested(FitResult without, FitResult with) throws StepFailure {
        if (!without.data().equals(with.data())) {
            throw new StepFailure(
                    "the two fits are of different data ('" + without.data().column() + "' and '"
                            + with.data().column() + "'), so their chi2 cannot be compared",
                    "fit both shapes to the same histogram");
        }
        if (without.degreesOfFreedom() <= with.degreesOfFreedom()) {
            throw new StepFailure(
                    "the alternative " + with.shape() + " has no more free parameters than the null hypothesis "
                            + without.shape(),
                    "name the simpler fit first, as in wilks: [without, with-signal]");
        }
        for (FitResult.Parameter parameter : without.parameters()) {
            if (with.parameters().stream().noneMatch(wider -> includes(wider, parameter))) {
                throw new StepFailure(
                        "Wilks' theorem needs nested fits, but with '" + parameter.name() + "' the fit of "
                                + without.shape() + " can do what that of " + with.shape() + " cannot",
                        "let the alternative have every parameter of the null hypothesis, free where that is free");
            }
        }
    }

    /** Whether a parameter of the alternative can take every value that one of the null hypothesis can. */
    private static boolean includes(FitResult.Parameter wider, FitResult.Parameter parameter) {
        boolean samePlace = parameter.fixed() && wider.value() == parameter.value();
        return wider.name().equals(parameter.name()) && (!wider.fixed() || samePlace);
    }

    private static Verdict verdict(double delta, int degreesOfFreedom, double log10, double z) {
        if (delta < 0) {
            return new Verdict(String.format(
                    Locale.ROOT,
                    "the alternative describes the data no better than the null hypothesis (chi2 is larger by %.4g), so Z is 0",
                    -delta));
        }
        return new Verdict(String.format(
                Locale.ROOT,
                "the alternative lowers chi2 by %.4g for %d more free parameter%s: Z = %.4g (log10 p = %.4g)",
                delta,
                degreesOfFreedom,
                degreesOfFreedom == 1 ? "" : "s",
                z,
                log10));
    }
}
