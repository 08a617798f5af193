package org.fivesigma.plugin.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import org.fivesigma.api.data.Histogram;

/** Weighted linear least squares by normal equations in 80 digits: slow, short, and independent of what it checks. */
final class ExactLeastSquares {
    private static final MathContext DIGITS = new MathContext(80);

    private ExactLeastSquares() {}

    /** The least chi2 of a sum of functions of the bin centre, each with a free factor. */
    static double chiSquare(Histogram data, List<DoubleFunction<BigDecimal>> columns) {
        int size = columns.size();
        // the normal equations bordered by the data: eliminating the columns leaves chi2 in the last corner
        BigDecimal[][] matrix = new BigDecimal[size + 1][size + 1];
        for (BigDecimal[] row : matrix) {
            Arrays.fill(row, BigDecimal.ZERO);
        }
        for (int bin = 0; bin < data.binning().count(); bin++) {
            BigDecimal weight = BigDecimal.ONE.divide(new BigDecimal(data.squares()[bin + 1]), DIGITS);
            BigDecimal[] row = new BigDecimal[size + 1];
            for (int k = 0; k < size; k++) {
                row[k] = columns.get(k).apply(data.binning().centre(bin));
            }
            row[size] = new BigDecimal(data.sum(bin));
            add(matrix, row, weight);
        }
        eliminate(matrix);
        return matrix[size][size].doubleValue();
    }

    private static void add(BigDecimal[][] matrix, BigDecimal[] row, BigDecimal weight) {
        for (int i = 0; i < row.length; i++) {
            for (int k = 0; k < row.length; k++) {
                matrix[i][k] = matrix[i][k].add(row[i].multiply(row[k]).multiply(weight), DIGITS);
            }
        }
    }

    private static void eliminate(BigDecimal[][] matrix) {
        int last = matrix.length - 1;
        for (int pivot = 0; pivot < last; pivot++) {
            for (int i = pivot + 1; i <= last; i++) {
                BigDecimal factor = matrix[i][pivot].divide(matrix[pivot][pivot], DIGITS);
                for (int k = pivot; k <= last; k++) {
                    matrix[i][k] = matrix[i][k].subtract(factor.multiply(matrix[pivot][k]), DIGITS);
                }
            }
        }
    }
}
