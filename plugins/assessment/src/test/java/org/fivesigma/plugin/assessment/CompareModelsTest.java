package org.fivesigma.plugin.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Role;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;

final class CompareModelsTest {
    @Test
    void areasDifferAsByTheTestOfDeLong() throws IOException, StepFailure {
        int[] rows = new int[200];
        Arrays.setAll(rows, row -> row);
        EventTable events = RealEvents.higgs().select(rows);
        // The first 200 events of UCI HIGGS, scored by feature 26 and by minus feature 28: all pairs of signal and
        // background
        // compared in numpy 1.24, covariances by numpy.cov, p by scipy 1.10 norm.sf.
        Map<String, Measure> measures =
                compare(new ByColumn("f28", 16, 0), new ByColumn("f26", 0, 16), events, events, 0.5);
        Measure difference = measures.get("second-minus-first.auc");
        assertEquals(-0.23449772633319554, difference.value(), 1e-14);
        assertEquals(0.06813646591221344, difference.error().orElseThrow(), 1e-14);
        assertEquals(
                -3.441589216489755, measures.get("second-minus-first.auc.z").value(), 1e-12);
        assertEquals(
                0.0005783077306997436,
                measures.get("second-minus-first.auc.p-value").value(),
                1e-15);
        assertEquals(
                StrictMath.log10(0.0005783077306997436),
                measures.get("second-minus-first.auc.log10-p-value").value(),
                1e-12);
    }

    @Test
    void accuraciesDifferByTheEventsThatOneAloneTellsRight() throws IOException, StepFailure {
        // numpy 1.24: of 7000 events 1698 are told right by f26 > 1 alone and 3046 by f28 < 1 alone
        EventTable events = RealEvents.higgs();
        Map<String, Measure> measures =
                compare(new ByColumn("f28", 2, 0), new ByColumn("f26", 0, 2), events, events, 0.5);
        Measure difference = measures.get("second-minus-first.accuracy");
        assertEquals((1698 - 3046) / 7000.0, difference.value(), 1e-15);
        assertEquals(0.00956653789154262, difference.error().orElseThrow(), 1e-15);
    }

    @Test
    void aModelDiffersFromItselfByNothing() throws StepFailure {
        EventTable events = events(0.3, 0.8, 0.9, 0.1);
        ByColumn model = new ByColumn("x", 0, 1);
        Map<String, Measure> measures = compare(model, model, events, events, 0.5);
        for (String figure : List.of("auc", "accuracy")) {
            assertEquals(0, measures.get("second-minus-first." + figure).value());
            assertEquals(0, measures.get("second-minus-first." + figure + ".z").value());
            assertEquals(
                    1, measures.get("second-minus-first." + figure + ".p-value").value());
        }
    }

    @Test
    void comparesEveryPair() throws StepFailure {
        Map<String, EventTable> events = new LinkedHashMap<>();
        for (String name : List.of("bdt", "forest", "network")) {
            events.put(name, new ByColumn("x", 0, 1).scored(events(0.3, 0.8, 0.9, 0.1)));
        }
        Map<String, Measure> measures = run(events, 0.5);
        for (String pair : List.of("forest-minus-bdt", "network-minus-bdt", "network-minus-forest")) {
            assertEquals(
                    1,
                    measures.keySet().stream()
                            .filter(name -> name.equals(pair + ".auc"))
                            .count());
        }
        assertEquals(24, measures.size());
    }

    @Test
    void refusesOtherEventsAndSingleModels() {
        ByColumn model = new ByColumn("x", 0, 1);
        EventTable events = events(0.3, 0.8, 0.9, 0.1);
        EventTable turned = events.select(new int[] {1, 0, 2, 3});
        assertEquals(
                "the events of 'second' are not those of 'first': their classes or weights differ",
                assertThrows(StepFailure.class, () -> compare(model, model, events, turned, 0.5))
                        .getMessage());
        assertEquals(
                "classifiers are to be compared, but there are scored events of [one] only",
                assertThrows(StepFailure.class, () -> run(Map.of("one", model.scored(events)), 0.5))
                        .getMessage());
    }

    private static Map<String, Measure> compare(
            ByColumn first, ByColumn second, EventTable ofFirst, EventTable ofSecond, double threshold)
            throws StepFailure {
        Map<String, EventTable> events = new LinkedHashMap<>();
        events.put("first", first.scored(ofFirst));
        events.put("second", second.scored(ofSecond));
        return run(events, threshold);
    }

    private static Map<String, Measure> run(Map<String, EventTable> events, double threshold) throws StepFailure {
        return new CompareModels()
                .run(new CompareModels.Params(threshold), new CompareModels.Inputs(events), new Surroundings())
                .measures()
                .values();
    }

    private static EventTable events(double... x) {
        return EventTable.of(
                Column.of("x", x),
                new Column.Flags(
                        new ColumnSpec("is_signal", ColumnType.FLAG, "", Role.LABEL),
                        new boolean[] {true, false, true, false}),
                new Column.Doubles(
                        new ColumnSpec("training_weight", ColumnType.DOUBLE, "", Role.WEIGHT),
                        new double[] {1, 2, 1, 0.5}));
    }
}
