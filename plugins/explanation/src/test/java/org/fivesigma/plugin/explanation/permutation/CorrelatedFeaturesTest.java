package org.fivesigma.plugin.explanation.permutation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CorrelatedFeaturesTest {
    private static final double[] RISING = {1, 2, 3, 4, 5};
    private static final double[] FALLING = {-2, -4, -6, -8, -10.5};
    private static final double[] BENT = {1, 2, 3, 4, 3};
    private static final double[] OTHER = {1, -2, 1, -2, 1};

    @Test
    void groupsFeaturesOfWhichEachTwoAreCorrelated() {
        // numpy.corrcoef of RISING and BENT: 0.83205, of FALLING and BENT: -0.80472, of RISING and FALLING: -0.99887
        CorrelatedFeatures features = features(RISING, OTHER, FALLING, BENT);
        assertEquals(List.of(List.of(0, 2)), features.groups(List.of(0, 1, 2, 3), 0.9));
        assertEquals(List.of(List.of(0, 2, 3)), features.groups(List.of(0, 1, 2, 3), 0.8));
        assertEquals(
                List.of(List.of(0, 2)), features.groups(List.of(0, 1, 2, 3), 0.82), "BENT is too far from FALLING");
    }

    @Test
    void leavesOtherFeaturesAlone() {
        assertEquals(
                List.of(List.of(2, 3)), features(RISING, OTHER, FALLING, BENT).groups(List.of(1, 2, 3), 0.8));
        assertEquals(List.of(), features(RISING, OTHER).groups(List.of(0, 1), 0.5));
    }

    @Test
    void countsAConstantFeatureAsUncorrelated() {
        double[] constant = {3, 3, 3, 3, 3};
        assertEquals(List.of(), features(RISING, constant, constant).groups(List.of(0, 1, 2), 0));
    }

    @Test
    void looksAtEventsThatHaveBothFeatures() {
        double[] gappy = {1, 2, Double.NaN, 4, 5};
        double[] wild = {1, 2, 100, 4, 5};
        assertEquals(List.of(List.of(0, 1)), features(gappy, wild).groups(List.of(0, 1), 0.999));
    }

    @Test
    void weighsEvents() {
        double[] bent = {1, 2, 3, 4, -100};
        CorrelatedFeatures without =
                new CorrelatedFeatures(new double[][] {RISING, bent}, new double[] {1, 1, 1, 1, 0});
        assertEquals(List.of(List.of(0, 1)), without.groups(List.of(0, 1), 0.999));
    }

    private static CorrelatedFeatures features(double[]... values) {
        double[] weights = new double[values[0].length];
        Arrays.fill(weights, 1);
        return new CorrelatedFeatures(values, weights);
    }
}
