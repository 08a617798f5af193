package org.fivesigma.plugin.trees.boosting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.fivesigma.api.learning.Fold;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.api.learning.Study;
import org.fivesigma.plugin.trees.grow.ClassWeights;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Is what is shared to the bit what is trained alone? */
final class BoostingStudyTest {
    private static final BoostedTrees LEARNER = new BoostedTrees();

    private static List<Fold> folds(int rows) {
        List<Fold> folds = new ArrayList<>();
        for (int fold = 0; fold < 3; fold++) {
            int third = fold;
            folds.add(new Fold(
                    IntStream.range(0, rows).filter(row -> row % 3 != third).toArray(),
                    IntStream.range(0, rows).filter(row -> row % 3 == third).toArray()));
        }
        return folds;
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** A grid of three learning rates, depths and numbers of trees, all else drawn. */
    private static List<BoostedTrees.Params> grid(Random random) {
        Parameters parameters = new Parameters();
        parameters.minLeaf = one(random, List.of(1, 3, 12, 25));
        parameters.leaves = one(random, List.of(Optional.empty(), Optional.of(4), Optional.of(9)));
        parameters.subsample = one(random, List.of(1.0, 1.0, 0.6));
        parameters.columnSample = one(random, List.of(1.0, 0.5));
        parameters.l2 = one(random, List.of(0.0, 1.0));
        parameters.minGain = one(random, List.of(0.0, 0.0, 0.5));
        parameters.earlyStopping =
                one(random, List.of(Optional.empty(), Optional.of(new EarlyStopping(2, 1e-4, 0.25))));
        parameters.bins = one(random, List.of(255, 16));
        parameters.exact = random.nextInt(4) == 0;
        parameters.classWeights = one(random, List.of(ClassWeights.parse("none"), ClassWeights.parse("balanced")));
        parameters.seed = random.nextInt(3);
        List<BoostedTrees.Params> grid = new ArrayList<>();
        for (double rate : List.of(0.05, 0.4)) {
            for (int depth : List.of(2, 4, 7, 30)) {
                for (int trees : List.of(1, 6, 1 + random.nextInt(12))) {
                    parameters.learningRate = rate;
                    parameters.depth = depth == 30 ? Optional.empty() : Optional.of(depth);
                    parameters.trees = trees;
                    grid.add(parameters.params());
                }
            }
        }
        return grid;
    }

    private static double[] alone(BoostedTrees.Params params, LabelledEvents events, Fold fold) throws Exception {
        LabelledEvents training = events.select(fold.training());
        return LEARNER.train(params, training, training.select(new int[0]), new Surroundings(1))
                .classifier()
                .scores(events.select(fold.heldOut()).table());
    }

    private static void assertShared(
            Study<BoostedTrees.Params> study, List<BoostedTrees.Params> family, LabelledEvents events, int fold)
            throws Exception {
        Map<Integer, double[]> shared = new LinkedHashMap<>();
        study.score(family, fold, 2, (candidate, scores) -> {
            assertEquals(null, shared.put(candidate, scores), "a candidate is scored twice");
        });
        assertEquals(family.size(), shared.size());
        Fold division = folds(events.rows()).get(fold);
        for (int i = 0; i < family.size(); i++) {
            assertArrayEquals(alone(family.get(i), events, division), shared.get(i), "candidate " + family.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 60, 150, 400})
    void sharedScoresAreThoseOfCandidatesTrainedAlone(int rows) throws Exception {
        Random random = new Random(rows);
        LabelledEvents events = Events.random(rows, 5, rows);
        for (int i = 0; i < 50; i++) {
            List<BoostedTrees.Params> family = grid(random);
            try (Study<BoostedTrees.Params> study = LEARNER.study(events, folds(rows), new Surroundings(2))) {
                assertShared(study, family, events, i % 3);
            }
        }
    }

    @Test
    void severalThreadsMayAskOneStudyAtOnce() throws Exception {
        LabelledEvents events = Events.random(300, 5, 1);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try (Study<BoostedTrees.Params> study = LEARNER.study(events, folds(300), new Surroundings(2))) {
            Random random = new Random(5);
            List<Future<Void>> asked = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                List<BoostedTrees.Params> family = grid(random);
                int fold = i % 3;
                asked.add(pool.submit(() -> {
                    assertShared(study, family, events, fold);
                    return null;
                }));
            }
            for (Future<Void> answer : asked) {
                answer.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void labelsOfHeldOutEventsDecideNothing() throws Exception {
        LabelledEvents events = Events.random(300, 5, 3);
        Parameters parameters = new Parameters();
        parameters.earlyStopping = Optional.of(new EarlyStopping(2, 0, 0.2));
        boolean[] labels = events.signal().clone();
        for (int row : folds(300).get(1).heldOut()) {
            labels[row] = !labels[row];
        }
        LabelledEvents flipped = new LabelledEvents(events.features(), Sample.values(events), labels, events.weights());
        assertArrayEquals(shared(parameters.params(), events), shared(parameters.params(), flipped));
    }

    private static double[] shared(BoostedTrees.Params params, LabelledEvents events) throws Exception {
        double[][] found = new double[1][];
        try (Study<BoostedTrees.Params> study = LEARNER.study(events, folds(events.rows()), new Surroundings(1))) {
            study.score(List.of(params), 1, 1, (candidate, scores) -> found[0] = scores);
        }
        return found[0];
    }

    @Test
    void candidatesThatDifferInRateDepthAndTreesAreOneFamily() {
        List<BoostedTrees.Params> grid = grid(new Random(1));
        assertEquals(1, grid.stream().map(LEARNER::family).distinct().count());
    }

    @Test
    void plainerParametersTrainTheSameModel() throws Exception {
        Random random = new Random(11);
        LabelledEvents events = Events.random(200, 3, 2);
        int plainer = 0;
        for (int i = 0; i < 60; i++) {
            Parameters parameters = new Parameters();
            parameters.trees = 4;
            parameters.depth = random.nextInt(5) == 0 ? Optional.empty() : Optional.of(1 + random.nextInt(6));
            parameters.leaves = one(random, List.of(Optional.empty(), Optional.of(2), Optional.of(4), Optional.of(8)));
            parameters.minLeaf = 1 + random.nextInt(20);
            parameters.minSplit = 2 + random.nextInt(40);
            parameters.columnSample = one(random, List.of(0.3, 0.95, 1.0));
            parameters.exact = random.nextBoolean();
            parameters.seed = i + 1;
            BoostedTrees.Params params = parameters.params();
            BoostedTrees.Params plainest = LEARNER.plainest(params, 3);
            plainer += plainest.equals(params) ? 0 : 1;
            Fold all = new Fold(
                    IntStream.range(0, 150).toArray(), IntStream.range(150, 200).toArray());
            assertArrayEquals(alone(params, events, all), alone(plainest, events, all), params.toString());
        }
        assertTrue(plainer > 30, "too few parameters were dead to test anything");
    }
}
