package org.fivesigma.plugin.figures.draw;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Gives the ticks of a logarithmic axis: long ones at powers of ten, short ones at their multiples. */
final class LogarithmicTicks {
    private LogarithmicTicks() {}

    static Ticks of(Scale scale, double spacing) {
        int first = (int) StrictMath.floor(StrictMath.log10(scale.low()) + 1e-9);
        int last = (int) StrictMath.ceil(StrictMath.log10(scale.high()) - 1e-9);
        double decade = scale.length() / scale.span();
        int stride = Math.max(1, (int) StrictMath.ceil(0.8 * spacing / decade));
        List<Ticks.Tick> ticks = ticks(scale, first, last, stride, false);
        if (labels(ticks) < 2) {
            ticks = ticks(scale, first, last, stride, true);
        }
        return labels(ticks) < 2 ? Ticks.linear(scale, spacing) : new Ticks(ticks, 0);
    }

    private static List<Ticks.Tick> ticks(Scale scale, int first, int last, int stride, boolean between) {
        List<Ticks.Tick> ticks = new ArrayList<>();
        for (int power = first; power <= last; power++) {
            boolean labelled = Math.floorMod(power, stride) == 0;
            add(ticks, scale, power, 1, labelled ? powerOfTen(power) : "");
            for (int multiple = 2; multiple <= 9 && stride == 1; multiple++) {
                boolean shown = between && (multiple == 2 || multiple == 5);
                add(ticks, scale, power, multiple, shown ? multiple(power, multiple) : "");
            }
        }
        return ticks;
    }

    private static void add(List<Ticks.Tick> ticks, Scale scale, int power, int multiple, String label) {
        double value = BigDecimal.valueOf(multiple, -power).doubleValue();
        if (scale.holds(value)) {
            ticks.add(new Ticks.Tick(value, multiple == 1 && !label.isEmpty(), label));
        }
    }

    private static long labels(List<Ticks.Tick> ticks) {
        return ticks.stream().filter(tick -> !tick.label().isEmpty()).count();
    }

    private static String powerOfTen(int power) {
        if (power == 0 || power == 1) {
            return power == 0 ? "1" : "10";
        }
        return "10^{" + Ticks.minus(Integer.toString(power)) + "}";
    }

    private static String multiple(int power, int multiple) {
        if (power >= -2 && power <= 3) {
            return BigDecimal.valueOf(multiple, -power).toPlainString();
        }
        return multiple + "\u00d7" + powerOfTen(power);
    }
}
