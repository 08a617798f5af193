package org.fivesigma.plugin.samples;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Gives normal scores their wanted correlations: the Cholesky factor of the correlation matrix. */
final class ScoreMixing {
    /** Below this a column would be fixed by the others; rounding could then make the square root of a negative number. */
    private static final double LEAST_PIVOT = 1e-12;

    private final double[][] factor;

    private ScoreMixing(double[][] factor) {
        this.factor = factor;
    }

    /** The mixing for these columns; empty where no scores can be correlated so. */
    static Optional<ScoreMixing> of(Collection<String> columns, List<Correlation> correlations) {
        List<String> names = new ArrayList<>(columns);
        double[][] matrix = new double[names.size()][names.size()];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i][i] = 1;
        }
        for (Correlation correlation : correlations) {
            int i = names.indexOf(correlation.first());
            int j = names.indexOf(correlation.second());
            matrix[i][j] = correlation.value();
            matrix[j][i] = correlation.value();
        }
        return cholesky(matrix).map(ScoreMixing::new);
    }

    /** The pair that needs the smallest change to go with all others; empty where no change of one pair is enough. */
    static Optional<Correlation> mended(Collection<String> columns, List<Correlation> correlations) {
        Optional<Correlation> best = Optional.empty();
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < correlations.size(); i++) {
            for (int percent = -99; percent <= 99; percent++) {
                Correlation other = new Correlation(correlations.get(i).between(), percent / 100.0);
                double change = Math.abs(other.value() - correlations.get(i).value());
                if (change < least && of(columns, with(correlations, i, other)).isPresent()) {
                    best = Optional.of(other);
                    least = change;
                }
            }
        }
        return best;
    }

    private static List<Correlation> with(List<Correlation> correlations, int place, Correlation other) {
        List<Correlation> changed = new ArrayList<>(correlations);
        changed.set(place, other);
        return changed;
    }

    /** The places of the columns whose scores are needed for a column, itself last. */
    int[] needed(int column) {
        return java.util.stream.IntStream.rangeClosed(0, column)
                .filter(other -> factor[column][other] != 0)
                .toArray();
    }

    /** The share that the own score of one column has in another. */
    double share(int column, int other) {
        return factor[column][other];
    }

    private static Optional<double[][]> cholesky(double[][] matrix) {
        int size = matrix.length;
        double[][] factor = new double[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                double rest = matrix[row][column];
                for (int k = 0; k < column; k++) {
                    rest -= factor[row][k] * factor[column][k];
                }
                if (row == column && rest < LEAST_PIVOT) {
                    return Optional.empty();
                }
                factor[row][column] = row == column ? Math.sqrt(rest) : rest / factor[column][column];
            }
        }
        return Optional.of(factor);
    }
}
