package org.fivesigma.plugin.assessment;

import static org.fivesigma.plugin.assessment.Outputs.series;
import static org.fivesigma.plugin.assessment.Outputs.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Series;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;

final class CalibrationTest {
    // scikit-learn 1.2.1, calibration_curve of feature 26 over 4.0001 (so that none lies on an edge), at most 1, in 10
    // bins
    private static final double[] FRACTIONS = {
        0.42768595041322316, 0.5529567519858782, 0.6468634686346864, 0.3957597173144876, 0.28465346534653463,
        0.1958041958041958, 0.12698412698412698, 0.2, 0.15789473684210525, 0.22727272727272727
    };
    private static final double[] SCORES = {
        0.0722817673359819, 0.16040177106781492, 0.23858610176812053, 0.3435947670212838, 0.44321664235621827,
        0.5401613211417965, 0.6480036411788118, 0.7491625209369766, 0.8429526103952665, 0.9766596744172305
    };

    @Test
    void agreesWithTheCurveOfScikitLearn() throws IOException, StepFailure, InterruptedException {
        Series.Points points = points(run(RealEvents.higgs()));
        for (int bin = 0; bin < 10; bin++) {
            assertEquals(FRACTIONS[bin], points.y().get(bin), 1e-14);
            assertEquals(SCORES[bin], points.x().get(bin), 1e-14);
        }
    }

    @Test
    void errorsAreThoseOfWilsonForEffectiveNumbersOfEvents() throws IOException, StepFailure, InterruptedException {
        Series.Points points = points(run(RealEvents.higgs()));
        // 3 of the 19 events of bin 8 are signal: (p + z^2/2n) / (1 + z^2/n) -+ sqrt(p (1-p) / n + z^2 / 4n^2) / (1 +
        // z^2/n)
        double p = 3 / 19.0;
        double centre = (p + 1 / 38.0) / (1 + 1 / 19.0);
        double half = Math.sqrt(p * (1 - p) / 19 + 1 / (4.0 * 19 * 19)) / (1 + 1 / 19.0);
        assertEquals(p - (centre - half), points.below().get(8), 1e-14);
        assertEquals(centre + half - p, points.above().get(8), 1e-14);
        assertTrue(points.below().stream().allMatch(length -> length >= 0));
    }

    @Test
    void theErrorIsTheMeanDistanceOfTheBins() throws IOException, StepFailure, InterruptedException {
        Calibration.Output output = run(RealEvents.higgs());
        Series.Points points = points(output);
        Series.Steps counts = (Series.Steps)
                output.figure().panels().get(0).lower().orElseThrow().series().get(0);
        double error = 0;
        for (int bin = 0; bin < 10; bin++) {
            error += counts.values().get(bin)
                    / 10
                    * Math.abs(points.y().get(bin) - points.x().get(bin));
        }
        assertEquals(error, value(output.measures().values(), "test.calibration-error"), 1e-14);
        assertTrue(
                output.measures().values().get("test.calibration-error").error().orElseThrow() > 0);
    }

    private static Series.Points points(Calibration.Output output) {
        Figure.Panel panel = output.figure().panels().get(0);
        return series(panel, Series.Points.class).get(0);
    }

    private static Calibration.Output run(EventTable events) throws StepFailure, InterruptedException {
        return new Calibration()
                .run(
                        new Calibration.Params(10, 20, 1, "", List.of()),
                        new Calibration.Inputs(Map.of("test", new ByColumn("f26", 0, 4.0001).scored(events))),
                        new Surroundings());
    }
}
