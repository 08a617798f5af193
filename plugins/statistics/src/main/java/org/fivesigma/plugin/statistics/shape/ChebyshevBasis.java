package org.fivesigma.plugin.statistics.shape;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Polynomials as sums of Chebyshev polynomials of the scaled position, and the exact linear map to powers of x.
 *
 * <p>Where some coefficients of powers are held, the basis is turned so that its first elements carry just these, and holding
 * the first elements holds them.
 */
final class ChebyshevBasis {
    /** Column k: the coefficients of the powers of x in T_k. */
    private final RealMatrix chebyshev;

    /** Column k: the coefficients of T_0, T_1, ... in basis element k; orthogonal. */
    private final RealMatrix rotation;

    /** Column k: the coefficients of the powers of x in basis element k. */
    private final RealMatrix powers;

    private final int heldCount;

    private ChebyshevBasis(RealMatrix chebyshev, RealMatrix rotation, int heldCount) {
        this.chebyshev = chebyshev;
        this.rotation = rotation;
        this.powers = chebyshev.multiply(rotation);
        this.heldCount = heldCount;
    }

    /** The basis of polynomials up to a degree, for an axis, with some coefficients of powers held. */
    static ChebyshevBasis of(int degree, Scale scale, boolean[] held) {
        RealMatrix toPowers = shift(degree, scale).multiply(chebyshev(degree));
        int[] rows = IntStream.rangeClosed(0, degree).filter(k -> held[k]).toArray();
        RealMatrix rotation = MatrixUtils.createRealIdentityMatrix(degree + 1);
        if (rows.length > 0) {
            int[] columns = IntStream.rangeClosed(0, degree).toArray();
            rotation = new QRDecomposition(
                            unitRows(toPowers.getSubMatrix(rows, columns)).transpose())
                    .getQ();
        }
        return new ChebyshevBasis(toPowers, rotation, rows.length);
    }

    private static RealMatrix unitRows(RealMatrix matrix) {
        RealMatrix scaled = matrix.copy();
        for (int row = 0; row < matrix.getRowDimension(); row++) {
            scaled.setRowVector(row, matrix.getRowVector(row).unitVector());
        }
        return scaled;
    }

    /** Column k: the coefficients of T_k(t) by power of t. */
    private static RealMatrix chebyshev(int degree) {
        RealMatrix coefficients = new Array2DRowRealMatrix(degree + 1, degree + 1);
        coefficients.setEntry(0, 0, 1);
        if (degree > 0) {
            coefficients.setEntry(1, 1, 1);
        }
        for (int k = 2; k <= degree; k++) {
            for (int power = 0; power <= k; power++) {
                double raised = power > 0 ? 2 * coefficients.getEntry(power - 1, k - 1) : 0;
                coefficients.setEntry(power, k, raised - coefficients.getEntry(power, k - 2));
            }
        }
        return coefficients;
    }

    /** Column k: the coefficients of ((x - centre) / half)^k by power of x. */
    private static RealMatrix shift(int degree, Scale scale) {
        RealMatrix coefficients = new Array2DRowRealMatrix(degree + 1, degree + 1);
        coefficients.setEntry(0, 0, 1);
        for (int k = 1; k <= degree; k++) {
            for (int power = 0; power <= k; power++) {
                double raised = power > 0 ? coefficients.getEntry(power - 1, k - 1) : 0;
                double kept = coefficients.getEntry(power, k - 1) * scale.centre();
                coefficients.setEntry(power, k, (raised - kept) / scale.half());
            }
        }
        return coefficients;
    }

    /** The number of basis elements. */
    int size() {
        return powers.getRowDimension();
    }

    /** Which elements carry held coefficients: the first ones. */
    boolean[] held() {
        boolean[] held = new boolean[size()];
        Arrays.fill(held, 0, heldCount, true);
        return held;
    }

    /** Fills in the values of the basis elements. */
    void fill(double position, double[] values) {
        double[] chebyshev = new double[values.length];
        chebyshev[0] = 1;
        for (int k = 1; k < chebyshev.length; k++) {
            chebyshev[k] = k == 1 ? position : 2 * position * chebyshev[k - 1] - chebyshev[k - 2];
        }
        System.arraycopy(heldCount == 0 ? chebyshev : rotation.preMultiply(chebyshev), 0, values, 0, values.length);
    }

    double[] toPowers(double[] elements) {
        return powers.operate(elements);
    }

    /** Solves for the Chebyshev coefficients from the highest power down, then turns them. */
    double[] fromPowers(double[] coefficients) {
        RealVector solved = new ArrayRealVector(coefficients);
        MatrixUtils.solveUpperTriangularSystem(chebyshev, solved);
        return rotation.preMultiply(solved).toArray();
    }

    double[][] derivatives() {
        return powers.getData();
    }
}
