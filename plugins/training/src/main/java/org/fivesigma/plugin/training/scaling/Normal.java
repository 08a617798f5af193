package org.fivesigma.plugin.training.scaling;

/** Gives quantiles of the standard normal distribution to 16 digits (Wichura 1988, algorithm AS 241, PPND16). */
final class Normal {
    private static final double[] CENTRE = {
        3.3871328727963666080, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
        45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727
    };
    private static final double[] CENTRE_BELOW = {
        1,
        42.313330701600911252,
        687.18700749205790830,
        5394.1960214247511077,
        21213.794301586595867,
        39307.895800092710610,
        28729.085735721942674,
        5226.4952788528545610
    };
    private static final double[] SIDE = {
        1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550, 3.64784832476320460504,
        1.27045825245236838258, 0.241780725177450611770, 0.0227238449892691845833, 7.74545014278341407640e-4
    };
    private static final double[] SIDE_BELOW = {
        1,
        2.05319162663775882187,
        1.67638483018380384940,
        0.689767334985100004550,
        0.148103976427480074590,
        0.0151986665636164571966,
        5.47593808499534494600e-4,
        1.05075007164441684324e-9
    };
    private static final double[] TAIL = {
        6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580, 0.296560571828504891230,
        0.0265321895265761230930, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7
    };
    private static final double[] TAIL_BELOW = {
        1,
        0.599832206555887937690,
        0.136929880922735805310,
        0.0148753612908506148525,
        7.86869131145613259100e-4,
        1.84631831751005468180e-5,
        1.42151175831644588870e-7,
        2.04426310338993978564e-15
    };

    private Normal() {}

    /** The value that has this fraction of the distribution below it; the fraction lies inside (0, 1). */
    static double quantile(double fraction) {
        double off = fraction - 0.5;
        if (Math.abs(off) <= 0.425) {
            double square = 0.180625 - off * off;
            return off * ratio(CENTRE, CENTRE_BELOW, square);
        }
        double root = Math.sqrt(-StrictMath.log(Math.min(fraction, 1 - fraction)));
        double distance = root <= 5 ? ratio(SIDE, SIDE_BELOW, root - 1.6) : ratio(TAIL, TAIL_BELOW, root - 5);
        return off < 0 ? -distance : distance;
    }

    private static double ratio(double[] above, double[] below, double at) {
        return polynomial(above, at) / polynomial(below, at);
    }

    private static double polynomial(double[] coefficients, double at) {
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = sum * at + coefficients[i];
        }
        return sum;
    }
}
