package org.fivesigma.plugin.assessment;

import static org.fivesigma.plugin.assessment.Outputs.series;
import static org.fivesigma.plugin.assessment.Outputs.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Series;
import org.fivesigma.plugin.assessment.compare.KolmogorovSmirnov;
import org.fivesigma.plugin.assessment.compare.TestResult;
import org.fivesigma.plugin.assessment.scored.ScoredEvents;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;

/** Even events of UCI HIGGS as if they trained, odd ones as if they tested, scored by feature 26 over 4. */
final class OvertrainingTest {
    private static final ByColumn SCORE = new ByColumn("f26", 0, 4);

    @Test
    void agreesWithScipyOnEventsThatAllCountOnce() throws IOException, StepFailure {
        Map<String, Measure> measures =
                run(halves(RealEvents.higgs()), 20).measures().values();
        // scipy 1.10: ks_2samp and kstwobign.sf(D sqrt(n m / (n + m)))
        assertEquals(0.032440543437327996, value(measures, "signal.ks"), 1e-14);
        assertEquals(0.2822411636141546, value(measures, "signal.ks-p-value"), 1e-12);
        assertEquals(0.036859166944846256, value(measures, "background.ks"), 1e-14);
        assertEquals(0.21462579107543428, value(measures, "background.ks-p-value"), 1e-12);
        // its finite-size form differs little: ks_2samp(mode='asymp')
        assertEquals(0.2762472652703415, value(measures, "signal.ks-p-value"), 0.01);
    }

    @Test
    void theDistanceOfTheClassesIsThatOfTheOracle() throws IOException, StepFailure {
        ScoredEvents events = ScoredEvents.of(SCORE.scored(RealEvents.higgs()));
        TestResult test = KolmogorovSmirnov.of(events.of(true), events.of(false));
        // scipy 1.17 ks_2samp, ml_higgs_lightgbm_train.json; so far out its finite-size tail is smaller by a factor of
        // four
        assertEquals(0.19884418565927509, test.statistic(), 1e-12);
        assertEquals(Math.log10(7.129855021744976e-61), Math.log10(test.probability()), 0.7);
    }

    @Test
    void agreesWithTheFormulasForWeightedEvents() throws IOException, StepFailure {
        Map<String, Measure> measures =
                run(halves(RealEvents.weightedHiggs()), 20).measures().values();
        // numpy 1.24: cumulative sums of weights by searchsorted; numpy.histogram of weights and their squares; scipy
        // 1.10
        assertEquals(0.027632180248972904, value(measures, "signal.ks"), 1e-13);
        assertEquals(0.5534166914892447, value(measures, "signal.ks-p-value"), 1e-11);
        assertEquals(0.03951675523495929, value(measures, "background.ks"), 1e-13);
        assertEquals(14.350674997869461, value(measures, "signal.chi2"), 1e-11);
        assertEquals(18, value(measures, "signal.ndf"), "one bin of twenty holds no signal");
        assertEquals(0.7059617390555865, value(measures, "signal.chi2-p-value"), 1e-12);
        assertEquals(15.133770109166198, value(measures, "background.chi2"), 1e-11);
        assertEquals(0.7140581239537587, value(measures, "background.chi2-p-value"), 1e-12);
        assertEquals(-0.01552768009534361, value(measures, "auc-gap"), 1e-13); // scikit-learn 1.2.1
    }

    @Test
    void equalPartsDoNotDifferAndOthersAreWarnedOf() throws IOException, StepFailure {
        EventTable events = SCORE.scored(RealEvents.higgs());
        Overtraining.Output equal = run(parts(events, events), 20);
        assertEquals(0, value(equal.measures().values(), "signal.ks"));
        assertEquals(1, value(equal.measures().values(), "signal.ks-p-value"));
        assertEquals(1, value(equal.measures().values(), "background.chi2-p-value"));
        assertEquals(List.of(), box(equal).warnings());
        EventTable shifted = new ByColumn("f26", 0.3, 4).scored(RealEvents.higgs());
        assertEquals(
                List.of("Background: training differs from test", "Signal: training differs from test"),
                box(run(parts(events, shifted), 20)).warnings());
    }

    @Test
    void theFigureShowsTrainingAsPointsOverTheOthersOfUnitArea() throws IOException, StepFailure {
        Figure.Panel panel =
                run(halves(RealEvents.higgs()), 99).figure().panels().get(0);
        List<Series.Steps> filled = series(panel, Series.Steps.class);
        assertEquals(
                List.of("Background (test)", "Signal (test)"),
                filled.stream().map(Series.Steps::name).toList());
        for (Series.Steps steps : filled) {
            assertEquals(Series.Fill.TINTED, steps.fill());
            double area =
                    steps.values().stream().mapToDouble(value -> value / 99).sum();
            assertEquals(1, area, 1e-12);
        }
        List<Series.Points> points = series(panel, Series.Points.class);
        assertEquals(
                List.of("Background (training)", "Signal (training)"),
                points.stream().map(Series.Points::name).toList());
        assertTrue(points.get(0).below().stream().allMatch(error -> error > 0), "empty bins have no point");
    }

    @Test
    void withoutTrainingOrAnythingElseThereIsNothingToCompare() throws IOException {
        EventTable events = SCORE.scored(RealEvents.higgs());
        Map<String, EventTable> alone = parts(events, events.select(new int[0]));
        assertEquals(
                "there are no events that train and others to compare them with, only those of training",
                assertThrows(StepFailure.class, () -> run(alone, 20)).getMessage());
        assertThrows(StepFailure.class, () -> run(Map.of("validation", events), 20));
    }

    private static Map<String, EventTable> halves(EventTable events) {
        EventTable scored = SCORE.scored(events);
        return parts(scored.select(every(0)), scored.select(every(1)));
    }

    private static int[] every(int from) {
        return IntStream.range(0, 3500).map(row -> 2 * row + from).toArray();
    }

    private static Map<String, EventTable> parts(EventTable training, EventTable test) {
        Map<String, EventTable> parts = new LinkedHashMap<>();
        parts.put("training", training);
        parts.put("test", test);
        return parts;
    }

    private static Series.Box box(Overtraining.Output output) {
        return series(output.figure().panels().get(0), Series.Box.class).get(0);
    }

    private static Overtraining.Output run(Map<String, EventTable> parts, int bins) throws StepFailure {
        return new Overtraining()
                .run(
                        new Overtraining.Params(bins, false, "", List.of()),
                        new Overtraining.Inputs(parts),
                        new Surroundings());
    }
}
