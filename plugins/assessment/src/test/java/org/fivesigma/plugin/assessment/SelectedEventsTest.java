package org.fivesigma.plugin.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Binning;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Role;
import org.fivesigma.api.data.Series;
import org.fivesigma.testkit.StepContract;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;

final class SelectedEventsTest {
    /** Four events with masses 110, 120, 120 and 150, the last two of them background. */
    private static EventTable scored(double... scores) {
        return EventTable.of(
                new Column.Doubles(new ColumnSpec("mass", ColumnType.DOUBLE, "GeV"), new double[] {110, 120, 120, 150}),
                new Column.Flags(
                        new ColumnSpec("is_signal", ColumnType.FLAG, "", Role.LABEL),
                        new boolean[] {true, true, false, false}),
                new Column.Doubles(
                        new ColumnSpec("training_weight", ColumnType.DOUBLE, "", Role.WEIGHT),
                        new double[] {1, 2, 3, -1}),
                new Column.Doubles(new ColumnSpec("score", ColumnType.DOUBLE, "", Role.SCORE), scores));
    }

    private static SelectedEvents.Inputs two() {
        Map<String, EventTable> events = new LinkedHashMap<>();
        events.put("nn", scored(0.9, 0.8, 0.7, 0.1));
        events.put("forest", scored(0.2, 0.8, 0.3, 0.6));
        return new SelectedEvents.Inputs(events, Optional.empty());
    }

    private static SelectedEvents.Params params(boolean normalise, String... columns) {
        Map<String, Binning> ranges = Map.of(columns[0], Binning.uniform(100, 160, 2));
        return new SelectedEvents.Params(
                List.of(columns), 0.6, Map.of(), 50, ranges, List.of(), normalise, "", List.of());
    }

    @Test
    void whatEachModelSelectsStandsBesideBothClasses() throws StepFailure {
        SelectedEvents.Output output = new SelectedEvents().run(params(false, "mass"), two(), new Surroundings(1));
        Figure.Panel panel = output.figure().panels().get(0);
        assertEquals("mass [GeV]", panel.x().label());
        assertEquals(
                List.of("Background", "Signal", "Selected by nn", "Selected by forest"),
                panel.series().stream().map(Series::name).toList());
        assertEquals(List.of(3.0, -1.0), values(panel, 0));
        assertEquals(List.of(3.0, 0.0), values(panel, 1));
        assertEquals(List.of(6.0, 0.0), values(panel, 2));
        // 0.6 is not above 0.6
        assertEquals(List.of(2.0, 0.0), values(panel, 3));
        assertEquals(3, output.measures().values().get("nn.background").value());
        assertEquals(
                Math.sqrt(5),
                output.measures().values().get("nn.signal").error().orElseThrow(),
                1e-15);
    }

    @Test
    void eachModelSelectsByItsOwnThreshold() throws StepFailure {
        SelectedEvents.Params params = new SelectedEvents.Params(
                List.of("mass"), 0.6, Map.of("forest", 0.25), 50, Map.of(), List.of(), false, "", List.of());
        SelectedEvents.Output output = new SelectedEvents().run(params, two(), new Surroundings(1));
        Map<String, Measure> measures = output.measures().values();
        assertEquals(3, measures.get("nn.background").value());
        assertEquals(2, measures.get("forest.background").value());
        assertTrue(output.figure().description().endsWith("with a score above 0.6 by nn, 0.25 by forest."));
    }

    @Test
    void aThresholdOfNoModelIsRefused() {
        SelectedEvents.Params params = new SelectedEvents.Params(
                List.of("mass"), 0.6, Map.of("wood", 0.25), 50, Map.of(), List.of(), false, "", List.of());
        StepFailure failure =
                assertThrows(StepFailure.class, () -> new SelectedEvents().run(params, two(), new Surroundings(1)));
        assertEquals("name one of nn, forest", failure.remedy());
    }

    @Test
    void areasAreOneUnlessYieldsAreAskedFor() throws StepFailure {
        Figure figure = new SelectedEvents()
                .run(params(true, "mass"), two(), new Surroundings(1))
                .figure();
        assertEquals(1 / 30.0, values(figure.panels().get(0), 3).get(0), 1e-15);
    }

    @Test
    void columnsComeFromTheEventsBeforeScalingWhereTheseAreGiven() throws StepFailure {
        EventTable raw = scored(0, 0, 0, 0).with(Column.of("jets", new double[] {1, 2, 3, 4}));
        SelectedEvents.Inputs inputs = new SelectedEvents.Inputs(two().events(), Optional.of(raw));
        Figure figure = new SelectedEvents()
                .run(params(false, "mass", "jets"), inputs, new Surroundings(1))
                .figure();
        assertEquals(2, figure.panels().size());
        StepFailure failure = assertThrows(
                StepFailure.class, () -> new SelectedEvents().run(params(false, "jets"), two(), new Surroundings(1)));
        assertEquals("name 'jets' under keep: of the training set, or show another column", failure.remedy());
    }

    @Test
    void otherEventsThanWereScoredAreRefused() {
        EventTable fewer = scored(0, 0, 0, 0).select(new int[] {0, 1});
        SelectedEvents.Inputs inputs = new SelectedEvents.Inputs(two().events(), Optional.of(fewer));
        StepFailure failure = assertThrows(
                StepFailure.class, () -> new SelectedEvents().run(params(false, "mass"), inputs, new Surroundings(1)));
        assertEquals("'nn' scored 4 events, but 2 are to be shown", failure.getMessage());
    }

    @Test
    void keepsTheContract() {
        StepContract.of(SelectedEvents.class)
                .inputs(two())
                .goldenDigest("ad88ce0092f199eff5cd1b1ba701a56946e2443018bb4c1003bf380ccb04fa2d")
                .check();
    }

    private static List<Double> values(Figure.Panel panel, int series) {
        return ((Series.Steps) panel.series().get(series)).values();
    }
}
