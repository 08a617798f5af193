package org.fivesigma.plugin.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Series;
import org.fivesigma.api.learning.Classifier;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.api.learning.TreeNodes;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;

final class ImpurityImportanceTest {
    @Test
    void agreesWithScikitLearnOnItsForest() throws IOException, StepFailure {
        Map<String, Measure> measures =
                run(ReferenceForest.forest(), 20).measures().values();
        // feature_importances_ of the forest, and numpy.std of those of its trees; splits counted in tree_.feature
        double[] shares = {
            0.04119606998368397,
            0.07877024334664665,
            0.010915962576299947,
            0.05178528285458282,
            0.491159884591001,
            0.13090558461955076,
            0.19526697202823484
        };
        double[] spreads = {
            0.027799032429332588,
            0.06681145274316148,
            0.010180995747973815,
            0.040934203414920586,
            0.2061856345704806,
            0.07606391100371528,
            0.13700481440965276
        };
        int[] splits = {21, 22, 8, 17, 33, 21, 25};
        for (int i = 0; i < shares.length; i++) {
            String feature = ReferenceForest.FEATURES.get(i);
            assertEquals(shares[i], measures.get(feature).value(), 1e-12, feature);
            assertEquals(spreads[i], measures.get(feature).error().orElseThrow(), 1e-12, feature);
            assertEquals(splits[i], measures.get(feature + ".splits").value(), feature);
        }
    }

    @Test
    void agreesWithScikitLearnOnOneTree() throws StepFailure {
        // decision_tree of shared/data/oracles/shared/ml_atlas4l_train.json (scikit-learn 1.9.1, depth 3, gini): its
        // nodes split
        // by detajj gain 0.12414164027419443 of all, those by massjj the rest, mass4l is not used; here in two nodes
        TreeNodes.Builder nodes = new TreeNodes.Builder();
        int root = nodes.leaf(0.5, 50000);
        int left = nodes.leaf(0.4, 30000);
        int right = nodes.leaf(0.7, 20000);
        nodes.split(root, 2, 221.5, false, 0.8758583597258055 * 7, left, right);
        nodes.split(left, 1, 2.5, false, 0.12414164027419443 * 7, nodes.leaf(0.3, 10000), nodes.leaf(0.5, 20000));
        TreeEnsemble tree = ensemble(List.of("mass4l", "detajj", "massjj"), TreeEnsemble.Link.MEAN, nodes, root);
        Map<String, Measure> measures = run(tree, 20).measures().values();
        assertEquals(0, measures.get("mass4l").value());
        assertEquals(0.12414164027419443, measures.get("detajj").value(), 1e-15);
        assertEquals(0.8758583597258055, measures.get("massjj").value(), 1e-15);
        assertTrue(measures.get("massjj").error().isEmpty(), "one tree has no spread");
    }

    @Test
    void boostedTreesCountByTheirGains() throws StepFailure {
        TreeNodes.Builder nodes = new TreeNodes.Builder();
        int first = stump(nodes, 0, 30);
        int second = stump(nodes, 1, 10);
        List<String> features = List.of("x", "y");
        Map<String, Measure> boosted = run(ensemble(features, TreeEnsemble.Link.LOGISTIC, nodes, first, second), 20)
                .measures()
                .values();
        assertEquals(0.75, boosted.get("x").value());
        assertTrue(boosted.get("x").error().isEmpty(), "boosted trees are not alike");
        Map<String, Measure> forest = run(ensemble(features, TreeEnsemble.Link.MEAN, nodes, first, second), 20)
                .measures()
                .values();
        assertEquals(0.5, forest.get("x").value());
        assertEquals(0.5, forest.get("x").error().orElseThrow());
    }

    @Test
    void treesThatNeverSplitHaveNoImportance() throws StepFailure {
        TreeNodes.Builder nodes = new TreeNodes.Builder();
        TreeEnsemble tree = ensemble(List.of("x"), TreeEnsemble.Link.MEAN, nodes, nodes.leaf(0.5, 3));
        Map<String, Measure> measures = run(tree, 20).measures().values();
        assertEquals(0, measures.get("x").value());
        assertEquals(0, measures.get("x.splits").value());
    }

    @Test
    void drawsTheStrongestOnTopAndSumsUpTheRest() throws IOException, StepFailure {
        ImpurityImportance.Output output = run(ReferenceForest.forest(), 3);
        assertEquals(
                List.of("f26", "f28", "f27"),
                output.figure().panels().get(0).y().categories());
        Series.Bars bars =
                (Series.Bars) output.figure().panels().get(0).series().get(0);
        assertEquals(0.4912, bars.values().get(0), 1e-4);
        assertEquals(0.2062, bars.errors().get(0), 1e-4);
        assertEquals(
                List.of("error bars: standard deviation over the trees", "4 more, 0.183 together, are not drawn"),
                output.figure().notes());
        assertEquals(
                "Impurity importance in 10 trees, the strongest first: f26 0.491, f28 0.195, f27 0.131.",
                output.figure().description());
    }

    @Test
    void saysAboveTheBarsWhatTheRecipeSays() throws IOException, StepFailure {
        ImpurityImportance.Params params =
                new ImpurityImportance.Params(20, "Splits of the forest", List.of("Simulated stand-in"));
        Figure figure = new ImpurityImportance()
                .run(params, new ImpurityImportance.Inputs(ReferenceForest.forest()), new Surroundings(1))
                .figure();
        assertEquals("Splits of the forest", figure.title());
        assertEquals(List.of("Simulated stand-in", "error bars: standard deviation over the trees"), figure.notes());
    }

    @Test
    void refusesOtherClassifiers() {
        Classifier half = new Classifier() {
            @Override
            public List<String> features() {
                return List.of("x");
            }

            @Override
            public double[] scores(EventTable events) {
                return IntStream.range(0, events.rows()).mapToDouble(i -> 0.5).toArray();
            }
        };
        StepFailure failure = assertThrows(StepFailure.class, () -> run(half, 20));
        assertEquals(
                "the classifier is not made of decision trees whose gains are known, so its features have no impurity"
                        + " importance",
                failure.getMessage());
        assertTrue(failure.remedy().startsWith("use permutation-importance"));
    }

    private static ImpurityImportance.Output run(Classifier classifier, int show) throws StepFailure {
        return new ImpurityImportance()
                .run(
                        new ImpurityImportance.Params(show, "", List.of()),
                        new ImpurityImportance.Inputs(classifier),
                        new Surroundings(1));
    }

    private static int stump(TreeNodes.Builder nodes, int feature, double gain) {
        int root = nodes.leaf(0, 1);
        nodes.split(root, feature, 0, false, gain, nodes.leaf(-1, 1), nodes.leaf(1, 1));
        return root;
    }

    private static TreeEnsemble ensemble(
            List<String> features, TreeEnsemble.Link link, TreeNodes.Builder nodes, int... roots) {
        return new TreeEnsemble(features, link, 0, false, roots, nodes.build());
    }
}
