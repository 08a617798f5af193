package org.fivesigma.plugin.assessment.matrix;

import java.util.List;
import org.fivesigma.api.work.Pieces;

/**
 * Weighted linear correlations between columns of numbers, sum w (x - mx)(y - my) over the roots of sum w (x - mx)^2 and of sum w
 * (y - my)^2, with means weighted alike (Pearson). Events that lack either number do not count for a pair.
 */
public final class Pearson {
    private final double[][] columns;
    private final double[] weights;

    /**
     * Of these columns.
     *
     * @param columns the values of each, NaN where missing
     * @param weights the weight of each event
     */
    public Pearson(double[][] columns, double[] weights) {
        this.columns = columns.clone();
        this.weights = weights;
    }

    /** The correlation of each pair, row by row; NaN where a column does not vary. The same for any number of threads. */
    public double[][] matrix(int threads) throws InterruptedException {
        List<double[]> rows = Pieces.of(columns.length, threads, this::upTo);
        double[][] matrix = new double[columns.length][columns.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = rows.get(i)[j];
                matrix[j][i] = rows.get(i)[j];
            }
        }
        return matrix;
    }

    private double[] upTo(int column) {
        double[] row = new double[column + 1];
        for (int other = 0; other <= column; other++) {
            row[other] = correlation(columns[column], columns[other]);
        }
        return row;
    }

    private double correlation(double[] x, double[] y) {
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        for (int i = 0; i < x.length; i++) {
            if (isThere(x[i], y[i])) {
                sum += weights[i];
                sumX += weights[i] * x[i];
                sumY += weights[i] * y[i];
            }
        }
        double meanX = sumX / sum;
        double meanY = sumY / sum;
        double squaresX = 0;
        double squaresY = 0;
        double products = 0;
        for (int i = 0; i < x.length; i++) {
            if (isThere(x[i], y[i])) {
                double fromX = x[i] - meanX;
                double fromY = y[i] - meanY;
                squaresX += weights[i] * fromX * fromX;
                squaresY += weights[i] * fromY * fromY;
                products += weights[i] * fromX * fromY;
            }
        }
        boolean varies = squaresX > 0 && squaresY > 0;
        return varies ? products / (Math.sqrt(squaresX) * Math.sqrt(squaresY)) : Double.NaN;
    }

    private static boolean isThere(double x, double y) {
        return x == x && y == y;
    }
}
