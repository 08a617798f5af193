package org.fivesigma.plugin.statistics.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.fivesigma.api.data.FitResult;
import org.fivesigma.api.data.Histogram;
import org.fivesigma.api.distribution.ChiSquare;
import org.fivesigma.plugin.statistics.shape.Shape;

/** Turns the outcome of a minimisation into the result that steps exchange. */
final class FitReport {
    private final Shape shape;
    private final Sidebands sidebands;
    private final Histogram data;
    private final int fittedBins;

    FitReport(Shape shape, Sidebands sidebands, int fittedBins) {
        this.shape = shape;
        this.sidebands = sidebands;
        this.data = sidebands.data();
        this.fittedBins = fittedBins;
    }

    FitResult of(Trial trial) {
        int[] free = trial.layout().shape().free();
        double[] values = trial.layout().toRecipe(trial.scaled());
        double[][] covariance = new double[values.length][values.length];
        if (!trial.failed()) {
            covariance = trial.layout()
                    .covariance(trial.scaled(), free, trial.minimum().covariance());
        }
        int degreesOfFreedom = fittedBins - free.length;
        double probability = trial.failed() ? 0 : probability(trial.chiSquare(), degreesOfFreedom);
        Curves curves = new Curves(shape, data, trial.layout(), trial.scaled());
        return new FitResult(
                shape.toString(),
                parameters(trial.layout(), values, covariance),
                Arrays.stream(covariance)
                        .map(row -> Arrays.stream(row).boxed().toList())
                        .toList(),
                trial.chiSquare(),
                degreesOfFreedom,
                probability,
                !trial.failed(),
                explanation(trial, degreesOfFreedom, probability),
                data,
                curves.total(),
                curves.components());
    }

    /** The chi2 tail; where no degree of freedom is left, chi2 is 0 and nothing is tested. */
    private static double probability(double chiSquare, int degreesOfFreedom) {
        return degreesOfFreedom == 0 ? 1 : ChiSquare.survival(chiSquare, degreesOfFreedom);
    }

    private List<FitResult.Parameter> parameters(Layout layout, double[] values, double[][] covariance) {
        List<FitResult.Parameter> parameters = new ArrayList<>();
        for (int k = 0; k < values.length; k++) {
            String name = shape.parameters().get(k);
            parameters.add(new FitResult.Parameter(name, values[k], Math.sqrt(covariance[k][k]), layout.holds(k)));
        }
        return parameters;
    }

    private String explanation(Trial trial, int degreesOfFreedom, double probability) {
        int hidden = sidebands.hidden();
        int left = data.binning().count() - fittedBins - hidden;
        String leftOut = hidden == 0 ? "" : "; sidebands only, blinded bins left out: " + hidden;
        leftOut += left == 0 ? "" : "; bins left out for having no variance: " + left;
        if (trial.failed()) {
            return "failed: " + trial.failure().orElseThrow() + leftOut;
        }
        String verdict = degreesOfFreedom == 0
                ? "no degree of freedom is left to test it"
                : number(trial.chiSquare()) + " for " + degreesOfFreedom + " degrees of freedom, probability "
                        + number(probability);
        return "converged in " + trial.minimum().steps() + " steps: chi2 " + verdict + leftOut;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
