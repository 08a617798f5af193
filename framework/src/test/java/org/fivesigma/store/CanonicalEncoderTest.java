package org.fivesigma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CanonicalEncoderTest {
    enum Mode {
        FAST_ONE {
            @Override
            int rank() {
                return 1;
            }
        },
        SLOW;

        int rank() {
            return 0;
        }
    }

    record Cut(String column, Optional<Double> above) {}

    record Veto(String column, Optional<Double> above) {}

    record Word(String text) {
        public static Word parse(String text) {
            return new Word(text);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    record Other(String text) {
        public static Other parse(String text) {
            return new Other(text);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static Digest digest(Object value) {
        return new CanonicalEncoder().value(value).digest();
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    /** Values that a careless encoding takes for one another. */
    private static List<Object> lookAlikes() {
        return new ArrayList<>(Arrays.asList(
                "",
                "1",
                "true",
                "absent",
                "ab",
                "a\0b",
                "\uD83D",
                "\uD83E",
                "?",
                "fast-one",
                "é",
                "e\u0301",
                1L,
                1.0,
                1f,
                0.0,
                -0.0,
                0L,
                Double.NaN,
                Float.NaN,
                Double.MIN_VALUE,
                Double.POSITIVE_INFINITY,
                true,
                false,
                Mode.FAST_ONE,
                Mode.SLOW,
                List.of(),
                List.of(""),
                List.of("", ""),
                List.of("ab", "c"),
                List.of("a", "bc"),
                List.of("abc"),
                List.of(List.of("ab"), "c"),
                List.of(List.of("ab", "c")),
                List.of(1L, 2L),
                List.of(2L, 1L),
                map(),
                map("a", 1L),
                map("a", 1L, "b", 2L),
                map("b", 2L, "a", 1L),
                map("a", map("b", 2L)),
                Optional.empty(),
                Optional.of(""),
                Optional.of(Optional.empty()),
                new Cut("x", Optional.empty()),
                new Veto("x", Optional.empty()),
                new Cut("x", Optional.of(0.0)),
                new Word("x"),
                new Other("x"),
                "x",
                new double[] {},
                new double[] {1},
                new float[] {1},
                new long[] {1},
                new int[] {1},
                new byte[] {1},
                new boolean[] {true},
                new double[] {0.0},
                new double[] {-0.0},
                new double[] {1, 2},
                Digest.of(new byte[0]),
                Digest.of(new byte[0]).hex()));
    }

    @Test
    void tellsApartWhatLooksAlike() {
        List<Object> values = lookAlikes();
        Map<Digest, Object> seen = new LinkedHashMap<>();
        for (Object value : values) {
            Object twin = seen.put(digest(value), value);
            assertEquals(null, twin, () -> value + " has the digest of " + twin);
        }
        assertEquals(values.size(), seen.size());
    }

    @Test
    void tellsApartNestingsOfLookAlikes() {
        Map<Digest, String> seen = new LinkedHashMap<>();
        List<Object> values = lookAlikes();
        for (int i = 0; i < values.size(); i++) {
            for (int j = 0; j < values.size(); j++) {
                String what = i + " and " + j;
                assertEquals(null, seen.put(digest(List.of(values.get(i), values.get(j))), what), what);
                assertEquals(
                        null,
                        seen.put(digest(List.of(values.get(i), Optional.of(List.of(values.get(j))))), what),
                        what);
            }
        }
    }

    @Test
    void takesAllNanForOneAndWholeNumbersForEqual() {
        double other = Double.longBitsToDouble(0x7ff8000000000123L);
        assertEquals(digest(Double.NaN), digest(other));
        assertEquals(digest(new double[] {Double.NaN}), digest(new double[] {other}));
        assertEquals(digest(7), digest(7L));
    }

    @Test
    void doesNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            Digest turkish = digest(List.of(Mode.FAST_ONE, new Cut("TITLE", Optional.of(1.5))));
            Locale.setDefault(Locale.GERMAN);
            assertEquals(turkish, digest(List.of(Mode.FAST_ONE, new Cut("TITLE", Optional.of(1.5)))));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void encodesAsDescribed() {
        // the bytes spelled out: type, form, length in bytes, UTF-8; type, bits
        byte[] bytes = {'s', 'u', 0, 0, 0, 0, 0, 0, 0, 3, 'h', (byte) 0xce, (byte) 0xbc, 'i', 0, 0, 0, 0, 0, 0, 0, 5};
        assertEquals(
                Digest.of(bytes), new CanonicalEncoder().text("hμ").integer(5).digest());
        // SHA-256 of nothing, FIPS 180-4 example
        assertEquals(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                new CanonicalEncoder().digest().hex());
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                Digest.of("abc".getBytes(StandardCharsets.US_ASCII)).hex());
    }

    @Test
    void encodesTextsAndArraysLongerThanItsBuffer() {
        String text = "x".repeat(100_000);
        assertEquals(digest(text), digest(text));
        assertNotEquals(digest(text), digest(text.substring(1) + "y"));
        double[] numbers = new double[100_000];
        Digest before = digest(numbers);
        numbers[99_999] = -0.0;
        assertNotEquals(before, digest(numbers));
    }

    @Test
    void refusesUnknownTypesByName() {
        for (Object value : Arrays.asList(new BigDecimal(1), 'c', (short) 1, new Object(), new String[0], null)) {
            IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> digest(value));
            String type = value == null ? "null" : value.getClass().getName();
            assertTrue(refused.getMessage().contains(type), refused.getMessage());
        }
        assertThrows(IllegalArgumentException.class, () -> digest(List.of(new Cut("x", Optional.empty()), 'c')));
    }
}
