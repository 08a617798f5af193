package org.fivesigma.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundedNumberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "124.97123   | 0.1234    | 124.97 ± 0.12",
                "124.97      | 0.0996    | 124.97 ± 0.10", // 0.0996 rounds up into the next decade
                "124.97      | 0.996     | 125.0 ± 1.0",
                "124.97      | 0.995     | 124.97 ± 0.99", // the double is a little below 0.995
                "5.96        | 23.4      | 6 ± 23",
                "1234.5      | 678       | 1230 ± 680",
                "0.000123456 | 0.0000045 | 0.0001235 ± 0.0000045",
                "-0.4        | 0.0213    | −0.400 ± 0.021",
                "-0.001      | 0.12      | 0.00 ± 0.12",
                "0           | 0.5       | 0.00 ± 0.50",
                "1500        | 100       | 1500 ± 100",
                "12345.678   | 1.5       | 12\u202f345.7 ± 1.5",
                "1234567     | 89        | 1\u202f234\u202f567 ± 89",
                "12345678    | 9012      | (1.23457 ± 0.00090)×10⁷",
                "1.5e-9      | 2.3e-10   | (1.50 ± 0.23)×10⁻⁹",
                "3           | 0         | 3",
                "3           | -1        | 3",
                "3           | NaN       | 3",
                "3           | Infinity  | 3",
                "NaN         | 1         | no number",
                "-Infinity   | 1         | −∞",
            })
    void roundsTheErrorToTwoDigitsAndTheValueToMatch(double value, double error, String text) {
        assertEquals(text, RoundedNumber.of(value, error).text());
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "123456.789, 123\u202f457",
        "9999999.6, 1×10⁷",
        "12345678, 1.23457×10⁷",
        "0.00001, 1×10⁻⁵",
        "0.0001, 0.0001",
        "0, 0",
        "-2.5, −2.5",
        "Infinity, ∞"
    })
    void writesSixDigitsWhereNoErrorIsKnown(double value, String text) {
        assertEquals(text, RoundedNumber.of(value).text());
    }

    @ParameterizedTest
    @CsvSource({"0.475, 0.00123, 47.50 ± 0.12", "1, 0, 100", "0, 0, 0", "0.3333333333, 0, 33.33", "NaN, 0, no number"})
    void writesFractionsInPercent(double fraction, double error, String text) {
        assertEquals(text, RoundedNumber.percent(fraction, error).text());
    }

    @Test
    void groupsCountsFromFiveDigitsOn() {
        assertEquals("9999", RoundedNumber.count(9999));
        assertEquals("10\u202f000", RoundedNumber.count(10000));
        assertEquals("1\u202f234\u202f567", RoundedNumber.count(1234567));
    }

    @Test
    void writesTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals("1234.57 ± 0.12", RoundedNumber.of(1234.567, 0.123).text());
        } finally {
            Locale.setDefault(before);
        }
    }
}
