package org.fivesigma.plugin.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.testkit.Surroundings;

/** A training set in the making, one parameter of it changed at a time. */
record Mixing(
        List<String> columns,
        Optional<String> weight,
        TrainingWeights weights,
        TrainingSet.Take take,
        double validate,
        double test,
        Split split,
        TrainingSet.Normalise normalise,
        long seed) {
    static Mixing plain() {
        return new Mixing(
                List.of(),
                Optional.empty(),
                TrainingWeights.AS_GIVEN,
                new TrainingSet.Take(Optional.empty(), Optional.empty()),
                0,
                0,
                new Shuffled(false),
                TrainingSet.Normalise.AFTER_SPLIT,
                1);
    }

    Mixing carrying(String... names) {
        return new Mixing(List.of(names), weight, weights, take, validate, test, split, normalise, seed);
    }

    Mixing weighing(String column, TrainingWeights by, TrainingSet.Normalise when) {
        return new Mixing(columns, Optional.of(column), by, take, validate, test, split, when, seed);
    }

    Mixing weighing(String column, TrainingWeights by) {
        return weighing(column, by, TrainingSet.Normalise.AFTER_SPLIT);
    }

    Mixing taking(int signal, int background) {
        TrainingSet.Take some = new TrainingSet.Take(Optional.of(signal), Optional.of(background));
        return new Mixing(columns, weight, weights, some, validate, test, split, normalise, seed);
    }

    Mixing dividing(double validation, double testing, Split by) {
        return new Mixing(columns, weight, weights, take, validation, testing, by, normalise, seed);
    }

    Mixing seeded(long other) {
        return new Mixing(columns, weight, weights, take, validate, test, split, normalise, other);
    }

    TrainingSet.Params params() {
        return new TrainingSet.Params(columns, weight, weights, take, validate, test, split, normalise, seed);
    }

    /** Mixes one sample of each class. */
    TrainingSet.Output of(EventTable signal, EventTable background) throws StepFailure {
        return of(Map.of("higgs", signal), Map.of("zjets", background));
    }

    TrainingSet.Output of(Map<String, EventTable> signal, Map<String, EventTable> background) throws StepFailure {
        return new TrainingSet().run(params(), new TrainingSet.Inputs(signal, background), new Surroundings());
    }

    /** Events numbered from a first number on, with a weight each. */
    static EventTable events(int first, int count) {
        long[] numbers = new long[count];
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = first + i;
            weights[i] = 1 + i % 3;
        }
        return EventTable.of(
                new Column.Longs(new ColumnSpec("event", ColumnType.LONG, ""), numbers), Column.of("weight", weights));
    }

    /** The part of each event by its number. */
    static Map<Long, String> places(TrainingSet.Output output) {
        Map<Long, String> places = new LinkedHashMap<>();
        note(output.training(), "training", places);
        note(output.validation(), "validation", places);
        note(output.test(), "test", places);
        return places;
    }

    private static void note(EventTable events, String part, Map<Long, String> places) {
        for (double number : events.numbers("event")) {
            if (places.put((long) number, part) != null) {
                throw new AssertionError("event " + number + " is there twice");
            }
        }
    }
}
