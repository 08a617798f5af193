package org.fivesigma.plugin.training.scaling;

/**
 * Mean and standard deviation of values, right also where the mean is large compared to the spread: deviations are summed
 * after the mean is known, their own mean corrects it (Chan, Golub and LeVeque 1983, the corrected two-pass algorithm), and sums
 * keep the digits that plain addition loses.
 *
 * @param mean the mean; 0 of no values
 * @param deviation the standard deviation of the values themselves (divided by n); 1 where all values are equal
 */
record Moments(double mean, double deviation) {
    static Moments of(double[] values) {
        if (values.length == 0) {
            return new Moments(0, 1);
        }
        if (allEqual(values)) {
            return new Moments(values[0], 1);
        }
        Sum sum = new Sum();
        for (double value : values) {
            sum.add(value / values.length);
        }
        double mean = sum.value();
        Sum deviations = new Sum();
        Sum squares = new Sum();
        for (double value : values) {
            deviations.add(value - mean);
            squares.add((value - mean) * (value - mean));
        }
        double shift = deviations.value() / values.length;
        return new Moments(mean + shift, Math.sqrt(squares.value() / values.length - shift * shift));
    }

    static boolean allEqual(double[] values) {
        for (double value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }
}
