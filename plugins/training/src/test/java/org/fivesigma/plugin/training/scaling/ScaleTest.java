package org.fivesigma.plugin.training.scaling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.EventTable;
import org.junit.jupiter.api.Test;

final class ScaleTest {
    private static final double NAN = Double.NaN;

    @Test
    void standardKeepsTheDigitsOfValuesFarFromZero() {
        // exact: mean 1e9 + 10, variance 22.5 (the population's); a sum of squares would lose all digits of it
        double[] values = {1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16};
        double width = Math.sqrt(22.5);
        assertTransformed(Scale.STANDARD, values, -6 / width, -3 / width, 3 / width, 6 / width);
    }

    @Test
    void minMaxGoesFromZeroToOne() {
        assertTransformed(Scale.MIN_MAX, new double[] {-2, 0, NAN, 6}, 0, 0.25, NAN, 1);
    }

    @Test
    void quantilesOfRepeatedValuesLieInTheMiddleOfTheirFractions() {
        // numpy.interp from both sides, as scikit-learn 1.2.1 QuantileTransformer(n_quantiles=5) does: 2 is at 0.25 to
        // 0.75
        assertTransformed(Scale.QUANTILE, new double[] {1, 2, 2, 2, 5}, 0, 0.5, 0.5, 0.5, 1);
    }

    @Test
    void normalQuantilesEndWhereScikitLearnEndsThem() {
        // scipy 1.10.1: norm.ppf(1e-7 - numpy.spacing(1)) = -5.199337582605575; norm.ppf(0.25) = -0.6744897501960817
        Transformation fitted = Scale.QUANTILE_NORMAL.fitted(new double[] {1, 2, 3, 4, 5});
        assertEquals(-5.199337582605575, fitted.of(0), 1e-14);
        assertEquals(-0.6744897501960817, fitted.of(2), 1e-15);
        assertEquals(0, fitted.of(3), 0);
        assertEquals(5.199337582605575, fitted.of(9), 1e-8);
    }

    @Test
    void equalValuesBecomeZero() {
        for (Scale scale : new Scale[] {Scale.STANDARD, Scale.MIN_MAX, Scale.POWER, Scale.QUANTILE}) {
            assertTransformed(scale, new double[] {0.1, 0.1, 0.1}, 0, 0, 0);
        }
    }

    @Test
    void missingValuesStayMissingAndDoNotCount() {
        for (Scale scale : Scale.values()) {
            Transformation without = scale.fitted(new double[] {3, 1, 4, 1.5, 9});
            Transformation with = scale.fitted(new double[] {3, NAN, 1, 4, NAN, 1.5, 9});
            assertEquals(without.of(2.5), with.of(2.5), 0, scale.name());
            assertTrue(Double.isNaN(with.of(NAN)), scale.name());
        }
    }

    @Test
    void aFeatureWithoutAnyValueStaysAsItIs() {
        for (Scale scale : Scale.values()) {
            assertEquals(new Unchanged(), scale.fitted(new double[] {NAN, NAN}), scale.name());
        }
    }

    @Test
    void transformationsKeepTheOrderOfValues() {
        double[] values = {-1e6, -3, -1e-9, 0, 1e-9, 0.2, 7, 1e6, 3e6};
        for (Scale scale : Scale.values()) {
            Transformation fitted = scale.fitted(values);
            for (int i = 1; i < values.length; i++) {
                assertTrue(fitted.of(values[i - 1]) <= fitted.of(values[i]), scale + " at " + values[i]);
            }
        }
    }

    @Test
    void aScalingAppliesToOtherEventsByName() {
        Map<String, Transformation> features = new LinkedHashMap<>();
        features.put("pt", new Linear(50, 10));
        Scaling scaling = new Scaling(Scale.STANDARD, features);
        EventTable scaled = scaling.apply(EventTable.of(Column.of("eta", 1, 2), Column.of("pt", 60, 30)));
        assertArrayEquals(new double[] {1, -2}, scaled.numbers("pt"));
        assertArrayEquals(new double[] {1, 2}, scaled.numbers("eta"));
    }

    private static void assertTransformed(Scale scale, double[] values, double... expected) {
        Transformation fitted = scale.fitted(values);
        assertArrayEquals(expected, Arrays.stream(values).map(fitted::of).toArray(), 1e-15, scale.name());
    }
}
