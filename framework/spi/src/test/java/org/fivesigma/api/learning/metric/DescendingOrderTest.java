package org.fivesigma.api.learning.metric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DescendingOrderTest {
    private final SplittableRandom random = new SplittableRandom(11);

    @Test
    void isThatOfASortOfTheRows() {
        double[] strange = {
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            0.0,
            -0.0,
            Double.MIN_VALUE,
            -Double.MIN_VALUE,
            1e308,
            -1e308
        };
        for (int events : new int[] {0, 1, 2, 3, 100, 5000}) {
            assertPlain(events, random::nextDouble);
            assertPlain(events, () -> (float) random.nextDouble());
            assertPlain(events, () -> random.nextInt(4) / 4.0);
            assertPlain(events, () -> 1000 * random.nextDouble() - 500);
            assertPlain(events, () -> Double.longBitsToDouble(random.nextLong() & ~(1L << 62)));
            assertPlain(events, () -> strange[random.nextInt(strange.length)]);
            assertPlain(events, () -> 0.25);
        }
    }

    private static void assertPlain(int events, DoubleSupplier number) {
        double[] numbers = IntStream.range(0, events)
                .mapToDouble(i -> number.getAsDouble())
                .toArray();
        int[] plain = IntStream.range(0, events)
                .boxed()
                // 0.0 and -0.0 are equal, which Double.compare would tell apart
                .sorted(Comparator.comparingDouble(i -> -(numbers[i] + 0.0) + 0.0))
                .mapToInt(Integer::intValue)
                .toArray();
        assertArrayEquals(plain, DescendingOrder.of(numbers));
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertEquals(
                "the score of event 1 is not a number",
                assertThrows(IllegalArgumentException.class, () -> DescendingOrder.of(new double[] {1, Double.NaN}))
                        .getMessage());
    }
}
