package org.fivesigma.plugin.assessment;

import static org.fivesigma.plugin.assessment.Outputs.series;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Series;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;

final class RocCurveTest {
    @Test
    void showsACurveForEachNameWithItsArea() throws IOException, StepFailure {
        RocCurve.Output output = run(RocCurve.Axes.EFFICIENCIES, 300);
        // scikit-learn 1.9.1, ml_higgs_lightgbm_train.json
        assertEquals(
                0.4418968685960176, output.measures().values().get("f26.auc").value(), 1e-12);
        List<Series.Line> lines = lines(output);
        assertEquals(
                List.of("Chance", "f26 (AUC = 0.4419 \u00b1 0.0071)", "f28 (AUC = 0.4271 \u00b1 0.0070)"),
                lines.stream().map(Series.Line::name).toList());
        assertTrue(lines.get(0).dashed());
    }

    @Test
    void fewPointsHoldTheAreaOfAll() throws IOException, StepFailure {
        Series.Line line = lines(run(RocCurve.Axes.EFFICIENCIES, 300)).get(1);
        assertTrue(line.x().size() <= 300);
        assertEquals(0, line.x().get(0));
        assertEquals(1, line.y().get(line.y().size() - 1));
        assertEquals(0.4418968685960176, area(line), 2e-4);
        assertEquals(
                0.4418968685960176,
                area(lines(run(RocCurve.Axes.EFFICIENCIES, 20)).get(1)),
                5e-3);
    }

    private static double area(Series.Line line) {
        double area = 0;
        for (int i = 1; i < line.x().size(); i++) {
            area += (line.x().get(i) - line.x().get(i - 1))
                    * (line.y().get(i) + line.y().get(i - 1))
                    / 2;
        }
        return area;
    }

    @Test
    void theAxesMayShowTheRejection() throws IOException, StepFailure {
        Figure.Panel rejection =
                run(RocCurve.Axes.REJECTION, 300).figure().panels().get(0);
        assertEquals("Signal efficiency", rejection.x().label());
        Series.Line line = series(rejection, Series.Line.class).get(1);
        assertEquals(1, line.y().get(0));
        assertEquals(0.4418968685960176, area(line), 2e-4, "exchanging the axes keeps the area below");
        Figure.Panel factor =
                run(RocCurve.Axes.REJECTION_FACTOR, 300).figure().panels().get(0);
        assertTrue(factor.y().logarithmic());
        for (Series.Line one : series(factor, Series.Line.class)) {
            assertEquals(1, one.y().get(one.y().size() - 1), 1e-12);
            assertTrue(one.y().stream().allMatch(y -> y >= 1 - 1e-12 && Double.isFinite(y)));
        }
    }

    @Test
    void eventsMayCountOnceEach() throws IOException, StepFailure {
        Map<String, EventTable> part =
                Map.of("test", new ByColumn("massjj", 0, 4096).scored(RealEvents.weightedFourLeptons()));
        RocCurve.Params once = new RocCurve.Params(RocCurve.Axes.EFFICIENCIES, 300, false, "", List.of());
        RocCurve.Output output = new RocCurve().run(once, new RocCurve.Inputs(part), new Surroundings());
        // scikit-learn 1.9.1, unweighted, ml_atlas4l_weighted_posw.json
        assertEquals(
                0.6715768366848914, output.measures().values().get("test.auc").value(), 1e-12);
        assertEquals(List.of("Each event counts once"), output.figure().notes());
    }

    private static List<Series.Line> lines(RocCurve.Output output) {
        return series(output.figure().panels().get(0), Series.Line.class);
    }

    private static RocCurve.Output run(RocCurve.Axes axes, int points) throws IOException, StepFailure {
        EventTable events = RealEvents.higgs();
        Map<String, EventTable> models = new LinkedHashMap<>();
        models.put("f26", new ByColumn("f26", 0, 16).scored(events));
        models.put("f28", new ByColumn("f28", 0, 16).scored(events));
        return new RocCurve()
                .run(
                        new RocCurve.Params(axes, points, true, "", List.of()),
                        new RocCurve.Inputs(models),
                        new Surroundings());
    }
}
