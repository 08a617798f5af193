package org.fivesigma.plugin.statistics.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ShapeTest {
    private static final Scale SCALE = new Scale(1.1e6, 4e5, 2.0 / 75);

    @Test
    void namesParametersInOrderAndNumbersRepeatedOnes() {
        assertEquals(
                List.of("mu", "sigma", "norm", "p0", "p1", "p2"),
                Shape.parse("gaussian + poly2").parameters());
        assertEquals(
                List.of("mu", "sigma", "norm", "mu-2", "sigma-2", "norm-2", "norm-3", "slope"),
                Shape.parse("gaussian+gaussian+exponential").parameters());
    }

    @Test
    void textIsCanonicalAndReadsBack() {
        Shape shape = Shape.parse(" gaussian+  poly4");
        assertEquals("gaussian + poly4", shape.toString());
        assertEquals(shape, Shape.parse(shape.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "gaussian +",
                "gauss",
                "poly",
                "poly-1",
                "polynomial4",
                "Gaussian",
                "gaussian * poly1",
                "poly100"
            })
    void unknownTermsAreRefusedWithTheKnownOnes(String text) {
        Exception refusal = assertThrows(IllegalArgumentException.class, () -> Shape.parse(text));
        assertTrue(refusal.getMessage().contains("a shape is a sum of gaussian, exponential and polyN"));
    }

    @Test
    void twoPolynomialsAreRefusedAsOne() {
        Exception refusal = assertThrows(IllegalArgumentException.class, () -> Shape.parse("poly1 + gaussian + poly4"));
        assertEquals(
                "the polynomials poly1 + poly4 of 'poly1 + gaussian + poly4' are together only one; "
                        + "keep the one of the highest degree",
                refusal.getMessage());
    }

    @Test
    void onlyAWidthMustBePositive() {
        Shape shape = Shape.parse("gaussian + gaussian");
        assertEquals(
                "sigma-2 must be above 0, not -1.0",
                shape.objection("sigma-2", -1).orElseThrow());
        assertTrue(shape.objection("mu", -1).isEmpty());
        assertEquals(
                "mu must be a number, not NaN",
                shape.objection("mu", Double.NaN).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "gaussian, 1e6;4e4;50, 1.03e6",
        "exponential, 3e3;-2e-6, 0.9e6",
        "poly4, 2854;-5.8e-3;6.4e-9;-3.8e-15;9e-22, 1.4e6",
        "poly0, 7, 1e6"
    })
    void scaledParametersGiveTheSameCurveAndComeBack(String text, String values, double x) {
        Term term = Shape.parse(text).terms().get(0);
        double[] recipe = numbers(values);
        ScaledTerm scaled = term.scaled(SCALE, new boolean[recipe.length]);
        double[] parameters = scaled.fromRecipe(recipe);
        double value = scaled.value(SCALE.scaled(x), parameters, new double[recipe.length]);
        double plain = plain(text, recipe, x);
        assertEquals(plain, value, 1e-10 * Math.abs(plain));
        double[] back = scaled.toRecipe(parameters);
        for (int k = 0; k < recipe.length; k++) {
            assertEquals(recipe[k], back[k], 1e-9 * Math.abs(recipe[k]));
        }
    }

    /** The shapes as their documentation writes them. */
    private static double plain(String text, double[] p, double x) {
        if (text.equals("gaussian")) {
            return p[2] * Math.exp(-Math.pow(x - p[0], 2) / (2 * p[1] * p[1]));
        }
        if (text.equals("exponential")) {
            return p[0] * Math.exp(p[1] * x);
        }
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            sum += p[k] * Math.pow(x, k);
        }
        return sum;
    }

    private static double[] numbers(String values) {
        return Arrays.stream(values.split(";")).mapToDouble(Double::parseDouble).toArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gaussian", "exponential", "poly0", "poly1", "poly5"})
    void gradientsAreTheSlopesOfTheValue(String text) {
        Term term = Shape.parse(text).terms().get(0);
        int size = term.parameters().size();
        ScaledTerm scaled = term.scaled(SCALE, new boolean[size]);
        double[] at = new double[size];
        Arrays.setAll(at, k -> 0.3 - 0.2 * k);
        for (double position : new double[] {-1, -0.4, 0, 0.7, 1}) {
            double[] gradient = new double[size];
            scaled.value(position, at, gradient);
            for (int k = 0; k < size; k++) {
                // central difference with a step of 1e-5: exact to 1e-9 here
                double slope = (moved(scaled, position, at, k, 1e-5) - moved(scaled, position, at, k, -1e-5)) / 2e-5;
                assertEquals(slope, gradient[k], 1e-8);
            }
        }
    }

    private static double moved(ScaledTerm term, double position, double[] at, int k, double by) {
        double[] moved = at.clone();
        moved[k] += by;
        return term.value(position, moved, new double[at.length]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gaussian", "exponential", "poly4"})
    void derivativesOfTheMapAreItsSlopes(String text) {
        Term term = Shape.parse(text).terms().get(0);
        int size = term.parameters().size();
        ScaledTerm scaled = term.scaled(SCALE, new boolean[size]);
        double[] at = new double[size];
        Arrays.setAll(at, k -> 0.3 - 0.2 * k);
        double[][] derivatives = scaled.derivatives(at);
        for (int k = 0; k < size; k++) {
            double[] above = at.clone();
            double[] below = at.clone();
            above[k] += 1e-5;
            below[k] -= 1e-5;
            for (int row = 0; row < size; row++) {
                double slope = (scaled.toRecipe(above)[row] - scaled.toRecipe(below)[row]) / 2e-5;
                assertEquals(slope, derivatives[row][k], 1e-6 * Math.abs(slope) + 1e-300, row + " by " + k);
            }
        }
    }
}
