package org.fivesigma.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ErrorCodeTest {

    @ParameterizedTest
    @EnumSource
    void hasANumberATitleAndAnExplanation(ErrorCode code) {
        assertTrue(code.code().matches("E0[0-79][0-9]{2}"), code.code());
        assertFalse(code.title().isBlank() || code.title().endsWith("."), code.title());
        assertTrue(code.explanation().matches("[A-Z`].{30,}\\."), code.explanation());
    }

    @ParameterizedTest
    @EnumSource
    void hasATitleOfItsOwn(ErrorCode code) {
        long sharing = Arrays.stream(ErrorCode.values())
                .filter(other -> other.title().equals(code.title()))
                .count();
        assertEquals(1, sharing);
    }
}
