package org.fivesigma.plugin.trees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.api.learning.TreeNodes;
import org.fivesigma.plugin.trees.columns.NegativeWeights;
import org.fivesigma.plugin.trees.grow.ClassWeights;
import org.fivesigma.plugin.trees.grow.Criterion;
import org.fivesigma.plugin.trees.grow.MaxFeatures;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;

final class DecisionTreeTest {
    private static DecisionTree.Params params(Criterion criterion, int depth, int minLeaf, String classWeights) {
        return new DecisionTree.Params(
                criterion,
                Optional.of(depth),
                minLeaf,
                2,
                MaxFeatures.parse("all"),
                ClassWeights.parse(classWeights),
                255,
                true,
                NegativeWeights.KEEP,
                1);
    }

    private static TreeEnsemble tree(DecisionTree.Params params, LabelledEvents events) throws Exception {
        LabelledEvents none = events.select(new int[0]);
        return (TreeEnsemble) new DecisionTree()
                .train(params, events, none, new Surroundings(1))
                .classifier();
    }

    private static LabelledEvents events(double[] values, boolean... signal) {
        double[] weights = new double[values.length];
        Arrays.fill(weights, 1);
        return new LabelledEvents(List.of("x"), new double[][] {values}, signal, weights);
    }

    @Test
    void growsAsThePlainTwinDoes() throws Exception {
        for (int seed = 0; seed < 120; seed++) {
            Random random = new Random(seed);
            ToyEvents.Weights weights = ToyEvents.Weights.values()[seed % 4];
            LabelledEvents events = ToyEvents.of(random, 40 + random.nextInt(80), 3, seed % 3 == 0 ? 0.2 : 0, weights);
            Criterion criterion = Criterion.values()[random.nextInt(2)];
            int depth = 1 + random.nextInt(4);
            int minLeaf = 1 + random.nextInt(9);
            List<String> expected = new PlainTree(events, criterion, depth, minLeaf).nodes();
            TreeEnsemble tree = tree(params(criterion, depth, minLeaf, "none"), events);
            assertEquals(expected, lines(tree, events), "seed " + seed);
        }
    }

    private static List<String> lines(TreeEnsemble tree, LabelledEvents events) {
        int[] rows = new int[tree.nodes().size()];
        double[][] values = new double[events.features().size()][];
        Arrays.setAll(values, events::feature);
        for (int row = 0; row < events.rows(); row++) {
            rows[tree.nodes().leaf(0, values, row)] += events.weights()[row] != 0 ? 1 : 0;
        }
        List<String> lines = new ArrayList<>();
        addLines(tree.nodes(), 0, rows, lines);
        return lines;
    }

    private static void addLines(TreeNodes nodes, int node, int[] rows, List<String> lines) {
        if (nodes.isLeaf(node)) {
            lines.add("leaf of " + rows[node]);
            return;
        }
        lines.add(nodes.feature(node) + " " + nodes.threshold(node) + " " + nodes.missingLeft(node));
        addLines(nodes, nodes.left(node), rows, lines);
        addLines(nodes, nodes.right(node), rows, lines);
    }

    @Test
    void weighsClassesAsAsked() throws Exception {
        LabelledEvents events = events(new double[] {1, 1, 1, 1}, true, false, false, false);
        assertEquals(
                0.25, tree(params(Criterion.GINI, 1, 1, "none"), events).nodes().value(0));
        assertEquals(
                0.5,
                tree(params(Criterion.GINI, 1, 1, "balanced"), events).nodes().value(0));
        assertEquals(
                0.75, tree(params(Criterion.GINI, 1, 1, "9:1"), events).nodes().value(0));
    }

    @Test
    void putsTheThresholdHalfwayBetweenValuesOfTheNode() throws Exception {
        TreeEnsemble tree =
                tree(params(Criterion.GINI, 2, 1, "none"), events(new double[] {1, 2, 5, 6}, true, true, false, false));
        assertEquals(3.5, tree.nodes().threshold(0));
        assertEquals(3, tree.nodes().size());
    }

    @Test
    void sendsMissingValuesWhereTheyFitBest() throws Exception {
        LabelledEvents events = events(new double[] {1, 2, 3, 4, Double.NaN}, false, false, true, true, false);
        TreeEnsemble tree = tree(params(Criterion.GINI, 1, 1, "none"), events);
        assertEquals(true, tree.nodes().missingLeft(0));
        assertEquals(2.5, tree.nodes().threshold(0));
    }

    @Test
    void splitsMissingValuesFromAllOthers() throws Exception {
        LabelledEvents events = events(new double[] {1, 2, Double.NaN, Double.NaN}, false, false, true, true);
        TreeEnsemble tree = tree(params(Criterion.GINI, 1, 1, "none"), events);
        assertEquals(Double.POSITIVE_INFINITY, tree.nodes().threshold(0));
        assertEquals(1, tree.scores(events.table())[3]);
    }

    @Test
    void refusesEventsWithoutAnyWeight() {
        LabelledEvents none = events(new double[0]);
        StepFailure failure = assertThrows(StepFailure.class, () -> tree(params(Criterion.GINI, 1, 1, "none"), none));
        assertEquals("there are no training events with a weight other than 0", failure.getMessage());
    }

    @Test
    void callsParametersWithoutEffectByTheSameName() {
        DecisionTree learner = new DecisionTree();
        DecisionTree.Params params = params(Criterion.GINI, 3, 10, "none");
        DecisionTree.Params dead = new DecisionTree.Params(
                Criterion.GINI,
                Optional.of(3),
                10,
                20,
                MaxFeatures.of(7),
                ClassWeights.parse("1:1.0"),
                17,
                true,
                NegativeWeights.KEEP,
                99);
        assertEquals(learner.plainest(params, 5), learner.plainest(dead, 5));
    }
}
