package org.fivesigma.search.space;

import java.util.List;
import java.util.OptionalDouble;
import org.fivesigma.shape.Numerals;

/**
 * Where the values of a parameter lie between 0 and 1.
 *
 * @param parameter the parameter
 * @param choices its values, where it has a list of them; else none
 * @param ordered whether values that are near are alike
 */
record Coordinate(Parameter parameter, List<String> choices, boolean ordered) {
    static Coordinate of(Parameter parameter) {
        if (!parameter.isListed()) {
            return new Coordinate(parameter, List.of(), true);
        }
        List<String> choices = parameter.values().orElseThrow();
        boolean ascending = true;
        double before = Double.NEGATIVE_INFINITY;
        for (String choice : choices) {
            OptionalDouble number = Numerals.number(choice);
            ascending &= number.isPresent() && number.getAsDouble() > before;
            before = number.orElse(before);
        }
        return new Coordinate(parameter, choices, ascending);
    }

    /** Where a value lies. */
    double position(String value) {
        if (!choices.isEmpty()) {
            return (choices.indexOf(value) + 0.5) / choices.size();
        }
        Axis.Range range = (Axis.Range) parameter.axis();
        double number = Numerals.number(value).orElseThrow();
        return range.log()
                ? StrictMath.log(number / range.from()) / StrictMath.log(range.to() / range.from())
                : (number - range.from()) / (range.to() - range.from());
    }

    /** What lies there. */
    String value(double position) {
        if (!choices.isEmpty()) {
            return choices.get(Math.min(choices.size() - 1, (int) (position * choices.size())));
        }
        Axis.Range range = (Axis.Range) parameter.axis();
        double number = range.log()
                ? range.from() * StrictMath.pow(range.to() / range.from(), position)
                : range.from() + position * (range.to() - range.from());
        return Draws.written(parameter, range, number);
    }

    /** Whether two positions stand for the same choice. */
    boolean same(double position, double other) {
        return (int) (position * choices.size()) == (int) (other * choices.size());
    }
}
