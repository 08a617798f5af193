package org.fivesigma.plugin.assessment;

import static org.fivesigma.plugin.assessment.Outputs.series;
import static org.fivesigma.plugin.assessment.Outputs.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Series;
import org.fivesigma.api.learning.Classifier;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.api.learning.TreeNodes;
import org.fivesigma.api.learning.metric.LogLoss;
import org.fivesigma.api.learning.metric.RankedScores;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;

final class LearningCurveTest {
    @Test
    void eachPointIsThatOfTheFirstTreesAlone() throws IOException, StepFailure, InterruptedException {
        for (TreeEnsemble.Link link : TreeEnsemble.Link.values()) {
            for (boolean singlePrecision : new boolean[] {false, true}) {
                TreeEnsemble ensemble = stumps(link, singlePrecision);
                EventTable events = RealEvents.higgs();
                List<Series.Line> lines = lines(run(ensemble, Map.of("test", events), 4));
                assertEquals(List.of(2.0, 5.0, 7.0, 10.0), lines.get(0).x());
                LabelledEvents truth = LabelledEvents.of(events);
                for (int point = 0; point < 4; point++) {
                    double[] scores = ensemble.first(lines.get(0).x().get(point).intValue())
                            .scores(events);
                    assertEquals(
                            LogLoss.of(scores, truth.signal(), truth.weights()),
                            lines.get(0).y().get(point),
                            1e-15);
                    assertEquals(
                            RankedScores.of(scores, truth.signal(), truth.weights())
                                    .auc(),
                            lines.get(2).y().get(point),
                            1e-15);
                }
            }
        }
    }

    @Test
    void tellsWhereTheLossIsLeast() throws IOException, StepFailure, InterruptedException {
        Map<String, EventTable> parts = new LinkedHashMap<>();
        parts.put("training", RealEvents.higgs());
        parts.put("test", RealEvents.higgs().select(new int[0]));
        LearningCurve.Output output = run(stumps(TreeEnsemble.Link.LOGISTIC, false), parts, 50);
        Map<String, Measure> measures = output.measures().values();
        Series.Line loss = lines(output).get(0);
        assertEquals(10, loss.x().size(), "there are not more trees");
        double least = loss.y().stream().mapToDouble(y -> y).min().orElseThrow();
        assertEquals(least, value(measures, "training.least-log-loss"));
        int best = (int) value(measures, "training.least-log-loss.trees");
        assertEquals(least, loss.y().get(best - 1));
        assertEquals(2, measures.size(), "parts without events are left out");
    }

    @Test
    void showsTheBaseAloneWhereNothingGrew() throws IOException, StepFailure, InterruptedException {
        TreeEnsemble bare = stumps(TreeEnsemble.Link.LOGISTIC, false).first(0);
        LearningCurve.Output output = run(bare, Map.of("test", RealEvents.higgs()), 5);
        Series.Points areas =
                series(output.figure().panels().get(2), Series.Points.class).get(0);
        assertEquals(List.of(0.0), areas.x(), "a line of one point would not be seen");
        assertEquals(List.of(0.5), areas.y());
        assertEquals(0, value(output.measures().values(), "test.least-log-loss.trees"));
    }

    @Test
    void refusesClassifiersThatAreNoTrees() {
        StepFailure failure = assertThrows(
                StepFailure.class, () -> run(new ByColumn("f26", 0, 1), Map.of("test", RealEvents.higgs()), 5));
        assertEquals(
                "the classifier is no ensemble of trees, so it has no learning curve tree by tree",
                failure.getMessage());
    }

    private static List<Series.Line> lines(LearningCurve.Output output) {
        return output.figure().panels().stream()
                .map(panel -> series(panel, Series.Line.class).get(0))
                .toList();
    }

    private static LearningCurve.Output run(Classifier classifier, Map<String, EventTable> events, int points)
            throws StepFailure, InterruptedException {
        return new LearningCurve()
                .run(
                        new LearningCurve.Params(points, "", List.of()),
                        new LearningCurve.Inputs(classifier, events),
                        new Surroundings(2));
    }

    /** Ten trees of one split each, whose leaves grow so much that the last ones overdo it. */
    private static TreeEnsemble stumps(TreeEnsemble.Link link, boolean singlePrecision) {
        TreeNodes.Builder nodes = new TreeNodes.Builder();
        int[] roots = new int[10];
        for (int tree = 0; tree < roots.length; tree++) {
            roots[tree] = nodes.leaf(0, 1);
            double high = link == TreeEnsemble.Link.MEAN ? 0.55 + tree / 40.0 : 0.1 + tree / 10.0;
            double low = link == TreeEnsemble.Link.MEAN ? 0.3 : -0.3;
            nodes.split(roots[tree], tree % 2, 0.8 + tree / 20.0, true, 1, nodes.leaf(high, 1), nodes.leaf(low, 1));
        }
        return new TreeEnsemble(List.of("f26", "f28"), link, 0.01, singlePrecision, roots, nodes.build());
    }
}
