package org.fivesigma.plugin.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Role;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.plugin.training.scaling.Linear;
import org.fivesigma.plugin.training.scaling.Scale;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;

final class ModelInputsTest {
    private static final EventTable TRAINING = events(new double[] {1, 3}, new boolean[] {true, false});
    private static final EventTable TEST = events(new double[] {5, 11}, new boolean[] {false, true});

    @Test
    void givesTheFeaturesInOrderThenClassWeightAndWhatIsKept() throws StepFailure, InterruptedException {
        ModelInputs.Output output = run(Scale.NONE, ModelInputs.FitOn.TRAINING);
        assertEquals(
                List.of("n", "x", "is_signal", "training_weight", "channel"),
                output.training().names());
        assertEquals(
                List.of(Role.FEATURE, Role.FEATURE, Role.LABEL, Role.WEIGHT, Role.SPECTATOR),
                output.training().specs().stream().map(ColumnSpec::role).toList());
        assertEquals(ColumnType.DOUBLE, output.training().stored("n").spec().type());
        assertEquals("GeV", output.training().stored("x").spec().unit());
        assertEquals(0, output.validation().rows());
        assertEquals(output.training().specs(), output.validation().specs());
        LabelledEvents labelled = LabelledEvents.of(output.test());
        assertArrayEquals(new double[] {5, 11}, labelled.feature(1));
        assertArrayEquals(new boolean[] {false, true}, labelled.signal());
    }

    @Test
    void scalesByTheTrainingEventsAlone() throws StepFailure, InterruptedException {
        ModelInputs.Output output = run(Scale.STANDARD, ModelInputs.FitOn.TRAINING);
        assertEquals(new Linear(2, 1), output.scaling().features().get("x"));
        assertArrayEquals(new double[] {-1, 1}, output.training().numbers("x"));
        assertArrayEquals(new double[] {3, 9}, output.test().numbers("x"));
        assertEquals("", output.training().stored("x").spec().unit());
    }

    @Test
    void scalesByAllEventsWhereAsked() throws StepFailure, InterruptedException {
        ModelInputs.Output output = run(Scale.MIN_MAX, ModelInputs.FitOn.ALL_ROWS);
        assertEquals(new Linear(1, 10), output.scaling().features().get("x"));
        assertArrayEquals(new double[] {0.4, 1}, output.test().numbers("x"), 1e-15);
    }

    @Test
    void appliesTheSameScalingToOtherEvents() throws StepFailure, InterruptedException {
        ModelInputs.Output output = run(Scale.POWER, ModelInputs.FitOn.TRAINING);
        EventTable again = new ScaleFeatures()
                .run(new ScaleFeatures.Params(), new ScaleFeatures.Inputs(TEST, output.scaling()), new Surroundings())
                .events();
        assertArrayEquals(output.test().numbers("x"), again.numbers("x"));
        assertEquals(TEST.names(), again.names());
    }

    @Test
    void refusesInfiniteFeatures() {
        EventTable infinite = events(new double[] {1, Double.POSITIVE_INFINITY}, new boolean[] {true, false});
        StepFailure failure = assertThrows(
                StepFailure.class,
                () -> new ModelInputs()
                        .run(
                                params(Scale.NONE, ModelInputs.FitOn.TRAINING, "x"),
                                new ModelInputs.Inputs(TRAINING, Optional.empty(), Optional.of(infinite)),
                                new Surroundings()));
        assertEquals("feature 'x' is infinite in 1 of 2 events", failure.getMessage());
    }

    @Test
    void letsMissingValuesThrough() throws StepFailure, InterruptedException {
        EventTable missing = events(new double[] {Double.NaN, 4}, new boolean[] {true, false});
        ModelInputs.Output output = new ModelInputs()
                .run(
                        params(Scale.STANDARD, ModelInputs.FitOn.TRAINING, "x"),
                        new ModelInputs.Inputs(TRAINING, Optional.of(missing), Optional.empty()),
                        new Surroundings());
        assertArrayEquals(new double[] {Double.NaN, 2}, output.validation().numbers("x"));
    }

    @Test
    void tellsOfFeaturesThatAreNoNumbersBeforeTheRun() {
        Map<String, ColumnSpec> incoming = new LinkedHashMap<>();
        TRAINING.specs().forEach(spec -> incoming.put(spec.name(), spec));
        incoming.put("jet_pt", new ColumnSpec("jet_pt", ColumnType.DOUBLES, "GeV"));
        Problems problems = new Problems();
        new ModelInputs()
                .describe(params(Scale.NONE, ModelInputs.FitOn.TRAINING, "channel", "jet_pt"), incoming, problems);
        assertEquals(2, problems.lines().size());
        assertTrue(problems.lines().get(0).startsWith("channel: column `channel` holds texts"));
        assertTrue(problems.lines().get(1).startsWith("jet_pt: column `jet_pt` holds a list per event"));
    }

    @Test
    void tellsOfTruthAmongTheFeaturesBeforeTheRun() {
        Map<String, ColumnSpec> incoming = new LinkedHashMap<>();
        TRAINING.specs().forEach(spec -> incoming.put(spec.name(), spec));
        incoming.put("true_pt", new ColumnSpec("true_pt", ColumnType.DOUBLE, "GeV", Role.TRUTH));
        Problems problems = new Problems();
        new ModelInputs().describe(params(Scale.NONE, ModelInputs.FitOn.TRAINING, "x", "true_pt"), incoming, problems);
        assertEquals(1, problems.lines().size());
        assertTrue(problems.lines().get(0).startsWith("true_pt: column `true_pt` is a truth quantity"));
    }

    @Test
    void tellsOfColumnsNamedTwiceAndOfTheAnswerAmongTheFeatures() {
        Problems problems = new Problems();
        new ModelInputs()
                .check(
                        new ModelInputs.Params(
                                List.of("x", "n", "x", "is_signal"),
                                Scale.NONE,
                                List.of("n", "training_weight"),
                                ModelInputs.FitOn.TRAINING),
                        problems);
        assertEquals(
                List.of(
                        "features: 'x' is named twice; name each column once",
                        "features: 'is_signal' is no property of an event, but what the training set says of it; remove "
                                + "'is_signal' from the features",
                        "keep: 'n' is there anyway; remove 'n' from keep:",
                        "keep: 'training_weight' is there anyway; remove 'training_weight' from keep:"),
                problems.lines());
    }

    private static ModelInputs.Output run(Scale scale, ModelInputs.FitOn fitOn)
            throws StepFailure, InterruptedException {
        return new ModelInputs()
                .run(
                        new ModelInputs.Params(List.of("n", "x"), scale, List.of("channel"), fitOn),
                        new ModelInputs.Inputs(TRAINING, Optional.empty(), Optional.of(TEST)),
                        new Surroundings());
    }

    private static ModelInputs.Params params(Scale scale, ModelInputs.FitOn fitOn, String... features) {
        return new ModelInputs.Params(List.of(features), scale, List.of(), fitOn);
    }

    private static EventTable events(double[] x, boolean[] signal) {
        return EventTable.of(
                new Column.Doubles(new ColumnSpec("x", ColumnType.DOUBLE, "GeV"), x),
                new Column.Longs(new ColumnSpec("n", ColumnType.LONG, ""), new long[] {2, 1}),
                Column.of("channel", "ee", "mumu"),
                new Column.Flags(Added.IS_SIGNAL, signal),
                new Column.Doubles(Added.TRAINING_WEIGHT, new double[] {1, 2}));
    }
}
