package org.fivesigma.plugin.statistics.fit;

import org.apache.commons.math3.fitting.leastsquares.MultivariateJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;

/** Evaluates a function over all points in units of the data's errors, and remembers the best parameters seen. */
final class Residuals implements MultivariateJacobianFunction {
    /** Stands for a value that is not finite: so bad that the minimiser turns back, and still finite when squared and summed. */
    private static final double FORBIDDEN = 1e100;

    private final ParametricFunction function;
    private final double[] observed;
    private final double[] errors;
    private double[] best;
    private double leastChiSquare = Double.POSITIVE_INFINITY;
    private int tried;

    Residuals(ParametricFunction function, double[] observed, double[] errors, double[] start) {
        this.function = function;
        this.observed = observed;
        this.errors = errors;
        this.best = start.clone();
    }

    @Override
    public Pair<RealVector, RealMatrix> value(RealVector point) {
        Evaluation evaluation = at(point.toArray());
        return new Pair<>(
                new ArrayRealVector(evaluation.pulls, false), new Array2DRowRealMatrix(evaluation.jacobian, false));
    }

    /** Evaluates the residuals at these parameters. */
    Evaluation at(double[] parameters) {
        double[] pulls = new double[observed.length];
        double[][] jacobian = new double[observed.length][parameters.length];
        double chiSquare = 0;
        for (int i = 0; i < pulls.length; i++) {
            double value = function.value(i, parameters, jacobian[i]);
            pulls[i] = forbidUnlessFinite((value - observed[i]) / errors[i]);
            for (int k = 0; k < parameters.length; k++) {
                double derivative = jacobian[i][k] / errors[i];
                jacobian[i][k] = Double.isFinite(derivative) ? derivative : 0;
            }
            chiSquare += pulls[i] * pulls[i];
        }
        tried++;
        if (chiSquare < leastChiSquare) {
            leastChiSquare = chiSquare;
            best = parameters.clone();
        }
        return new Evaluation(pulls, jacobian, chiSquare);
    }

    private static double forbidUnlessFinite(double pull) {
        return Math.abs(pull) < FORBIDDEN ? pull : FORBIDDEN;
    }

    /** The parameters of the least chi2 seen. */
    double[] best() {
        return best;
    }

    /** How many parameter points were evaluated. */
    int tried() {
        return tried;
    }

    /** The sum of squares of the data in units of their errors: what rounding is relative to. */
    double size() {
        double sum = 0;
        for (int i = 0; i < observed.length; i++) {
            sum += observed[i] / errors[i] * (observed[i] / errors[i]);
        }
        return sum;
    }

    /** The residuals at one parameter point, their derivatives (a row for each point), and the sum of their squares. */
    record Evaluation(double[] pulls, double[][] jacobian, double chiSquare) {
        boolean isFinite() {
            return chiSquare < FORBIDDEN;
        }
    }
}
