package org.fivesigma.plugin.hdf5.values;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jhdf.object.datatype.FloatingPoint;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void halfPrecisionNumbersAreThoseOfAnotherImplementation() {
        // jhdf's own conversion, for all 65536 of them
        for (int bits = 0; bits <= 0xffff; bits++) {
            int expected = Float.floatToRawIntBits(FloatingPoint.toFloat((short) bits));
            assertEquals(expected, Float.floatToRawIntBits(Numbers.half((short) bits)), "bits " + bits);
        }
    }
}
