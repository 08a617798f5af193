package org.fivesigma.api.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RoundedMeasureTest {
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
        assertEquals(text, RoundedMeasure.text(value, error));
    }
}
