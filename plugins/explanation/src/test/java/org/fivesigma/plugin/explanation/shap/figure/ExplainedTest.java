package org.fivesigma.plugin.explanation.shap.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Series;
import org.junit.jupiter.api.Test;

final class ExplainedTest {
    /** Three features, of which the first adds its product with the third, the second a little of its own, the third nothing. */
    private static Explained events(double... weights) {
        Random random = new Random(3);
        double[][] values = new double[3][weights.length];
        double[][] contributions = new double[3][weights.length];
        for (int row = 0; row < weights.length; row++) {
            for (double[] column : values) {
                column[row] = random.nextGaussian();
            }
            contributions[0][row] = values[0][row] * values[2][row];
            contributions[1][row] = 0.1 * values[1][row];
        }
        List<ColumnSpec> features =
                IntStream.range(0, 3).mapToObj(i -> ColumnSpec.number("x" + i)).toList();
        List<String> processes = Collections.nCopies(weights.length, "zz");
        return new Explained("score", features, values, contributions, weights, processes);
    }

    private static double[] weights(int of1, int of3) {
        double[] weights = new double[of1 + of3];
        Arrays.fill(weights, 0, of1, 1);
        Arrays.fill(weights, of1, weights.length, 3);
        return weights;
    }

    @Test
    void dotsAreAsDenseAsWeights() {
        int[] rows = events(weights(1000, 1000)).representatives(100);
        assertEquals(100, rows.length);
        assertEquals(25, Arrays.stream(rows).filter(row -> row < 1000).count());
        assertEquals(100, Arrays.stream(rows).distinct().count());
    }

    @Test
    void anEventOfManyWeightsIsStillOneDot() {
        double[] weights = weights(500, 0);
        weights[20] = -1000;
        int[] rows = events(weights).representatives(100);
        assertEquals(1, Arrays.stream(rows).filter(row -> row == 20).count());
        assertTrue(rows.length < 50, rows.length + " dots");
    }

    @Test
    void fewEventsAreAllShownButThoseWithoutWeight() {
        assertArrayEquals(new int[] {0, 2, 3}, events(1, 0, -2, 5).representatives(100));
    }

    @Test
    void theMeanAbsoluteContributionHasTheErrorOfAWeightedMean() {
        Explained two = new Explained(
                "score",
                List.of(ColumnSpec.number("x")),
                new double[1][2],
                new double[][] {{-1, 4}},
                new double[] {2, 1},
                List.of("a", "b"));
        Measure mean = two.meanAbsolute(0, two.all());
        // by hand: (2 * 1 + 1 * 4) / 3 and sqrt((2 * -1)^2 + (1 * 2)^2) / 3
        assertEquals(2, mean.value(), 1e-15);
        assertEquals(Math.sqrt(8) / 3, mean.error().orElseThrow(), 1e-15);
        assertEquals(Optional.of(2L), mean.entries());
    }

    @Test
    void thePartnerIsTheFeatureThatContributionsDependOn() {
        Interaction interaction = new Interaction(events(weights(800, 0)));
        assertEquals(Optional.of(2), interaction.partner(0));
        assertEquals(Optional.empty(), interaction.partner(2));
    }

    @Test
    void ranksCountEqualValuesHalfAndLeaveMissingOnesOut() {
        assertArrayEquals(
                new double[] {0.75, Double.NaN, 0, 0.75}, Ranks.of(new double[] {3, Double.NaN, 1, 3}), 1e-15);
        assertArrayEquals(new double[] {0.5}, Ranks.of(new double[] {7}), 1e-15);
    }

    @Test
    void theSwarmIsWidestWhereDotsAreDensest() {
        Explained explained = events(weights(2000, 0));
        Figure figure = SummaryFigure.of(explained, List.of(0, 1, 2));
        Series.Dots dots = (Series.Dots) figure.panels().get(0).series().get(1);
        double wide = 0;
        double narrow = 0;
        for (int i = 0; i < dots.x().size(); i++) {
            double off = Math.abs(dots.y().get(i) - Math.floor(dots.y().get(i)) - 0.5);
            assertTrue(off <= 0.42 + 1e-12, "dots keep to their row");
            boolean ofFirst = dots.y().get(i) < 1;
            wide = ofFirst && Math.abs(dots.x().get(i)) < 0.1 ? Math.max(wide, off) : wide;
            narrow = ofFirst && Math.abs(dots.x().get(i)) > 1.5 ? Math.max(narrow, off) : narrow;
        }
        assertTrue(wide > 2 * narrow, wide + " against " + narrow);
    }
}
