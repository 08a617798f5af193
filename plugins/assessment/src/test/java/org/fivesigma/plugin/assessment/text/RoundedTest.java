package org.fivesigma.plugin.assessment.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fivesigma.api.data.Measure;
import org.junit.jupiter.api.Test;

final class RoundedTest {
    @Test
    void errorsHaveTwoDigitsAndValuesMatch() {
        assertEquals("0.9743 \u00b1 0.0011", Rounded.text(Measure.of(0.97432, 0.00108)));
        assertEquals("\u22121.50 \u00b1 0.25", Rounded.text(Measure.of(-1.5, 0.25)));
        assertEquals("0.9743", Rounded.text(Measure.of(0.97432)));
        assertEquals("1", Rounded.text(Measure.of(1, 0)));
        assertEquals("no number", Rounded.text(Measure.of(Double.NaN, Double.NaN)));
    }

    @Test
    void numbersHaveTheirDigits() {
        assertEquals("0.035", Rounded.digits(0.03521, 2));
        assertEquals("1.2\u00d710^{\u22129}", Rounded.digits(1.23e-9, 2));
        assertEquals("0", Rounded.digits(0, 2));
        assertEquals("123456", Rounded.digits(123456.4, 6));
        assertEquals("\u221e", Rounded.digits(Double.POSITIVE_INFINITY, 2));
        assertEquals("46.7", Rounded.decimals(46.74, 1));
    }
}
