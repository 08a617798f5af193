package org.fivesigma.api.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BoundsTest {
    @ParameterizedTest
    @CsvSource({
        "80 < mll < 100, mll, 80.0, 100.0",
        "100 >= mll >= 80, mll, 80.0, 100.0",
        "abs(lep_eta) <= 2.47, abs(lep_eta), none, 2.47",
        "2.47 >= abs(lep_eta), abs(lep_eta), none, 2.47",
        "met > -5, met, -5.0, none",
        "n_jets == 2, n_jets, 2.0, 2.0",
        "pt_1+pt_2 > 50, pt_1+pt_2, 50.0, none"
    })
    void readsOneValueBetweenConstants(String condition, String value, String above, String below) {
        Expression.Bounds bounds = Expression.parse(condition).bounds().orElseThrow();
        assertEquals(Expression.parse(value), bounds.value());
        assertEquals(above, bounds.above().map(String::valueOf).orElse("none"));
        assertEquals(below, bounds.below().map(String::valueOf).orElse("none"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mll",
                "a < b",
                "1 < 2",
                "a < 1 and b < 1",
                "a != 1",
                "a < 1 < 2",
                "1 < a > 2",
                "1 == a < 2",
                "1 < a < b",
                "1 < a < b < 2",
                "channel == 'ee'",
                "not a < 1"
            })
    void readsNothingElse(String condition) {
        assertEquals(java.util.Optional.empty(), Expression.parse(condition).bounds());
    }
}
