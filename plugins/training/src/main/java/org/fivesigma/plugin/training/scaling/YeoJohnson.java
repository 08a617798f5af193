package org.fivesigma.plugin.training.scaling;

/**
 * The power transformation of Yeo and Johnson (Biometrika 87, 2000) with mean 0 and standard deviation 1 afterwards, as
 * scikit-learn's PowerTransformer gives it.
 *
 * <p>The transformed value is standardised, so its scale and origin are free, and they are chosen such that no digits are lost:
 * 1e6 MeV to the power of -2 differs from its neighbours in the thirteenth digit only. With l = log(1 + x) the power
 * transformation of x >= 0 is the integral of exp(lambda s) for s from 0 to l; here it starts from a centre among the values
 * instead of 0, and is divided by exp(lambda centre). For values that are all negative the mirrored form is used, which is the
 * same transformation: T(x; lambda) = -T(-x; 2 - lambda).
 *
 * @param lambda the power
 * @param mirrored whether the values are mirrored first
 * @param centre the logarithm to start from
 * @param mean of the values so transformed
 * @param deviation standard deviation of the values so transformed
 */
public record YeoJohnson(double lambda, boolean mirrored, double centre, double mean, double deviation)
        implements Transformation {
    /** The transformation that makes these values look most like a normal distribution. */
    static YeoJohnson of(double[] values) {
        Logarithms logarithms = Logarithms.of(values);
        double power = Moments.allEqual(values) ? 1 : new Likelihood(logarithms).best();
        double lambda = logarithms.mirrored() ? 2 - power : power;
        YeoJohnson raw = new YeoJohnson(lambda, logarithms.mirrored(), logarithms.centre(), 0, 1);
        double[] transformed = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            transformed[i] = raw.of(values[i]);
        }
        Moments moments = Moments.of(transformed);
        return new YeoJohnson(lambda, raw.mirrored, raw.centre, moments.mean(), moments.deviation());
    }

    @Override
    public double of(double value) {
        double turned = mirrored ? -power(-value, 2 - lambda) : power(value, lambda);
        return (turned - mean) / deviation;
    }

    private double power(double value, double rate) {
        if (value >= 0) {
            return integral(rate, StrictMath.log1p(value) - centre);
        }
        double below = -integral(2 - rate, StrictMath.log1p(-value));
        return below * StrictMath.exp(-rate * centre) - integral(-rate, centre);
    }

    /** The integral of exp(rate s) for s from 0 to the end. */
    static double integral(double rate, double end) {
        double product = rate * end;
        // below, the division of tiny numbers would lose digits that the series has
        return Math.abs(product) < 1e-8 ? end * (1 + product / 2) : StrictMath.expm1(product) / rate;
    }
}
