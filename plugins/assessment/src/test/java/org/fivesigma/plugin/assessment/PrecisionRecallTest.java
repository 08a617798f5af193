package org.fivesigma.plugin.assessment;

import static org.fivesigma.plugin.assessment.Outputs.series;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Series;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;

final class PrecisionRecallTest {
    @Test
    void namesTheAveragePurityOfScikitLearn() throws IOException, StepFailure, InterruptedException {
        PrecisionRecall.Output output = run(100);
        Measure average = output.measures().values().get("test.average-purity");
        // scikit-learn 1.9.1, weighted, ml_atlas4l_weighted_posw.json
        assertEquals(0.2411173125296827, average.value(), 1e-12);
        double error = average.error().orElseThrow();
        assertTrue(error > 0.001 && error < 0.01, () -> "an error of " + error);
        Series.Line line = line(output);
        assertTrue(line.name().startsWith("test (AP = 0.241"), line.name());
        assertTrue(line.x().size() <= 300);
        assertEquals(1, line.x().get(line.x().size() - 1), 1e-12);
        // all events are selected at last: the purity is the share of signal
        assertEquals(
                0.026300483224786342 / (0.026300483224786342 + 0.2248011773861018),
                line.y().get(line.y().size() - 1),
                1e-12);
    }

    @Test
    void withoutReplicasThereIsNoError() throws IOException, StepFailure, InterruptedException {
        PrecisionRecall.Output output = run(0);
        assertFalse(
                output.measures().values().get("test.average-purity").error().isPresent());
        assertEquals("test (AP = 0.2411)", line(output).name());
    }

    private static Series.Line line(PrecisionRecall.Output output) {
        return series(output.figure().panels().get(0), Series.Line.class).get(0);
    }

    @Test
    void eventsMayCountOnceEach() throws IOException, StepFailure, InterruptedException {
        PrecisionRecall.Output output = run(0, false);
        // scikit-learn 1.9.1, unweighted, ml_atlas4l_weighted_posw.json
        assertEquals(
                0.7681818769594781,
                output.measures().values().get("test.average-purity").value(),
                1e-12);
        assertEquals(List.of("Each event counts once"), output.figure().notes());
    }

    private static PrecisionRecall.Output run(int replicas) throws IOException, StepFailure, InterruptedException {
        return run(replicas, true);
    }

    private static PrecisionRecall.Output run(int replicas, boolean weighted)
            throws IOException, StepFailure, InterruptedException {
        EventTable events = new ByColumn("massjj", 0, 4096).scored(RealEvents.weightedFourLeptons());
        return new PrecisionRecall()
                .run(
                        new PrecisionRecall.Params(300, replicas, 1, weighted, "", List.of()),
                        new PrecisionRecall.Inputs(Map.of("test", events)),
                        new Surroundings(2));
    }
}
