package org.fivesigma.plugin.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Jagged;
import org.fivesigma.api.data.Role;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.testkit.ToyTables;
import org.junit.jupiter.api.Test;

final class TrainingSetTest {
    private static final EventTable SIGNAL = Mixing.events(0, 60);
    private static final EventTable BACKGROUND = Mixing.events(60, 140);

    @Test
    void addsClassWeightAndSampleToTheColumnsThatAreThere() throws StepFailure {
        EventTable training = Mixing.plain().of(SIGNAL, BACKGROUND).training();
        assertEquals(List.of("event", "weight", "is_signal", "training_weight", "sample"), training.names());
        Column.Texts samples = (Column.Texts) training.column("sample");
        for (int row = 0; row < training.rows(); row++) {
            boolean signal = training.numbers("event")[row] < 60;
            assertEquals(signal ? 1 : 0, training.numbers("is_signal")[row]);
            assertEquals(signal ? "higgs" : "zjets", samples.values()[row]);
        }
    }

    @Test
    void rolesTellALearnerWhatIsWhat() throws StepFailure {
        EventTable training = Mixing.plain()
                .weighing("weight", TrainingWeights.AS_GIVEN)
                .of(SIGNAL, BACKGROUND)
                .training();
        assertEquals(Role.SPECTATOR, training.stored("weight").spec().role());
        LabelledEvents labelled = LabelledEvents.of(training);
        assertEquals(List.of("event"), labelled.features());
        assertArrayEquals(training.numbers("weight"), labelled.weights());
    }

    @Test
    void otherWeightsAndLabelsBecomeSpectators() throws StepFailure {
        EventTable given = SIGNAL.with(
                SIGNAL.column("weight").described(new ColumnSpec("weight", ColumnType.DOUBLE, "pb", Role.WEIGHT)));
        EventTable labelled = given.with(
                new Column.Longs(new ColumnSpec("target", ColumnType.LONG, "", Role.LABEL), new long[given.rows()]));
        EventTable training = Mixing.plain().of(labelled, labelled).training();
        assertEquals(Role.SPECTATOR, training.stored("weight").spec().role());
        assertEquals("pb", training.stored("weight").spec().unit());
        assertEquals(Role.SPECTATOR, training.stored("target").spec().role());
    }

    @Test
    void takesAsManyOfEachClassAsAskedFromAllItsSamples() throws StepFailure {
        Map<String, EventTable> background = new LinkedHashMap<>();
        background.put("zjets", Mixing.events(100, 400));
        background.put("top", Mixing.events(500, 400));
        TrainingSet.Output output = Mixing.plain().taking(30, 200).of(Map.of("higgs", SIGNAL), background);
        assertEquals(230, output.training().rows());
        assertEquals(30, Arrays.stream(output.training().numbers("is_signal")).sum());
        // 100 +- 6 of the 200 by the hypergeometric distribution
        assertEquals(
                100,
                Arrays.stream(output.training().numbers("event"))
                        .filter(event -> event >= 500)
                        .count(),
                30);
    }

    @Test
    void theSignalTakenDoesNotDependOnTheBackground() throws StepFailure {
        Set<Double> one = signalEvents(Mixing.plain().taking(20, 30).of(SIGNAL, BACKGROUND));
        assertEquals(one, signalEvents(Mixing.plain().taking(20, 5).of(SIGNAL, Mixing.events(900, 7))));
        assertFalse(
                one.equals(signalEvents(Mixing.plain().seeded(2).taking(20, 30).of(SIGNAL, BACKGROUND))));
    }

    @Test
    void refusesToTakeMoreThanThereAre() {
        StepFailure failure = assertThrows(
                StepFailure.class, () -> Mixing.plain().taking(60, 141).of(SIGNAL, BACKGROUND));
        assertEquals("141 background events are to be taken, but there are only 140", failure.getMessage());
        assertEquals("take at most 140, or leave out take.background to take all", failure.remedy());
    }

    @Test
    void refusesATrainingPartOfOneClass() {
        EventTable none = SIGNAL.select(new int[0]);
        StepFailure failure =
                assertThrows(StepFailure.class, () -> Mixing.plain().of(none, BACKGROUND));
        assertEquals(
                "of the 140 events that train, 0 are signal, so there is nothing to tell apart", failure.getMessage());
    }

    @Test
    void refusesASampleOfBothClasses() {
        StepFailure failure = assertThrows(
                StepFailure.class, () -> Mixing.plain().of(Map.of("higgs", SIGNAL), Map.of("higgs", BACKGROUND)));
        assertEquals("sample 'higgs' is signal and background at once", failure.getMessage());
    }

    @Test
    void carriesOnWhatAllSamplesHave() throws StepFailure {
        EventTable richer = SIGNAL.with(Column.of("truth_pt", new double[60]));
        EventTable training = Mixing.plain().of(richer, BACKGROUND).training();
        assertFalse(training.has("truth_pt"));
    }

    @Test
    void refusesAColumnByNameThatASampleLacks() {
        EventTable richer = SIGNAL.with(Column.of("truth_pt", new double[60]));
        StepFailure failure = assertThrows(
                StepFailure.class, () -> Mixing.plain().carrying("truth_pt").of(richer, BACKGROUND));
        assertEquals("sample 'zjets' has no column 'truth_pt'", failure.getMessage());
    }

    @Test
    void joinsColumnsOfAllTypes() throws StepFailure {
        EventTable events = ToyTables.small().without(List.of("is_signal"));
        EventTable lists = events.with(new Jagged(
                new ColumnSpec("jet_pt", ColumnType.DOUBLES, "GeV"),
                new int[] {0, 2, 2, 3, 3, 3, 4, 6, 6},
                Column.of("jet_pt", 50, 40, 30, 20, 70, 60)));
        EventTable training =
                Mixing.plain().of(lists, lists.select(new int[] {6, 0})).training();
        Jagged jets = (Jagged) training.column("jet_pt");
        Column.Texts channels = (Column.Texts) training.column("channel");
        for (int row = 0; row < training.rows(); row++) {
            int origin = Arrays.stream(events.numbers("mass")).boxed().toList().indexOf(training.numbers("mass")[row]);
            assertEquals(((Column.Texts) events.column("channel")).values()[origin], channels.values()[row]);
            assertEquals(events.numbers("n_jets")[origin], training.numbers("n_jets")[row]);
            assertEquals(events.numbers("lep_eta")[origin], training.numbers("lep_eta")[row]);
            Jagged before = (Jagged) lists.column("jet_pt");
            assertEquals(before.end(origin) - before.start(origin), jets.end(row) - jets.start(row));
            for (int i = 0; i < jets.end(row) - jets.start(row); i++) {
                assertEquals(
                        before.elements().number(before.start(origin) + i),
                        jets.elements().number(jets.start(row) + i));
            }
        }
        assertEquals("GeV", training.stored("mass").spec().unit());
        assertEquals(ColumnType.FLOAT, training.stored("lep_eta").spec().type());
    }

    @Test
    void numbersOfDifferentTypesBecomeDoubles() throws StepFailure {
        EventTable whole = EventTable.of(new Column.Longs(new ColumnSpec("n", ColumnType.LONG, ""), new long[] {1, 2}));
        EventTable training =
                Mixing.plain().of(whole, EventTable.of(Column.of("n", 0.5))).training();
        assertEquals(ColumnType.DOUBLE, training.stored("n").spec().type());
        assertEquals(3.5, Arrays.stream(training.numbers("n")).sum());
    }

    @Test
    void refusesColumnsThatDoNotGoTogether() {
        EventTable texts = EventTable.of(Column.of("n", "one"));
        EventTable numbers = EventTable.of(Column.of("n", 1.0));
        StepFailure mixed = assertThrows(StepFailure.class, () -> Mixing.plain().of(numbers, texts));
        assertEquals("column 'n' holds texts in sample 'zjets', but numbers elsewhere", mixed.getMessage());
        EventTable gev =
                EventTable.of(new Column.Doubles(new ColumnSpec("m", ColumnType.DOUBLE, "GeV"), new double[1]));
        EventTable mev =
                EventTable.of(new Column.Doubles(new ColumnSpec("m", ColumnType.DOUBLE, "MeV"), new double[1]));
        StepFailure units = assertThrows(StepFailure.class, () -> Mixing.plain().of(gev, mev));
        assertEquals("column 'm' is in GeV elsewhere, but in MeV in sample 'zjets'", units.getMessage());
    }

    @Test
    void tellsOfColumnsThatItAddsItself() {
        Problems problems = new Problems();
        new TrainingSet()
                .describe(
                        Mixing.plain().params(),
                        Map.of("sample", new ColumnSpec("sample", ColumnType.TEXT, "")),
                        problems);
        new TrainingSet()
                .check(Mixing.plain().carrying("mass", "is_signal", "mass").params(), problems);
        assertEquals(
                List.of(
                        "columns: the samples have a column 'sample', which the training set adds itself; name the columns to "
                                + "carry on in columns:, without 'sample', or rename it",
                        "columns: 'is_signal' is a column that the training set adds itself; rename the samples' own "
                                + "'is_signal', or leave it out",
                        "columns: a column is named twice; name each column once"),
                problems.lines());
    }

    @Test
    void refusesAWeightOfTextsBeforeTheRun() {
        Problems problems = new Problems();
        new TrainingSet()
                .describe(
                        Mixing.plain().weighing("w", TrainingWeights.NONE).params(),
                        Map.of("w", new ColumnSpec("w", ColumnType.TEXT, "")),
                        problems);
        assertTrue(
                problems.lines().get(0).startsWith("event-weight: column `w` holds texts"),
                problems.lines().get(0));
    }

    @Test
    void refusesFractionsThatLeaveNothing() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Mixing.plain().dividing(0.5, 0.5, new Shuffled(false)).params());
    }

    private static Set<Double> signalEvents(TrainingSet.Output output) {
        Set<Double> events = new TreeSet<>();
        for (int row = 0; row < output.training().rows(); row++) {
            if (output.training().numbers("is_signal")[row] == 1) {
                events.add(output.training().numbers("event")[row]);
            }
        }
        return events;
    }
}
