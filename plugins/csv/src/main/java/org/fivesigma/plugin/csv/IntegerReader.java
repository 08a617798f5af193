package org.fivesigma.plugin.csv;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** Reads 64-bit integers out of bytes exactly; 3.0 and 1e3 are integers, written otherwise. */
final class IntegerReader {
    private static final int SURE_DIGITS = 18;
    private static final int LONGEST = 64;

    private final char point;

    /** Makes a reader of numbers whose fraction follows that byte. */
    IntegerReader(byte point) {
        this.point = (char) point;
    }

    /** The integer that a stretch of bytes spells; empty when it spells none of 64 bits. */
    OptionalLong read(byte[] bytes, int from, int to) {
        int first = from < to && bytes[from] == '-' ? from + 1 : from;
        if (to <= first || to - first > SURE_DIGITS) {
            return general(bytes, from, to);
        }
        long number = 0;
        for (int at = first; at < to; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                return general(bytes, from, to);
            }
            number = 10 * number + digit;
        }
        return OptionalLong.of(first > from ? -number : number);
    }

    private OptionalLong general(byte[] bytes, int from, int to) {
        if (to - from > LONGEST) {
            return OptionalLong.empty();
        }
        String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1).replace(point, '.');
        try {
            return OptionalLong.of(new BigDecimal(text).longValueExact());
        } catch (ArithmeticException | NumberFormatException none) {
            return OptionalLong.empty();
        }
    }
}
