package org.fivesigma.plugin.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SplitTest {
    private static final Split BY_EVENT = new ById(List.of("event"));

    static Stream<Split> splits() {
        return Stream.of(new Shuffled(false), new Shuffled(true), BY_EVENT);
    }

    @ParameterizedTest
    @MethodSource("splits")
    void everyEventIsInOnePartAlone(Split split) throws StepFailure {
        TrainingSet.Output output =
                Mixing.plain().dividing(0.2, 0.3, split).of(Mixing.events(0, 700), Mixing.events(700, 300));
        Map<Long, String> places = Mixing.places(output); // which refuses events that are there twice
        assertEquals(1000, places.size());
        for (String part : List.of("training", "validation", "test")) {
            assertTrue(places.containsValue(part), part);
        }
    }

    @ParameterizedTest
    @MethodSource("splits")
    void theSameSeedGivesTheSamePartsAndAnotherOthers(Split split) throws StepFailure {
        Mixing mixing = Mixing.plain().dividing(0.25, 0.25, split);
        EventTable signal = Mixing.events(0, 60);
        EventTable background = Mixing.events(60, 40);
        Map<Long, String> places = Mixing.places(mixing.of(signal, background));
        assertEquals(
                List.copyOf(places.entrySet()),
                List.copyOf(Mixing.places(mixing.of(signal, background)).entrySet()));
        assertNotEquals(places, Mixing.places(mixing.seeded(2).of(signal, background)));
    }

    @Test
    void partsHoldTheirFractionRoundedUp() throws StepFailure {
        // scikit-learn 1.2.1: train_test_split(range(114984), test_size=0.2) tests 22997 events, as many as published
        TrainingSet.Output output = Mixing.plain()
                .dividing(0, 0.2, new Shuffled(false))
                .of(Mixing.events(0, 14_260), Mixing.events(14_260, 100_724));
        assertEquals(22_997, output.test().rows());
        assertEquals(91_987, output.training().rows());
        // 0.01 * 700 is 7.000000000000001 in binary, which is not 8 events
        TrainingSet.Output few = Mixing.plain()
                .dividing(0, 0.01, new Shuffled(false))
                .of(Mixing.events(0, 350), Mixing.events(350, 350));
        assertEquals(7, few.test().rows());
    }

    @Test
    void stratifiedPartsHaveTheirShareOfEachClass() throws StepFailure {
        TrainingSet.Output output =
                Mixing.plain().dividing(0.1, 0.2, new Shuffled(true)).of(Mixing.events(0, 50), Mixing.events(50, 950));
        assertEquals(10, signal(output.test()));
        assertEquals(200, output.test().rows());
        assertEquals(5, signal(output.validation()));
        assertEquals(100, output.validation().rows());
    }

    @Test
    void shuffledPartsMixTheClasses() throws StepFailure {
        TrainingSet.Output output =
                Mixing.plain().dividing(0, 0.5, new Shuffled(false)).of(Mixing.events(0, 500), Mixing.events(500, 500));
        // 250 +- 11 of the 500 tested events are signal, by the hypergeometric distribution
        assertEquals(250, signal(output.test()), 45);
        assertEquals(50, signal(output.training().select(first(100))), 25);
    }

    @Test
    void theIdentityOfAnEventDecidesWhateverOthersThereAre() throws StepFailure {
        Mixing mixing = Mixing.plain().dividing(0.2, 0.2, BY_EVENT);
        Map<Long, String> all = Mixing.places(mixing.of(Mixing.events(0, 500), Mixing.events(500, 500)));
        EventTable turned = Mixing.events(0, 500)
                .select(java.util.stream.IntStream.range(0, 400)
                        .map(i -> 499 - i)
                        .toArray());
        Map<Long, String> some = Mixing.places(mixing.of(turned, Mixing.events(700, 150)));
        assertEquals(550, some.size());
        some.forEach((event, part) -> assertEquals(all.get(event), part, "event " + event));
    }

    @Test
    void anEventOfTwoSamplesIsOnTheSameSideOfTheDivision() throws StepFailure {
        TrainingSet.Output output =
                Mixing.plain().dividing(0, 0.5, BY_EVENT).of(Mixing.events(0, 400), floating(Mixing.events(0, 400)));
        double[] tested = output.test().numbers("event");
        Arrays.sort(tested);
        assertEquals(0, tested.length % 2);
        for (int i = 0; i < tested.length; i += 2) {
            assertEquals(tested[i], tested[i + 1]);
        }
    }

    @Test
    void partsByIdentityHoldTheirFractionAbout() throws StepFailure {
        TrainingSet.Output output =
                Mixing.plain().dividing(0.1, 0.2, BY_EVENT).of(Mixing.events(0, 10_000), Mixing.events(10_000, 10_000));
        // binomial: 4000 +- 57 and 2000 +- 42
        assertEquals(4000, output.test().rows(), 280);
        assertEquals(2000, output.validation().rows(), 210);
    }

    @Test
    void takenEventsOfTheSameIdentityStayTheSame() throws StepFailure {
        Mixing mixing = Mixing.plain().taking(100, 100).dividing(0, 0.2, BY_EVENT);
        Map<Long, String> places = Mixing.places(mixing.of(Mixing.events(0, 300), Mixing.events(300, 300)));
        EventTable turned = Mixing.events(0, 300)
                .select(java.util.stream.IntStream.range(0, 300)
                        .map(i -> 299 - i)
                        .toArray());
        assertEquals(places, Mixing.places(mixing.of(turned, Mixing.events(300, 300))));
    }

    @Test
    void refusesEventsWithoutIdentity() {
        EventTable nameless = EventTable.of(Column.of("event", 1, Double.NaN));
        StepFailure failure = assertThrows(
                StepFailure.class,
                () -> Mixing.plain().dividing(0, 0.5, BY_EVENT).of(nameless, Mixing.events(0, 5)));
        assertEquals(
                "event 2 of sample 'higgs' has no value in column 'event', which tells events apart",
                failure.getMessage());
    }

    @Test
    void theValueOfAColumnDecides() throws StepFailure {
        Split byYear = new ByColumn("year", List.of("2017"), List.of("2018", "2022.5"));
        TrainingSet.Output output = Mixing.plain()
                .dividing(0, 0, byYear)
                .of(
                        EventTable.of(Column.of("year", 2016, 2017, 2018)),
                        EventTable.of(Column.of("year", 2015, 2022.5, 2017)));
        assertArrayEquals(new double[] {2015, 2016}, sorted(output.training()));
        assertArrayEquals(new double[] {2017, 2017}, sorted(output.validation()));
        assertArrayEquals(new double[] {2018, 2022.5}, sorted(output.test()));
    }

    @Test
    void textsAndFlagsDecideToo() throws StepFailure {
        EventTable signal = EventTable.of(
                Column.of("period", "A", "B", "C"),
                new Column.Flags(new ColumnSpec("odd", ColumnType.FLAG, ""), new boolean[] {true, false, true}));
        Split byPeriod = new ByColumn("period", List.of(), List.of("B"));
        assertEquals(
                2,
                Mixing.plain()
                        .dividing(0, 0, byPeriod)
                        .of(signal, signal)
                        .test()
                        .rows());
        Split byOdd = new ByColumn("odd", List.of("true"), List.of());
        assertEquals(
                4,
                Mixing.plain()
                        .dividing(0, 0, byOdd)
                        .of(signal, signal)
                        .validation()
                        .rows());
    }

    @Test
    void refusesValuesThatNoEventHas() {
        Split byYear = new ByColumn("year", List.of(), List.of("2081"));
        EventTable events = EventTable.of(Column.of("year", 2017, 2018));
        StepFailure failure = assertThrows(
                StepFailure.class, () -> Mixing.plain().dividing(0, 0, byYear).of(events, events));
        assertEquals(
                "no event has the value 2081 in column 'year', which was to give events to the part test",
                failure.getMessage());
    }

    @Test
    void refusesFractionsBesideValues() {
        Problems problems = new Problems();
        new TrainingSet()
                .check(
                        Mixing.plain()
                                .dividing(0.2, 0, new ByColumn("year", List.of(), List.of("2018")))
                                .params(),
                        problems);
        assertEquals(
                List.of(
                        "validate: the values of 'year' decide which events validate and test, so a fraction means nothing; "
                                + "remove validate: and test:, or split otherwise"),
                problems.lines());
    }

    @Test
    void refusesValuesThatMeanTwoParts() {
        assertThrows(
                IllegalArgumentException.class, () -> new ByColumn("year", List.of("2017", "2018"), List.of("2018")));
        assertThrows(IllegalArgumentException.class, () -> new ByColumn("year", List.of(), List.of()));
        assertThrows(IllegalArgumentException.class, () -> new ById(List.of()));
    }

    private static EventTable floating(EventTable events) {
        return events.with(Column.of("event", events.numbers("event").clone()));
    }

    private static double[] sorted(EventTable events) {
        double[] years = events.numbers("year").clone();
        Arrays.sort(years);
        return years;
    }

    private static int[] first(int count) {
        return java.util.stream.IntStream.range(0, count).toArray();
    }

    private static double signal(EventTable events) {
        return Arrays.stream(events.numbers("is_signal")).sum();
    }
}
