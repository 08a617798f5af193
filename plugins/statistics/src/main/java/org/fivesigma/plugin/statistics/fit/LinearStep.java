package org.fivesigma.plugin.statistics.fit;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * What the linearised problem says at one point: the step to its minimum, the chi2 to be won there, and the covariance.
 *
 * <p>The columns of the Jacobian are brought to unit length first, so the parameters' units do not matter.
 */
final class LinearStep {
    /** Singular values below this fraction of the largest one carry no information. */
    private static final double NEGLIGIBLE = 1e-11;

    private final double[] lengths;
    private final double[] singular;
    private final RealMatrix directions;
    private final double[] projections;

    LinearStep(Residuals.Evaluation evaluation) {
        double[][] jacobian = evaluation.jacobian();
        int parameters = jacobian[0].length;
        lengths = new double[parameters];
        // at least as many rows as columns, so that every direction has its singular value
        RealMatrix scaled = new Array2DRowRealMatrix(Math.max(jacobian.length, parameters), parameters);
        for (int k = 0; k < parameters; k++) {
            lengths[k] = length(jacobian, k);
            for (int i = 0; i < jacobian.length; i++) {
                scaled.setEntry(i, k, lengths[k] > 0 ? jacobian[i][k] / lengths[k] : 0);
            }
        }
        SingularValueDecomposition decomposition = new SingularValueDecomposition(scaled);
        singular = decomposition.getSingularValues();
        directions = decomposition.getV();
        double[] padded = Arrays.copyOf(evaluation.pulls(), scaled.getRowDimension());
        projections = decomposition.getUT().operate(padded);
    }

    private static double length(double[][] jacobian, int column) {
        double sum = 0;
        for (double[] row : jacobian) {
            sum += row[column] * row[column];
        }
        return Math.sqrt(sum);
    }

    private boolean counts(int direction) {
        return singular[direction] > NEGLIGIBLE * singular[0];
    }

    /** Whether some direction in parameter space changes nothing. */
    boolean isSingular() {
        return !counts(singular.length - 1);
    }

    /** The change of the parameters towards the minimum of the linearised problem. */
    double[] step() {
        double[] step = new double[lengths.length];
        for (int direction = 0; direction < singular.length; direction++) {
            if (counts(direction)) {
                double along = -projections[direction] / singular[direction];
                for (int k = 0; k < step.length; k++) {
                    step[k] += lengths[k] > 0 ? along * directions.getEntry(k, direction) / lengths[k] : 0;
                }
            }
        }
        return step;
    }

    /** How much chi2 the step wins if the problem is linear. */
    double gain() {
        double gain = 0;
        for (int direction = 0; direction < singular.length; direction++) {
            gain += counts(direction) ? projections[direction] * projections[direction] : 0;
        }
        return gain;
    }

    /** The inverse of J^T W J. */
    double[][] covariance() {
        double[][] covariance = new double[lengths.length][lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            for (int k = 0; k <= i; k++) {
                double sum = 0;
                for (int d = 0; d < singular.length; d++) {
                    sum += directions.getEntry(i, d) * directions.getEntry(k, d) / (singular[d] * singular[d]);
                }
                covariance[i][k] = sum / (lengths[i] * lengths[k]);
                covariance[k][i] = covariance[i][k];
            }
        }
        return covariance;
    }

    /** The direction, in units of each parameter's effect on the data, that changes least. */
    double[] weakest() {
        return directions.getColumn(singular.length - 1);
    }
}
