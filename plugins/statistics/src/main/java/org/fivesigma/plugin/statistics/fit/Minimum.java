package org.fivesigma.plugin.statistics.fit;

/**
 * Where a minimisation ended.
 *
 * @param parameters the best parameters found
 * @param chiSquare the sum of squared residuals, each divided by its error
 * @param covariance inverse of (J^T W J) at the minimum, not rescaled; for data without known errors multiply by chi2 over the
 *     degrees of freedom
 * @param steps how many parameter points were tried
 * @param status whether the minimum can be trusted
 * @param weakest a direction in parameter space that the data do not fix; all zero unless the status is singular
 */
public record Minimum(
        double[] parameters, double chiSquare, double[][] covariance, int steps, Status status, double[] weakest) {
    /** How a minimisation can end. */
    public enum Status {
        /** No step promises a better fit. */
        CONVERGED,
        /** A better fit is still in sight, but the step limit is reached. */
        STEP_LIMIT,
        /** Several parameters do the same, so their errors are infinite. */
        SINGULAR,
        /** The function is not a number where the minimisation stands. */
        NOT_FINITE
    }
}
