package org.fivesigma.plugin.trees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.api.learning.TreeNodes;
import org.fivesigma.plugin.trees.columns.NegativeWeights;
import org.fivesigma.plugin.trees.grow.ClassWeights;
import org.fivesigma.plugin.trees.grow.Criterion;
import org.fivesigma.plugin.trees.grow.MaxFeatures;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;

/** Trees of depth 3 against scikit-learn 1.9.1's DecisionTreeClassifier, whose nodes are in {@code oracles/shared}. */
final class ReferenceTreeTest {
    @Test
    void agreesWithScikitLearnOnHiggs() throws Exception {
        compare(SharedEvents.higgsHighLevel(), "ml_higgs_lightgbm_train");
    }

    @Test
    void agreesWithScikitLearnOnAtlasTrainingEvents() throws Exception {
        compare(SharedEvents.atlas(), "ml_atlas4l_train");
    }

    @Test
    void agreesWithScikitLearnOnAtlasSimulation() throws Exception {
        compare(SharedEvents.atlasSimulation(), "ml_atlas4l_weighted_posw");
    }

    private static void compare(LabelledEvents events, String name) throws Exception {
        JsonNode expected = SharedEvents.reference(name).get("decision_tree");
        DecisionTree.Params params = new DecisionTree.Params(
                Criterion.GINI,
                Optional.of(3),
                1,
                2,
                MaxFeatures.parse("all"),
                ClassWeights.parse("none"),
                255,
                true,
                NegativeWeights.REFUSE,
                1);
        LabelledEvents none = events.select(new int[0]);
        TreeEnsemble tree = (TreeEnsemble) new DecisionTree()
                .train(params, events, none, new Surroundings(2))
                .classifier();
        compareNode(tree, 0, expected.get("nodes"), 0);
        assertEquals(expected.get("nodes").size(), tree.nodes().size());
        assertEquals(expected.get("train_accuracy").asDouble(), accuracy(tree, events), 1e-12);
        compareImportances(tree, expected.get("importances"));
    }

    private static void compareNode(TreeEnsemble tree, int node, JsonNode all, int number) {
        JsonNode expected = all.get(number);
        TreeNodes nodes = tree.nodes();
        double share = nodes.value(node);
        assertEquals(expected.get("n").asDouble(), nodes.weight(node));
        assertEquals(expected.get("p1").asDouble(), share, 1e-12);
        assertEquals(expected.get("impurity").asDouble(), 2 * share * (1 - share), 1e-12);
        assertEquals(expected.get("left").asInt() < 0, nodes.isLeaf(node));
        if (nodes.isLeaf(node)) {
            return;
        }
        assertEquals(expected.get("feature").asText(), tree.features().get(nodes.feature(node)));
        double threshold = expected.get("threshold").asDouble();
        // scikit-learn rounds features to single precision
        assertEquals(threshold, nodes.threshold(node), 1e-6 * Math.abs(threshold));
        compareNode(tree, nodes.left(node), all, expected.get("left").asInt());
        compareNode(tree, nodes.right(node), all, expected.get("right").asInt());
    }

    private static double accuracy(TreeEnsemble tree, LabelledEvents events) throws Exception {
        double[] scores = tree.scores(events.table());
        double right = 0;
        for (int row = 0; row < scores.length; row++) {
            right += (scores[row] > 0.5) == events.signal()[row] ? 1 : 0;
        }
        return right / scores.length;
    }

    private static void compareImportances(TreeEnsemble tree, JsonNode expected) {
        double[] gains = new double[tree.features().size()];
        double all = 0;
        for (int node = 0; node < tree.nodes().size(); node++) {
            if (!tree.nodes().isLeaf(node)) {
                gains[tree.nodes().feature(node)] += tree.nodes().gain(node);
                all += tree.nodes().gain(node);
            }
        }
        assertTrue(all > 0);
        for (int feature = 0; feature < gains.length; feature++) {
            assertEquals(expected.get(feature).asDouble(), gains[feature] / all, 1e-9);
        }
    }
}
