package org.fivesigma.plugin.figures.sweep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.figure.Rounded;

/**
 * How the values of a parameter are placed: numbers by their size, on a logarithmic scale where they span two decades, anything
 * else as categories in the order of appearance.
 */
final class ParameterAxis {
    /** The quotient of the largest and the smallest number from which the scale is logarithmic. */
    private static final double DECADES = 100;

    private final String name;
    private final List<String> values;
    private final boolean numeric;
    private final boolean logarithmic;

    private ParameterAxis(String name, List<String> values, boolean numeric) {
        this.name = name;
        this.values = values;
        this.numeric = numeric;
        this.logarithmic = numeric && !values.isEmpty() && low() > 0 && high() / low() >= DECADES;
    }

    static ParameterAxis of(String name, Collection<String> all) {
        Set<String> values = new LinkedHashSet<>(all);
        List<Map.Entry<String, Double>> numbers = new ArrayList<>();
        for (String value : values) {
            double number = number(value);
            if (!Double.isFinite(number)) {
                return new ParameterAxis(name, List.copyOf(values), false);
            }
            numbers.add(Map.entry(value, number));
        }
        numbers.sort(Map.Entry.comparingByValue());
        return new ParameterAxis(name, numbers.stream().map(Map.Entry::getKey).toList(), true);
    }

    String name() {
        return name;
    }

    /** The different values, as a recipe writes them: numbers ascending, others in the order of appearance. */
    List<String> values() {
        return values;
    }

    boolean isNumeric() {
        return numeric;
    }

    /** Where a value stands along {@link #axis()}. */
    double place(String value) {
        return numeric ? Double.parseDouble(value) : values.indexOf(value) + 0.5;
    }

    /** Where a value stands from 0, the lowest or first, to 1, the highest or last; a single value stands in the middle. */
    double share(String value) {
        if (values.size() < 2) {
            return 0.5;
        }
        if (!numeric) {
            return values.indexOf(value) / (values.size() - 1.0);
        }
        return (scaled(place(value)) - scaled(low())) / (scaled(high()) - scaled(low()));
    }

    /** The axis of a panel. */
    Figure.Axis axis() {
        if (!numeric) {
            return Figure.Axis.of(name, values);
        }
        if (values.size() == 1) {
            double half = low() == 0 ? 1 : Math.abs(low()) / 2;
            return Figure.Axis.between(name, low() - half, low() + half);
        }
        double margin = 0.04 * (scaled(high()) - scaled(low()));
        return new Figure.Axis(
                name,
                logarithmic,
                Optional.of(unscaled(scaled(low()) - margin)),
                Optional.of(unscaled(scaled(high()) + margin)));
    }

    /** A value as it is written at an axis. */
    String words(String value) {
        return numeric ? Rounded.digits(Double.parseDouble(value), 3) : value;
    }

    private double low() {
        return Double.parseDouble(values.get(0));
    }

    private double high() {
        return Double.parseDouble(values.get(values.size() - 1));
    }

    private double scaled(double number) {
        return logarithmic ? StrictMath.log10(number) : number;
    }

    private double unscaled(double scaled) {
        return logarithmic ? StrictMath.pow(10, scaled) : scaled;
    }

    /** The number that is written; NaN where it is none. */
    private static double number(String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException other) {
            return Double.NaN;
        }
    }
}
