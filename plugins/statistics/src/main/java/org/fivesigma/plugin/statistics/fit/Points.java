package org.fivesigma.plugin.statistics.fit;

import org.fivesigma.api.data.Histogram;
import org.fivesigma.plugin.statistics.shape.Scale;
import org.fivesigma.plugin.statistics.shape.ScaledShape;

/**
 * The bins of a histogram that a fit uses: those of some variance that are not blinded.
 *
 * @param positions scaled bin centres
 * @param sums bin sums
 * @param errors square roots of the sums of squared weights
 * @param widths bin widths in units of the average one; all 1 for equally wide bins
 */
record Points(double[] positions, double[] sums, double[] errors, double[] widths) {
    static Points of(Sidebands sidebands) {
        Histogram histogram = sidebands.data();
        Scale scale = Scale.of(histogram.binning());
        int[] used = sidebands.used();
        double[][] columns = new double[4][used.length];
        for (int i = 0; i < used.length; i++) {
            int bin = used[i];
            columns[0][i] = scale.scaled(histogram.binning().centre(bin));
            columns[1][i] = histogram.sum(bin);
            columns[2][i] = histogram.error(bin);
            columns[3][i] = relativeWidth(histogram, bin);
        }
        return new Points(columns[0], columns[1], columns[2], columns[3]);
    }

    /** A bin's width in units of the average one: a shape gives the sum expected in a bin of average width. */
    static double relativeWidth(Histogram histogram, int bin) {
        if (histogram.binning().edges().isEmpty()) {
            return 1;
        }
        int count = histogram.binning().count();
        double average = (histogram.binning().edge(count) - histogram.binning().edge(0)) / count;
        return histogram.binning().width(bin) / average;
    }

    int size() {
        return sums.length;
    }

    /** The problem of fitting some of a shape's scaled parameters while the others stay as given. */
    LeastSquares problem(ScaledShape shape, double[] base, int[] free) {
        ParametricFunction function = (point, parameters, gradient) -> {
            double[] all = placed(base, free, parameters);
            double[] full = new double[all.length];
            double value = widths[point] * shape.value(positions[point], all, full);
            for (int k = 0; k < free.length; k++) {
                gradient[k] = widths[point] * full[free[k]];
            }
            return value;
        };
        return new LeastSquares(function, sums, errors);
    }

    /** The position where the data stand highest above a shape, in units of their errors. */
    double peak(ScaledShape shape, double[] parameters) {
        double highest = Double.NEGATIVE_INFINITY;
        double at = 0;
        for (int i = 0; i < sums.length; i++) {
            double value = shape.value(positions[i], parameters, new double[shape.size()]);
            double pull = (sums[i] - widths[i] * value) / errors[i];
            if (pull > highest) {
                highest = pull;
                at = positions[i];
            }
        }
        return at;
    }

    /** The given parameters with the free ones put in. */
    static double[] placed(double[] base, int[] free, double[] values) {
        double[] all = base.clone();
        for (int k = 0; k < free.length; k++) {
            all[free[k]] = values[k];
        }
        return all;
    }

    static double[] taken(double[] all, int[] free) {
        double[] values = new double[free.length];
        for (int k = 0; k < free.length; k++) {
            values[k] = all[free[k]];
        }
        return values;
    }
}
