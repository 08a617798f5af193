package org.fivesigma.plugin.statistics.fit;

import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;

/**
 * Minimises the sum of squared residuals of a function.
 *
 * <p>Levenberg-Marquardt steps (commons-math, after MINPACK) lead near the minimum; Gauss-Newton steps by singular values then
 * land on it. Convergence is judged by the chi2 that the linearised problem still promises, not by the reason for which the
 * first stage stopped.
 */
public final class LeastSquares {
    private static final int STEP_LIMIT = 2000;
    private static final int LANDING_STEPS = 20;
    /** The chi2 still to be won, in units of chi2 per degree of freedom, below which parameters stay within 1e-4 of an error. */
    private static final double NEAR = 1e-8;
    /** Rounding leaves a chi2 of this fraction of the data's own sum of squares. */
    private static final double ROUNDING = 1e-28;

    private final ParametricFunction function;
    private final double[] observed;
    private final double[] errors;

    /**
     * Makes a problem.
     *
     * @param function what is fitted
     * @param observed the data at each point
     * @param errors their standard errors, all above 0; ones where none are known
     */
    public LeastSquares(ParametricFunction function, double[] observed, double[] errors) {
        this.function = function;
        this.observed = observed.clone();
        this.errors = errors.clone();
    }

    /** Minimises from these parameters. */
    public Minimum minimise(double[] start) {
        Residuals residuals = new Residuals(function, observed, errors, start);
        if (start.length > 0 && residuals.at(start).isFinite()) {
            approach(residuals, start);
        }
        return land(residuals, start.length);
    }

    /** Minimises a function that is linear in its parameters, in one exact step. */
    public Minimum solveLinear(double[] start) {
        return land(new Residuals(function, observed, errors, start), start.length);
    }

    private void approach(Residuals residuals, double[] start) {
        try {
            new LevenbergMarquardtOptimizer()
                    .withCostRelativeTolerance(1e-13)
                    .withParameterRelativeTolerance(1e-13)
                    .withOrthoTolerance(1e-13)
                    .optimize(new LeastSquaresBuilder()
                            .start(start)
                            .target(new double[observed.length])
                            .model(residuals)
                            .maxEvaluations(STEP_LIMIT)
                            .maxIterations(STEP_LIMIT)
                            .build());
        } catch (MathIllegalStateException stopped) {
            // it stops by exception when no further digit can be won, and at the step limit; landing judges both alike
            residuals.at(residuals.best());
        }
    }

    private Minimum land(Residuals residuals, int parameters) {
        Residuals.Evaluation here = residuals.at(residuals.best());
        if (!here.isFinite() || parameters == 0) {
            Minimum.Status status = here.isFinite() ? Minimum.Status.CONVERGED : Minimum.Status.NOT_FINITE;
            return ended(
                    residuals, here.chiSquare(), new double[parameters][parameters], status, new double[parameters]);
        }
        LinearStep linear = new LinearStep(here);
        for (int i = 0; i < LANDING_STEPS && linear.gain() > 1e-16 * here.chiSquare(); i++) {
            Residuals.Evaluation next = residuals.at(sum(residuals.best(), linear.step()));
            if (!(next.chiSquare() < here.chiSquare())) {
                break;
            }
            here = next;
            linear = new LinearStep(here);
        }
        return judge(residuals, here, linear);
    }

    private Minimum judge(Residuals residuals, Residuals.Evaluation here, LinearStep linear) {
        int parameters = residuals.best().length;
        if (linear.isSingular()) {
            double[][] none = new double[parameters][parameters];
            return ended(residuals, here.chiSquare(), none, Minimum.Status.SINGULAR, linear.weakest());
        }
        double scale = here.chiSquare() / Math.max(1, observed.length - parameters);
        boolean near = linear.gain() <= NEAR * scale + ROUNDING * residuals.size();
        Minimum.Status status = near ? Minimum.Status.CONVERGED : Minimum.Status.STEP_LIMIT;
        return ended(residuals, here.chiSquare(), linear.covariance(), status, new double[parameters]);
    }

    private static Minimum ended(
            Residuals residuals, double chiSquare, double[][] covariance, Minimum.Status status, double[] weakest) {
        return new Minimum(residuals.best(), chiSquare, covariance, residuals.tried(), status, weakest);
    }

    private static double[] sum(double[] parameters, double[] step) {
        double[] moved = parameters.clone();
        for (int k = 0; k < moved.length; k++) {
            moved[k] += step[k];
        }
        return moved;
    }
}
