package org.fivesigma.plugin.training.scaling;

/**
 * The logarithms log(1 + |x|) of values, told apart by sign, counted from a centre where all values have one sign.
 *
 * @param mirrored whether the values were mirrored, since none is positive
 * @param centre what was subtracted from the logarithms; 0 where there are values of both signs
 * @param ofPositive logarithms of the values from 0 up
 * @param ofNegative logarithms of the values below 0
 */
record Logarithms(boolean mirrored, double centre, double[] ofPositive, double[] ofNegative) {
    static Logarithms of(double[] values) {
        boolean mirrored = true;
        int negative = 0;
        for (double value : values) {
            mirrored &= value <= 0;
            negative += value < 0 ? 1 : 0;
        }
        boolean bothSigns = !mirrored && negative > 0;
        int below = bothSigns ? negative : 0;
        double[] ofPositive = new double[values.length - below];
        double[] ofNegative = new double[below];
        int up = 0;
        int down = 0;
        for (double value : values) {
            double logarithm = StrictMath.log1p(Math.abs(value));
            if (bothSigns && value < 0) {
                ofNegative[down++] = logarithm;
                continue;
            }
            ofPositive[up++] = logarithm;
        }
        double centre = bothSigns ? 0 : Moments.of(ofPositive).mean();
        for (int i = 0; i < ofPositive.length; i++) {
            ofPositive[i] -= centre;
        }
        return new Logarithms(mirrored, centre, ofPositive, ofNegative);
    }

    /** So many of them at most, evenly spread over the values. */
    Logarithms thinned(int most) {
        int step = Math.max(1, (ofPositive.length + ofNegative.length) / most);
        return new Logarithms(mirrored, centre, thinned(ofPositive, step), thinned(ofNegative, step));
    }

    private static double[] thinned(double[] values, int step) {
        double[] some = new double[(values.length + step - 1) / step];
        for (int i = 0; i < some.length; i++) {
            some[i] = values[i * step];
        }
        return some;
    }
}
