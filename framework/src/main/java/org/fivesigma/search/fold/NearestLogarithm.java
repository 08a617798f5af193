package org.fivesigma.search.fold;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The double nearest to a natural logarithm, which the C library gives nearly always and Java's, being up to one unit off, does
 * not: whether log(243) / log(3) is 5 or just below it hangs on that.
 */
final class NearestLogarithm {
    private static final MathContext DIGITS = new MathContext(50);
    private static final int TERMS = 60;
    private static final double HALVINGS = 1 << 10;

    private NearestLogarithm() {}

    static double of(double number) {
        double near = StrictMath.log(number);
        // number = exp(near) (1 + rest), and the rest is so small that its square is below all digits that count
        BigDecimal rest = new BigDecimal(number)
                .multiply(exponential(new BigDecimal(-near)), DIGITS)
                .subtract(BigDecimal.ONE);
        BigDecimal square = rest.multiply(rest, DIGITS).divide(BigDecimal.valueOf(2), DIGITS);
        return new BigDecimal(near).add(rest).subtract(square).doubleValue();
    }

    private static BigDecimal exponential(BigDecimal x) {
        BigDecimal small = x.divide(new BigDecimal(HALVINGS), DIGITS);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int n = 1; n < TERMS; n++) {
            term = term.multiply(small, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum.pow((int) HALVINGS, DIGITS);
    }
}
