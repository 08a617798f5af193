package org.fivesigma.plugin.trees;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.learning.Fold;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.plugin.trees.columns.NegativeWeights;
import org.fivesigma.plugin.trees.grow.Criterion;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;

/**
 * References are those of scikit-learn 1.2.1's {@code AdaBoostClassifier(DecisionTreeClassifier(...), algorithm='SAMME')} on the
 * 7000 events of {@code higgs_uci_lightgbm/binary.train}: feature from 0, threshold to 7 digits, since scikit-learn rounds
 * features to single precision, and the weight of the vote to 12.
 */
final class AdaBoostTest {
    private static final List<String> STUMPS = List.of(
            "25 1.0665 0.455726942889",
            "25 0.6215 0.236091074513",
            "27 0.9035 0.246975972788",
            "26 0.8095 0.23766602359",
            "26 0.8095 0.314541632438",
            "22 1.0395 0.283269193687",
            "27 1.0105 0.21020366711",
            "5 0.8825 0.240909740833",
            "25 1.4795 0.1424122679",
            "25 1.4795 0.16475708385",
            "22 0.7845 0.222142220599",
            "3 1.7715 0.131498396708",
            "24 1.0765 0.206139462509",
            "27 0.8565 0.184947252082",
            "9 0.9065 0.171125754269",
            "25 1.8815 0.0923201858829",
            "25 1.5645 0.0626365434686",
            "25 1.5645 0.0822713047857",
            "26 0.8565 0.108248241245",
            "25 0.9795 0.112142644104",
            "25 0.6815 0.13412575731",
            "25 0.6815 0.117885835564",
            "24 0.7495 0.149270652114",
            "0 2.5745 0.0635543209082",
            "5 2.1105 0.0755096485283",
            "3 1.7715 0.101502705515",
            "0 2.8835 0.0453541778678",
            "0 2.8835 0.0260732438072",
            "0 2.8835 0.0254610522448",
            "0 2.8835 0.024867267907",
            "5 1.882 0.0686429017164",
            "0 2.8835 0.0620954884983",
            "25 2.2345 0.0226323947904",
            "25 2.2345 0.0317935699587",
            "24 1.2685 0.10420427408",
            "27 1.1825 0.109506642683",
            "13 1.4525 0.109238444442",
            "0 1.3415 0.109333688259",
            "3 3.345 0.0235103227584",
            "3 3.345 0.0116377880336");

    private static final List<String> SLOW_STUMPS = List.of(
            "25 1.0665 0.136718082867",
            "25 1.2835 0.0945716957353",
            "27 0.9035 0.0906480184777",
            "26 0.7755 0.0707626021568",
            "25 1.5645 0.0390264620184",
            "25 0.6215 0.0492183362712");

    private static final List<String> WEIGHTED_STUMPS = List.of(
            "25 1.1875 0.447792637363",
            "26 0.7925 0.186151892506",
            "27 0.9035 0.302059387096",
            "5 0.8815 0.292188968223",
            "25 0.6615 0.26366131398",
            "25 0.6615 0.220130873002",
            "25 0.9865 0.216286950006",
            "22 1.0395 0.29203172238",
            "27 1.0525 0.167068786891",
            "24 1.0265 0.2545569792",
            "3 1.7715 0.0717104662556",
            "3 1.7715 0.125951553207",
            "3 1.7715 0.104140607344",
            "22 0.7445 0.179146031372",
            "25 1.8815 0.123702814623",
            "9 0.9075 0.159913610492",
            "27 0.9025 0.181387755304",
            "26 0.8565 0.166922047841",
            "24 0.7575 0.203971418942",
            "0 2.5745 0.0217319261109",
            "25 1.5645 0.0521342233601",
            "26 0.7725 0.0798660959978",
            "26 0.7725 0.110687820372",
            "0 2.5745 0.0686625629",
            "0 2.5745 0.0377555735249",
            "0 2.5745 0.0363175315359",
            "0 2.5745 0.0349458080226",
            "13 1.4525 0.109561976961",
            "25 1.5645 0.116329537331",
            "3 1.9205 0.0492595726476");

    private static AdaBoost.Params params(int trees, double rate, int depth, int minLeaf) {
        return new AdaBoost.Params(trees, rate, Criterion.GINI, depth, minLeaf, 255, true, NegativeWeights.REFUSE);
    }

    private static TreeEnsemble trained(AdaBoost.Params params, LabelledEvents events) throws Exception {
        LabelledEvents none = events.select(new int[0]);
        return (TreeEnsemble)
                new AdaBoost().train(params, events, none, new Surroundings(1)).classifier();
    }

    private static LabelledEvents withWeights(LabelledEvents events, double[] weights) {
        double[][] values = new double[events.features().size()][];
        Arrays.setAll(values, events::feature);
        return new LabelledEvents(events.features(), values, events.signal(), weights);
    }

    private static void compare(List<String> expected, TreeEnsemble trees, double rateSum) {
        for (int tree = 0; tree < expected.size(); tree++) {
            String[] parts = expected.get(tree).split(" ");
            int root = trees.root(tree);
            assertEquals(Integer.parseInt(parts[0]), trees.nodes().feature(root), "tree " + tree);
            double threshold = Double.parseDouble(parts[1]);
            assertEquals(threshold, trees.nodes().threshold(root), 1e-6 * threshold, "tree " + tree);
            double vote = Math.abs(trees.nodes().value(trees.nodes().left(root)));
            assertEquals(Double.parseDouble(parts[2]) / rateSum, vote, 1e-9, "tree " + tree);
        }
    }

    private static double sum(List<String> stumps) {
        return stumps.stream()
                .mapToDouble(line -> Double.parseDouble(line.split(" ")[2]))
                .sum();
    }

    @Test
    void agreesWithScikitLearn() throws Exception {
        LabelledEvents events = SharedEvents.higgs();
        TreeEnsemble trees = trained(params(40, 1, 1, 1), events);
        compare(STUMPS, trees, sum(STUMPS));
        double[] scores = trees.scores(events.table());
        double[] first = {0.530311044335, 0.554066926991, 0.580192640394, 0.511638721496, 0.504909598688};
        assertArrayEquals(first, Arrays.copyOf(scores, 5), 1e-10);
        assertEquals(3553.43309407, Arrays.stream(scores).sum(), 1e-6);
    }

    @Test
    void agreesWithScikitLearnAtASlowerRate() throws Exception {
        LabelledEvents events = SharedEvents.higgs();
        TreeEnsemble trees = trained(params(25, 0.3, 1, 1), events);
        // the sum of all 25 votes, of which the first six are compared
        compare(SLOW_STUMPS, trees, 1.33775468545900);
        double[] first = {0.612495908913, 0.635873600238, 0.664030052895, 0.580141144803, 0.552252502083};
        assertArrayEquals(first, Arrays.copyOf(trees.scores(events.table()), 5), 1e-10);
    }

    @Test
    void agreesWithScikitLearnOnWeightedEvents() throws Exception {
        LabelledEvents events = SharedEvents.higgs();
        double[] weights = new double[events.rows()];
        Arrays.setAll(weights, row -> 1 + row % 7 / 2.0);
        TreeEnsemble trees = trained(params(30, 1, 1, 1), withWeights(events, weights));
        compare(WEIGHTED_STUMPS, trees, sum(WEIGHTED_STUMPS));
        assertEquals(3560.46202137, Arrays.stream(trees.scores(events.table())).sum(), 1e-6);
    }

    @Test
    void agreesWithScikitLearnOnDeeperTrees() throws Exception {
        LabelledEvents events = SharedEvents.higgs();
        TreeEnsemble trees = trained(params(10, 1, 3, 50), events);
        // node counts of max_depth=3, min_samples_leaf=50
        assertEquals(15 * 9 + 13, trees.nodes().size());
        assertEquals(3565.48456627, Arrays.stream(trees.scores(events.table())).sum(), 1e-6);
    }

    @Test
    void endsWithATreeThatMakesNoError() throws Exception {
        LabelledEvents events = new LabelledEvents(
                List.of("x"), new double[][] {{1, 2, 3}}, new boolean[] {false, true, true}, new double[] {1, 1, 1});
        TreeEnsemble trees = trained(params(10, 1, 1, 1), events);
        assertEquals(1, trees.trees());
        assertEquals(1 / (1 + Math.exp(-1)), trees.scores(events.table())[1], 1e-15);
    }

    @Test
    void refusesEventsThatNothingTellsApart() {
        LabelledEvents events = new LabelledEvents(
                List.of("x"), new double[][] {{1, 1}}, new boolean[] {false, true}, new double[] {1, 1});
        StepFailure failure = assertThrows(StepFailure.class, () -> trained(params(10, 1, 1, 1), events));
        assertEquals("no tree tells signal from background better than chance", failure.getMessage());
    }

    @Test
    void studiesAsEachCandidateTrainsAlone() throws Exception {
        AdaBoost learner = new AdaBoost();
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            ToyEvents.Weights weights = ToyEvents.Weights.values()[seed % 3];
            LabelledEvents events = ToyEvents.of(random, 120, 3, seed % 4 == 0 ? 0.1 : 0, weights);
            List<Fold> folds = List.of(new Fold(ToyEvents.rows(120, 3, 0, false), ToyEvents.rows(120, 3, 0, true)));
            double rate = random.nextDouble();
            List<AdaBoost.Params> family = new ArrayList<>();
            for (int trees : new int[] {3, 17, 1, 8}) {
                family.add(params(trees, rate, 1 + seed % 3, 4));
                assertEquals(learner.family(family.get(0)), learner.family(params(trees, rate, 1 + seed % 3, 4)));
            }
            LabelledEvents training = events.select(folds.get(0).training());
            LabelledEvents heldOut = events.select(folds.get(0).heldOut());
            List<Integer> told = new ArrayList<>();
            learner.study(events, folds, new Surroundings(2)).score(family, 0, 2, (candidate, scores) -> {
                told.add(candidate);
                assertArrayEquals(scoresAlone(family.get(candidate), training, heldOut), scores);
            });
            assertEquals(List.of(0, 1, 2, 3), told);
        }
    }

    private static double[] scoresAlone(AdaBoost.Params params, LabelledEvents training, LabelledEvents heldOut) {
        try {
            return trained(params, training).scores(heldOut.table());
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void boostsTheSameOnAnyNumberOfThreads() throws Exception {
        LabelledEvents events = ToyEvents.of(new Random(9), 130_000, 4, 0.01, ToyEvents.Weights.ANY);
        AdaBoost.Params params = new AdaBoost.Params(5, 1, Criterion.GINI, 2, 9, 255, false, NegativeWeights.REFUSE);
        LabelledEvents none = events.select(new int[0]);
        AdaBoost learner = new AdaBoost();
        double[] one = learner.train(params, events, none, new Surroundings(1))
                .classifier()
                .scores(events.table());
        double[] three = learner.train(params, events, none, new Surroundings(3))
                .classifier()
                .scores(events.table());
        assertArrayEquals(one, three);
        assertTrue(Arrays.stream(one).distinct().count() > 4);
    }
}
