package org.fivesigma.search.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.shape.RecordShape;
import org.fivesigma.shape.ValueShape;

/**
 * One parameter that a search varies.
 *
 * @param name its dotted name
 * @param axis what it may be
 * @param whole whether it is a whole number
 */
public record Parameter(String name, Axis axis, boolean whole) {
    /** Beyond this many whole numbers nobody means them all. */
    private static final double MOST = 1e6;

    /** The parameters of a search, described by the learner's record. */
    static List<Parameter> of(Map<String, Axis> axes, RecordShape learner) {
        List<Parameter> parameters = new ArrayList<>();
        axes.forEach((name, axis) -> {
            boolean whole = shape(learner, name)
                    .filter(ValueShape.Whole.class::isInstance)
                    .isPresent();
            parameters.add(new Parameter(name, axis, whole));
        });
        return List.copyOf(parameters);
    }

    /** What the learner's parameter of a dotted name may be. */
    public static Optional<ValueShape> shape(RecordShape record, String name) {
        int dot = name.indexOf('.');
        String key = dot < 0 ? name : name.substring(0, dot);
        Optional<ValueShape> found = record.members().stream()
                .filter(member -> member.key().equals(key))
                .map(member -> plain(member.shape()))
                .findFirst();
        return dot < 0 ? found : found.flatMap(shape -> within(shape, name.substring(dot + 1)));
    }

    private static Optional<ValueShape> within(ValueShape shape, String name) {
        if (shape instanceof ValueShape.Nested nested) {
            return shape(RecordShape.of(nested.type()), name);
        }
        if (shape instanceof ValueShape.MapOf map) {
            return Optional.of(plain(map.value()));
        }
        if (!(shape instanceof ValueShape.OneOf oneOf)) {
            return Optional.empty();
        }
        int dot = name.indexOf('.');
        Optional<Class<? extends Record>> choice =
                Optional.ofNullable(oneOf.choices().get(dot < 0 ? name : name.substring(0, dot)));
        return dot < 0
                ? choice.map(ValueShape.Nested::new)
                : choice.flatMap(type -> shape(RecordShape.of(type), name.substring(dot + 1)));
    }

    private static ValueShape plain(ValueShape shape) {
        if (shape instanceof ValueShape.Maybe maybe) {
            return plain(maybe.value());
        }
        return shape instanceof ValueShape.Placed placed ? plain(placed.value()) : shape;
    }

    /** Whether it has a list of values, of which none is likelier than another. */
    boolean isListed() {
        return values().isPresent()
                && !(axis instanceof Axis.Range range
                        && range.log()
                        && range.points().isEmpty());
    }

    /** Its values in order, or nothing when there is no end of them. */
    public Optional<List<String>> values() {
        if (axis instanceof Axis.Values list) {
            return Optional.of(list.values());
        }
        Axis.Range range = (Axis.Range) axis;
        if (range.points().isPresent()) {
            return Optional.of(points(range, range.points().get()));
        }
        double count = Math.floor(range.to()) - Math.ceil(range.from()) + 1;
        return whole && count <= MOST ? Optional.of(wholes(range)) : Optional.empty();
    }

    private static List<String> wholes(Axis.Range range) {
        List<String> values = new ArrayList<>();
        for (long value = (long) Math.ceil(range.from()); value <= range.to(); value++) {
            values.add(Long.toString(value));
        }
        return values;
    }

    private List<String> points(Axis.Range range, int points) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            String value = written(position(range, i, points));
            if (values.isEmpty() || !values.get(values.size() - 1).equals(value)) {
                values.add(value);
            }
        }
        return values;
    }

    /** The same arithmetic as numpy's linspace, so that the points are those of published grids to the bit. */
    private static double position(Axis.Range range, int point, int points) {
        if (point == points - 1) {
            return range.to();
        }
        if (range.log()) {
            double ratio = StrictMath.log(range.to() / range.from());
            return point == 0 ? range.from() : range.from() * StrictMath.exp(ratio * point / (points - 1));
        }
        return range.from() + point * ((range.to() - range.from()) / (points - 1));
    }

    /** A number as a recipe writes it. */
    String written(double number) {
        return whole
                ? Long.toString(Math.round(number))
                : ParameterText.number(number).replace('E', 'e');
    }
}
