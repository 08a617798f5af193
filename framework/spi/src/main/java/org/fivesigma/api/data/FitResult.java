package org.fivesigma.api.data;

import java.util.List;

/**
 * The outcome of a chi2 fit of a shape to a histogram.
 *
 * @param shape the shape as the recipe writes it, for example {@code gaussian + poly4}
 * @param parameters fitted and fixed parameters, in the shape's order
 * @param covariance covariance of all parameters in their order; rows and columns of fixed ones are zero
 * @param chiSquare chi2 at the minimum
 * @param degreesOfFreedom fitted bins less free parameters
 * @param probability chi2 tail probability, the p-value of the fit
 * @param converged whether the minimum is trustworthy; nothing may be concluded where it is not
 * @param explanation the status in words, and the reason when the fit failed
 * @param data the fitted histogram
 * @param curve the fitted shape
 * @param components its terms, where it is a sum of several
 */
public record FitResult(
        String shape,
        List<Parameter> parameters,
        List<List<Double>> covariance,
        double chiSquare,
        int degreesOfFreedom,
        double probability,
        boolean converged,
        String explanation,
        Histogram data,
        Curve curve,
        List<Curve> components) {
    /** Copies the lists. */
    public FitResult {
        parameters = List.copyOf(parameters);
        covariance = covariance.stream().map(List::copyOf).toList();
        components = List.copyOf(components);
    }

    /**
     * One parameter of the shape, in the user's units.
     *
     * @param name the name that {@code start:} and {@code fix:} use
     * @param value fitted or fixed value
     * @param error standard error from the covariance; 0 where fixed
     * @param fixed whether the fit held it
     */
    public record Parameter(String name, double value, double error, boolean fixed) {}

    /**
     * A sampled function.
     *
     * @param name what it is
     * @param x points, ascending
     * @param y values in the unit of the histogram's bin sums
     * @param atCentres values at the bin centres of the data, one for each bin
     */
    public record Curve(String name, List<Double> x, List<Double> y, List<Double> atCentres) {
        /** Copies the lists. */
        public Curve {
            x = List.copyOf(x);
            y = List.copyOf(y);
            atCentres = List.copyOf(atCentres);
        }
    }
}
