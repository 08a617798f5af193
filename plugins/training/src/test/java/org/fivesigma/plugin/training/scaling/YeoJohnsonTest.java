package org.fivesigma.plugin.training.scaling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * The references are the zero of the likelihood's derivative and the standardised transformation, computed by their definitions
 * with mpmath 1.2.1 at 60 digits. For the narrow values, whose powers differ beyond these digits, it is the minimum of the
 * variance of expm1(lambda (l - mean l)) / lambda with l = log(1 + x), which differs from the likelihood by a constant.
 */
final class YeoJohnsonTest {
    private static final double[] MIXED = {-2.5, -1, -0.3, 0, 0.4, 1.2, 3.5, 8};

    /** Momenta in MeV that differ by up to 1 %: the power transformations differ in digit 2500. */
    private static final double[] NARROW = {1000000, 1000100, 1000250, 1000400, 1000800, 1001500, 1003000, 1010000};

    @Test
    void findsThePowerOfValuesOfBothSigns() {
        YeoJohnson fitted = YeoJohnson.of(MIXED);
        assertEquals(0.52407464842802457832, fitted.lambda(), 1e-12);
        assertTransformed(
                fitted,
                MIXED,
                -1.83238325579287978,
                -0.710562844009427638,
                -0.299516143572619393,
                -0.150988296390381649,
                0.0195846010296153134,
                0.301594779105131557,
                0.910045730125077354,
                1.76222542950548424);
    }

    @Test
    void keepsTheDigitsOfNarrowLargeValues() {
        YeoJohnson fitted = YeoJohnson.of(NARROW);
        // log(1 + 1e6) is known to 1e-16 of its 14, so differences of 1e-3 to 1e-12
        assertEquals(-420.26962942187076146, fitted.lambda(), 1e-8);
        double[] expected = {
            -1.04018566414701728,
            -0.915615878582052402,
            -0.738328670661261778,
            -0.571895071934577701,
            -0.17619846633206742,
            0.374509572903764899,
            1.12720632596167999,
            1.94050785279153169
        };
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], fitted.of(NARROW[i]), 1e-10);
        }
    }

    @Test
    void mirrorsValuesThatAreAllNegative() {
        double[] negative = {-0.1, -0.5, -0.9, -2, -7, -30};
        YeoJohnson fitted = YeoJohnson.of(negative);
        assertTrue(fitted.mirrored());
        assertEquals(2.5159092136527035274, fitted.lambda(), 1e-12);
        assertTransformed(
                fitted,
                negative,
                1.33208438995449554,
                0.809087475450418587,
                0.463048640614112736,
                -0.0970541269672368704,
                -0.934088696733729982,
                -1.57307768231806001);
    }

    @Test
    void findsThePowerOfValuesOverTwelveOrdersOfMagnitude() {
        double[] wide = {1e-3, 1, 1e3, 1e6, 1e9, 3};
        YeoJohnson fitted = YeoJohnson.of(wide);
        assertEquals(-0.075599480388191599115, fitted.lambda(), 1e-12);
        assertTransformed(
                fitted,
                wide,
                -1.08950174379303111,
                -0.922582835590413268,
                0.242427630456342737,
                1.03244191936137271,
                1.50116576692131966,
                -0.763950737355590729);
    }

    @Test
    void standardisesFlags() {
        double[] flags = {0, 0, 1, 0, 1, 0, 0, 0};
        YeoJohnson fitted = YeoJohnson.of(flags);
        assertEquals(-5.1843418976969337944, fitted.lambda(), 1e-11);
        assertEquals(-Math.sqrt(1 / 3.0), fitted.of(0), 1e-14); // (0 - p) / sqrt(p (1 - p)), p = 1/4
        assertEquals(Math.sqrt(3), fitted.of(1), 1e-14);
    }

    @Test
    void giveTheSameCurveWhicheverFormIsUsed() {
        // a value of the other sign, small enough to leave the fit as it is, changes the form from centred to plain
        double[] positive = Arrays.stream(MIXED).map(Math::abs).toArray();
        YeoJohnson fitted = YeoJohnson.of(positive);
        double atMinusOne = fitted.of(-1);
        double atZero = fitted.of(0);
        double atOne = fitted.of(1);
        double rate = fitted.lambda();
        double below = -(StrictMath.pow(2, 2 - rate) - 1) / (2 - rate);
        double above = (StrictMath.pow(2, rate) - 1) / rate;
        assertEquals(below / above, (atMinusOne - atZero) / (atOne - atZero), 1e-12);
        YeoJohnson mirrored =
                YeoJohnson.of(Arrays.stream(positive).map(value -> -value).toArray());
        assertEquals(2 - rate, mirrored.lambda(), 1e-12);
        assertEquals(-atOne, mirrored.of(-1), 1e-12);
        assertEquals(-atMinusOne, mirrored.of(1), 1e-12);
    }

    @Test
    void findsTheSamePowerFromASampleAsFromAllValues() {
        double[] many = new double[60_000];
        for (int i = 0; i < many.length; i++) {
            many[i] = -StrictMath.log((i * 7919L % many.length + 0.5) / many.length);
        }
        double[] transformed = Arrays.stream(many).map(YeoJohnson.of(many)::of).toArray();
        Moments moments = Moments.of(transformed);
        assertEquals(0, moments.mean(), 1e-14);
        assertEquals(1, moments.deviation(), 1e-14);
        double lambda = YeoJohnson.of(many).lambda();
        double[] half = Arrays.copyOf(many, many.length);
        Arrays.sort(half);
        // the order of the values decides which of them are looked at first, not the answer
        assertEquals(lambda, YeoJohnson.of(half).lambda(), 1e-11);
    }

    @Test
    void leavesEqualValuesAtZeroAndMissingOnesMissing() {
        YeoJohnson fitted = YeoJohnson.of(new double[] {7, 7, 7});
        assertEquals(1, fitted.lambda());
        assertEquals(0, fitted.of(7));
        assertTrue(Double.isNaN(fitted.of(Double.NaN)));
        assertFalse(fitted.mirrored());
    }

    private static void assertTransformed(YeoJohnson fitted, double[] values, double... expected) {
        assertArrayEquals(expected, Arrays.stream(values).map(fitted::of).toArray(), 1e-13);
    }
}
