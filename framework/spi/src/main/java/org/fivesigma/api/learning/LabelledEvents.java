package org.fivesigma.api.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Role;

/** Events of known class: features as columns of numbers, whether each event is signal, and the weight of each. */
public final class LabelledEvents {
    private final List<String> features;
    private final double[][] values;
    private final boolean[] signal;
    private final double[] weights;

    /**
     * Events by column; the arrays are kept, so do not change them.
     *
     * @param features names of the features
     * @param values for each feature the value of each event; NaN where it is missing
     * @param signal whether each event is signal
     * @param weights the weight of each event, finite
     */
    public LabelledEvents(List<String> features, double[][] values, boolean[] signal, double[] weights) {
        this.features = List.copyOf(features);
        this.values = values.clone();
        this.signal = signal;
        this.weights = weights;
        requireLengths();
    }

    /**
     * The events of a table by the roles of its columns: every {@link Role#FEATURE}, the one {@link Role#LABEL} (0 or false is
     * background) and the one {@link Role#WEIGHT}, without which each event has the weight 1.
     */
    public static LabelledEvents of(EventTable events) {
        List<String> features = named(events, Role.FEATURE);
        double[][] values = new double[features.size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = events.numbers(features.get(i));
        }
        Optional<String> label = only(events, Role.LABEL);
        double[] classes =
                events.numbers(label.orElseThrow(() -> new IllegalArgumentException("no column has the role label")));
        boolean[] signal = new boolean[events.rows()];
        for (int i = 0; i < signal.length; i++) {
            signal[i] = classes[i] != 0;
        }
        return new LabelledEvents(features, values, signal, events.weights(only(events, Role.WEIGHT)));
    }

    private static Optional<String> only(EventTable events, Role role) {
        List<String> names = named(events, role);
        if (names.size() > 1) {
            throw new IllegalArgumentException("several columns have the role " + role + ": " + names);
        }
        return names.stream().findFirst();
    }

    private static List<String> named(EventTable events, Role role) {
        return events.specs().stream()
                .filter(spec -> spec.role() == role)
                .map(ColumnSpec::name)
                .toList();
    }

    private void requireLengths() {
        if (values.length != features.size() || weights.length != signal.length) {
            throw new IllegalArgumentException("features, labels and weights differ in number");
        }
        for (double[] column : values) {
            if (column.length != signal.length) {
                throw new IllegalArgumentException("a feature has another number of events than the labels");
            }
        }
    }

    /** The number of events. */
    public int rows() {
        return signal.length;
    }

    /** The names of the features. */
    public List<String> features() {
        return features;
    }

    /** The value of a feature in each event, NaN where it is missing; shared, so do not change it. */
    public double[] feature(int index) {
        return values[index];
    }

    /** Whether each event is signal; shared, so do not change it. */
    public boolean[] signal() {
        return signal;
    }

    /** The weight of each event; shared, so do not change it. */
    public double[] weights() {
        return weights;
    }

    /** The features alone as a table, as a classifier takes it. */
    public EventTable table() {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            columns.add(Column.of(features.get(i), values[i]));
        }
        return EventTable.of(columns);
    }

    /** These rows, in this order. */
    public LabelledEvents select(int[] rows) {
        double[][] selected = new double[values.length][rows.length];
        boolean[] classes = new boolean[rows.length];
        double[] chosen = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int feature = 0; feature < selected.length; feature++) {
                selected[feature][i] = values[feature][rows[i]];
            }
            classes[i] = signal[rows[i]];
            chosen[i] = weights[rows[i]];
        }
        return new LabelledEvents(features, selected, classes, chosen);
    }

    /** These events and then the others, which must have the same features. */
    public LabelledEvents and(LabelledEvents others) {
        if (!features.equals(others.features)) {
            throw new IllegalArgumentException("features differ: " + features + " and " + others.features);
        }
        double[][] joined = new double[values.length][];
        for (int i = 0; i < joined.length; i++) {
            joined[i] = joined(values[i], others.values[i]);
        }
        boolean[] classes = Arrays.copyOf(signal, rows() + others.rows());
        System.arraycopy(others.signal, 0, classes, rows(), others.rows());
        return new LabelledEvents(features, joined, classes, joined(weights, others.weights));
    }

    /** Whether any event has a negative weight. */
    public boolean hasNegativeWeights() {
        return Arrays.stream(weights).anyMatch(weight -> weight < 0);
    }

    /** The events whose weights are not negative. */
    public LabelledEvents withoutNegativeWeights() {
        return select(
                IntStream.range(0, rows()).filter(row -> weights[row] >= 0).toArray());
    }

    /** The same events with the absolute values of their weights. */
    public LabelledEvents withAbsoluteWeights() {
        double[] absolute = Arrays.stream(weights).map(Math::abs).toArray();
        return new LabelledEvents(features, values, signal, absolute);
    }

    private static double[] joined(double[] first, double[] second) {
        double[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
