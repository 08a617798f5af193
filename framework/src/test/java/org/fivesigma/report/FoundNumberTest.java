package org.fivesigma.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fivesigma.recipe.Expectation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoundNumberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "82.8 ± 0.1         | 82.8   | 0.1     | 82.8123   | 82.8",
                "47.5% ± 0.1%       | 0.475  | 0.001   | 0.474561  | 47.5%",
                "93                 | 93     | 0       | 93        | 93",
                "93                 | 93     | 0       | 93.4      | 93.4", // 93 would read as reproduced
                "0.5618 ± 0.00005   | 0.5618 | 0.00005 | 0.561771  | 0.56177",
                "5.96 ± 0.02        | 5.96   | 0.02    | 5.98001   | 5.98001", // 5.98 would read as reproduced
                "1e6                | 1e6    | 0       | 1234567.8 | 1\u202f200\u202f000", // and so would one million
                "5.96 ± 0.02        | 5.96   | 0.02    | NaN       | no number",
                ".inf               | Infinity | 0     | 3.25      | 3.25",
                "125                | 125    | 0       | -7        | −7",
            })
    void readsAsThePublishedFigureIsWritten(String written, double value, double tolerance, double found, String text) {
        assertEquals(text, FoundNumber.text(new Expectation(value, tolerance, written, ""), found));
    }
}
