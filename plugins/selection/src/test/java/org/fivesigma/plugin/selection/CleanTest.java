package org.fivesigma.plugin.selection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.ColumnFlow;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Accounting;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Jagged;
import org.fivesigma.api.data.Role;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;

final class CleanTest {
    private static final double NONE = Double.NaN;
    private static final EventTable EVENTS = EventTable.of(
            Column.of("mjj", 90, -999, 50, NONE, 70),
            Column.of("eta", 1, -999, -1, 2, -1),
            new Column.Longs(new ColumnSpec("id", ColumnType.LONG, ""), new long[] {1L << 60 | 1, 2, 3, 4, 5}),
            new Column.Floats(new ColumnSpec("score", ColumnType.FLOAT, ""), new float[] {-0.1f, 1, 1, 1, 1}),
            Column.of("label", "a", "b", "", "d", "e"),
            Column.of("w", 1, 1, 1, 1, -999));
    private static final Clean.Params KEEP = new Clean.Params(
            Clean.Missing.KEEP,
            Optional.empty(),
            List.of(),
            Map.of(),
            Clean.NegativeWeights.KEEP,
            Optional.empty(),
            List.of());

    private static Clean.Params dropping(
            List<Double> sentinels, Map<String, List<Double>> sentinelsOf, String... columns) {
        return new Clean.Params(
                Clean.Missing.DROP,
                Optional.empty(),
                sentinels,
                sentinelsOf,
                Clean.NegativeWeights.KEEP,
                Optional.of("w"),
                List.of(columns));
    }

    private static Clean.Output clean(Clean.Params params) throws Exception {
        return new Clean().run(params, new Clean.Inputs(EVENTS), new Surroundings());
    }

    @Test
    void changesNothingUnlessAsked() throws Exception {
        Clean.Output output = clean(KEEP);
        assertSame(EVENTS, output.events());
        assertEquals(List.of(new Accounting("events", 5, 5, Map.of())), output.accounting());
    }

    @Test
    void theFirstColumnThatMissesAValueGivesTheReason() throws Exception {
        Clean.Output output = clean(dropping(List.of(-999.0), Map.of("eta", List.of(-1.0))));
        assertArrayEquals(new double[] {90}, output.events().numbers("mjj"));
        assertEquals(
                List.of(new Accounting("events", 5, 1, Map.of("missing value in mjj", 2L, "missing value in eta", 2L))),
                output.accounting());
    }

    @Test
    void placeholdersOfOneColumnLeaveTheOthersAlone() throws Exception {
        EventTable events = clean(dropping(List.of(), Map.of("mjj", List.of(-999.0)), "mjj"))
                .events();
        assertArrayEquals(new double[] {1, -1, -1}, events.numbers("eta"));
    }

    @Test
    void looksOnlyAtTheColumnsNamed() throws Exception {
        EventTable events =
                clean(dropping(List.of(-999.0, -1.0), Map.of(), "eta")).events();
        assertArrayEquals(new double[] {1, 2}, events.numbers("eta"));
        assertArrayEquals(new double[] {90, NONE}, events.numbers("mjj"));
        assertEquals(4, clean(dropping(List.of(), Map.of(), "label")).events().rows());
    }

    @Test
    void keepsTheWeightAsItIs() throws Exception {
        EventTable events =
                clean(dropping(List.of(-999.0), Map.of(), "eta", "w")).events();
        assertArrayEquals(new double[] {1, 1, 1, -999}, events.numbers("w"));
    }

    @Test
    void whateverLiesBelowABoundIsMissing() throws Exception {
        Clean.Params params = new Clean.Params(
                Clean.Missing.KEEP,
                Optional.of(-0.5),
                List.of(),
                Map.of(),
                Clean.NegativeWeights.KEEP,
                Optional.of("w"),
                List.of());
        EventTable events = clean(params).events();
        assertArrayEquals(new double[] {1, NONE, NONE, 2, NONE}, events.numbers("eta"));
        assertArrayEquals(new double[] {90, NONE, 50, NONE, 70}, events.numbers("mjj"));
        assertArrayEquals(EVENTS.numbers("w"), events.numbers("w"));
    }

    @Test
    void roundsPlaceholdersLikeTheColumn() throws Exception {
        EventTable events = clean(dropping(List.of(), Map.of("score", List.of(-0.1)), "score"))
                .events();
        assertEquals(4, events.rows());
        assertEquals(ColumnType.FLOAT, events.column("score").spec().type());
    }

    @Test
    void wholeNumbersStayWholeUnlessOneIsMissing() throws Exception {
        Column untouched =
                clean(dropping(List.of(-999.0), Map.of(), "id")).events().column("id");
        assertEquals(1L << 60 | 1, ((Column.Longs) untouched).values().get(0));
        EventTable small = EVENTS.select(new int[] {2, 1});
        EventTable events = new Clean()
                .run(
                        new Clean.Params(
                                Clean.Missing.KEEP,
                                Optional.empty(),
                                List.of(),
                                Map.of("id", List.of(3.0)),
                                Clean.NegativeWeights.KEEP,
                                Optional.empty(),
                                List.of()),
                        new Clean.Inputs(small),
                        new Surroundings())
                .events();
        assertArrayEquals(new double[] {NONE, 2}, events.numbers("id"));
    }

    @Test
    void refusesToLoseDigitsOfWholeNumbers() {
        assertEquals(
                "column 'id' holds 3, which stands for a missing value, but also 1152921504606846977, which would lose digits"
                        + " beside missing values",
                assertThrows(StepFailure.class, () -> clean(dropping(List.of(), Map.of("id", List.of(3.0)), "id")))
                        .getMessage());
    }

    @Test
    void elementsOfListsBecomeMissingButDropNoEvent() throws Exception {
        Jagged charges = new Jagged(
                new ColumnSpec("charge", ColumnType.LONGS, "e", Role.TRUTH),
                new int[] {0, 2, 2, 3},
                new Column.Longs(new ColumnSpec("charge", ColumnType.LONG, "e", Role.TRUTH), new long[] {1, -999, 2}));
        Jagged momenta = new Jagged(
                new ColumnSpec("pt", ColumnType.FLOATS, "GeV"),
                new int[] {0, 1, 2, 2},
                new Column.Floats(new ColumnSpec("pt", ColumnType.FLOAT, "GeV"), new float[] {-999, 20}));
        Clean.Params params = dropping(List.of(-999.0), Map.of());
        EventTable events = new Clean()
                .run(
                        params,
                        new Clean.Inputs(EventTable.of(charges, momenta, Column.of("w", 1, 1, 1))
                                .select(new int[] {0, 2})),
                        new Surroundings())
                .events();
        assertEquals(2, events.rows());
        Jagged cleaned = (Jagged) events.column("charge");
        assertEquals(new ColumnSpec("charge", ColumnType.DOUBLES, "e", Role.TRUTH), cleaned.spec());
        assertArrayEquals(new double[] {1, NONE, 2}, cleaned.elements().numbers());
        Jagged floats = (Jagged) events.column("pt");
        assertEquals(ColumnType.FLOATS, floats.spec().type());
        assertArrayEquals(new double[] {NONE}, floats.elements().numbers());
    }

    @Test
    void flagsAreNeverMissing() throws Exception {
        Column flags =
                new Column.Flags(new ColumnSpec("trigger", ColumnType.FLAG, ""), new boolean[] {true, false, true});
        EventTable table = EventTable.of(flags, Column.of("w", 1, 1, 1));
        Clean.Output output =
                new Clean().run(dropping(List.of(0.0), Map.of()), new Clean.Inputs(table), new Surroundings());
        assertArrayEquals(new double[] {1, 0, 1}, output.events().numbers("trigger"));
        assertEquals(
                "column 'trigger' holds flags, so no number stands for a missing one",
                assertThrows(
                                StepFailure.class,
                                () -> new Clean()
                                        .run(
                                                dropping(List.of(), Map.of("trigger", List.of(0.0))),
                                                new Clean.Inputs(table),
                                                new Surroundings()))
                        .getMessage());
    }

    @Test
    void refusesNegativeWeightsWhenAsked() {
        Clean.Params params = new Clean.Params(
                Clean.Missing.KEEP,
                Optional.empty(),
                List.of(),
                Map.of(),
                Clean.NegativeWeights.REFUSE,
                Optional.of("w"),
                List.of());
        StepFailure failure = assertThrows(StepFailure.class, () -> clean(params));
        assertEquals("event 5 has the negative weight -999.0 in column 'w'", failure.getMessage());
    }

    @Test
    void refusesColumnsThatAreNotThereOrHoldTexts() {
        assertEquals(
                "the events have no column 'mj'",
                assertThrows(StepFailure.class, () -> clean(dropping(List.of(), Map.of(), "mj")))
                        .getMessage());
        assertEquals(
                "column 'label' holds texts, so no number stands for a missing one",
                assertThrows(StepFailure.class, () -> clean(dropping(List.of(), Map.of("label", List.of(1.0)))))
                        .getMessage());
    }

    @Test
    void reportsAWeightPolicyWithoutWeight() {
        List<String> problems = new ArrayList<>();
        Clean.Params params = new Clean.Params(
                Clean.Missing.KEEP,
                Optional.empty(),
                List.of(),
                Map.of(),
                Clean.NegativeWeights.REFUSE,
                Optional.empty(),
                List.of());
        new Clean().check(params, (parameter, message, remedy) -> problems.add(parameter + ": " + message));
        assertEquals(List.of("negative-weights: negative weights are to be refused, but no weight is named"), problems);
    }

    @Test
    void readsAllColumnsUnlessSomeAreNamed() {
        assertTrue(new Clean().columns(KEEP).columnwise());
        ColumnFlow all = new Clean().columns(dropping(List.of(), Map.of()));
        assertTrue(all.usesAll() && !all.columnwise());
        ColumnFlow flow = new Clean().columns(dropping(List.of(), Map.of("eta", List.of(0.0)), "mjj"));
        assertEquals(List.of("mjj", "w"), List.copyOf(flow.uses()));
        assertEquals(List.of("eta"), List.copyOf(flow.mentions()));
    }
}
