package org.fivesigma.api.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fivesigma.api.data.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RoundedTest {
    @ParameterizedTest
    @CsvSource({
        "124.9712, 0.1234, 124.97 ± 0.12",
        "-0.0200031, 0.00023, −0.02000 ± 0.00023",
        "912.3, 55.21, 912 ± 55",
        "12345.6, 789, 12350 ± 790",
        "0.5, 0.996, 0.5 ± 1.0",
        "32165000, 210000, (3.216 ± 0.021)×10^{7}",
        "0.00001234, 0.0000002, (1.234 ± 0.020)×10^{−5}",
        "2, 0, 2",
        "3.14159265, NaN, 3.14159",
        "NaN, 1, no number"
    })
    void givesTwoDigitsOfTheUncertaintyAndTheValueToMatch(double value, double error, String text) {
        assertEquals(text, Rounded.text(value, error));
    }

    @Test
    void givesTheDigitsAskedForWhereThereIsNoError() {
        assertEquals("0.9743 \u00b1 0.0011", Rounded.text(Measure.of(0.97432, 0.00108), 4));
        assertEquals("0.9743", Rounded.text(Measure.of(0.97432), 4));
        assertEquals("1", Rounded.text(Measure.of(1, 0), 4));
        assertEquals("no number", Rounded.text(Measure.of(Double.NaN, Double.NaN), 4));
    }

    @Test
    void givesSoManyDigitsOrDecimals() {
        assertEquals("0.035", Rounded.digits(0.03521, 2));
        assertEquals("1.2\u00d710^{\u22129}", Rounded.digits(1.23e-9, 2));
        assertEquals("0", Rounded.digits(0, 2));
        assertEquals("123456", Rounded.digits(123456.4, 6));
        assertEquals("\u221e", Rounded.digits(Double.POSITIVE_INFINITY, 2));
        assertEquals("46.7", Rounded.decimals(46.74, 1));
        assertEquals("\u22120.50", Rounded.decimals(-0.5, 2));
    }
}
