package org.fivesigma.plugin.samples.shape;

/** The standard normal distribution, the same bits on every machine. */
public final class Normal {
    private static final double ROOT_TWO_PI = StrictMath.sqrt(2 * Math.PI);
    private static final double SERIES_END = 3;
    private static final int FRACTION_DEPTH = 60;

    /** Coefficients of M. J. Wichura, Applied Statistics 37 (1988) 477, algorithm AS 241, PPND16; highest power last. */
    private static final double[][] CENTRE = {
        {
            3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
            4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3
        },
        {
            1,
            4.2313330701600911252e1,
            6.8718700749205790830e2,
            5.3941960214247511077e3,
            2.1213794301586595867e4,
            3.9307895800092710610e4,
            2.8729085735721942674e4,
            5.2264952788528545610e3
        }
    };

    private static final double[][] TAIL = {
        {
            1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
            1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4
        },
        {
            1,
            2.05319162663775882187e0,
            1.67638483018380384940e0,
            6.89767334985100004550e-1,
            1.48103976427480074590e-1,
            1.51986665636164571966e-2,
            5.47593808499534494600e-4,
            1.05075007164441684324e-9
        }
    };

    private static final double[][] FAR_TAIL = {
        {
            6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
            2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7
        },
        {
            1,
            5.99832206555887937690e-1,
            1.36929880922735805310e-1,
            1.48753612908506148525e-2,
            7.86869131145613259100e-4,
            1.84631831751005468180e-5,
            1.42151175831644588870e-7,
            2.04426310338993978564e-15
        }
    };

    private Normal() {}

    /** The density. */
    public static double density(double score) {
        return StrictMath.exp(-0.5 * score * score) / ROOT_TWO_PI;
    }

    /** The probability below a score, exact to about 1e-15 of itself down to scores of -37. */
    public static double below(double score) {
        if (score < -SERIES_END) {
            return tail(-score);
        }
        return score > SERIES_END ? 1 - tail(score) : 0.5 + density(score) * series(score);
    }

    /** The score below which this probability in (0, 1) lies, exact to about 1e-15 of itself. */
    public static double quantile(double probability) {
        double centred = probability - 0.5;
        if (Math.abs(centred) <= 0.425) {
            return centred * ratio(CENTRE, 0.180625 - centred * centred);
        }
        double tail = Math.max(Double.MIN_NORMAL, Math.min(probability, 1 - probability));
        double far = StrictMath.sqrt(-StrictMath.log(tail));
        double score = far <= 5 ? ratio(TAIL, far - 1.6) : ratio(FAR_TAIL, far - 5);
        return centred < 0 ? -score : score;
    }

    /** x + x^3 / 3 + x^5 / (3 5) + ...: the integral of the density from 0, divided by the density (DLMF 7.6.2). */
    private static double series(double x) {
        double square = x * x;
        double term = x;
        double sum = x;
        for (int odd = 3; Math.abs(term) > 1e-17; odd += 2) {
            term *= square / odd;
            sum += term;
        }
        return sum;
    }

    /** Laplace's continued fraction of the tail above x (DLMF 7.9.3), from its far end. */
    private static double tail(double x) {
        double rest = x;
        for (int k = FRACTION_DEPTH; k > 0; k--) {
            rest = x + k / rest;
        }
        return density(x) / rest;
    }

    private static double ratio(double[][] polynomials, double x) {
        return horner(polynomials[0], x) / horner(polynomials[1], x);
    }

    private static double horner(double[] coefficients, double x) {
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = sum * x + coefficients[i];
        }
        return sum;
    }
}
