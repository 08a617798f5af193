package org.fivesigma.plugin.figures.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TicksTest {
    @Test
    void stepsByOneTwoOrFive() {
        assertEquals(List.of("100", "110", "120", "130", "140", "150", "160"), labels(linear(100, 160, 600), 60));
        assertEquals(List.of("0", "20", "40", "60"), labels(linear(0, 60, 300), 80));
        assertEquals(List.of("0", "5", "10", "15"), labels(linear(0, 16, 300), 70));
        assertEquals(List.of("−0.5", "0.0", "0.5"), labels(linear(-0.7, 0.7, 300), 100));
    }

    @Test
    void putsMinorTicksBetween() {
        List<Ticks.Tick> ticks = Ticks.of(linear(0, 10, 300), 100).ticks();
        assertEquals(11, ticks.size());
        assertEquals(List.of(0.0, 5.0, 10.0), majors(ticks));
    }

    @Test
    void leavesAPowerOfThousandOutOfLongLabels() {
        Ticks mass = Ticks.of(linear(80000, 140000, 500), 60);
        assertEquals(List.of("80", "90", "100", "110", "120", "130", "140"), labels(mass));
        assertEquals("×10^{3}", mass.factor());
        Ticks small = Ticks.of(linear(0, 4e-6, 500), 100);
        assertEquals(List.of("0", "1", "2", "3", "4"), labels(small));
        assertEquals("×10^{−6}", small.factor());
        assertEquals("", Ticks.of(linear(0, 10000, 300), 100).factor());
    }

    @Test
    void labelsPowersOfTenOnLogarithmicAxes() {
        assertEquals(List.of("10^{−1}", "1", "10", "10^{2}"), labels(logarithmic(0.1, 500, 300), 40));
        assertEquals(List.of("10^{−3}", "1", "10^{3}"), labels(logarithmic(1e-4, 1e5, 100), 40));
        long minor = Ticks.of(logarithmic(1, 10, 300), 40).ticks().stream()
                .filter(tick -> !tick.major())
                .count();
        assertEquals(8, minor);
    }

    @Test
    void labelsWhatLiesWithinOneDecade() {
        assertEquals(List.of("5", "10", "20", "50"), labels(logarithmic(4, 60, 300), 40));
        assertEquals(List.of("3.0", "3.2", "3.4"), labels(logarithmic(2.9, 3.5, 300), 100));
    }

    @Test
    void survivesExtremeRanges() {
        for (double size : List.of(1e-300, 1e-12, 1e12, 1e299)) {
            int count = Ticks.of(linear(-size, size, 300), 50).ticks().size();
            assertTrue(count > 3 && count < 100, size + " has " + count);
        }
    }

    private static Scale linear(double low, double high, double length) {
        return new Scale(low, high, false, 0, length);
    }

    private static Scale logarithmic(double low, double high, double length) {
        return new Scale(low, high, true, 0, length);
    }

    private static List<String> labels(Scale scale, double spacing) {
        return labels(Ticks.of(scale, spacing));
    }

    private static List<String> labels(Ticks ticks) {
        return ticks.ticks().stream()
                .map(Ticks.Tick::label)
                .filter(label -> !label.isEmpty())
                .toList();
    }

    private static List<Double> majors(List<Ticks.Tick> ticks) {
        return ticks.stream().filter(Ticks.Tick::major).map(Ticks.Tick::value).toList();
    }
}
