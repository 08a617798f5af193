package org.fivesigma.plugin.trees;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.fivesigma.api.learning.Fold;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.api.learning.Study;
import org.fivesigma.plugin.trees.columns.NegativeWeights;
import org.fivesigma.plugin.trees.grow.ClassWeights;
import org.fivesigma.plugin.trees.grow.Criterion;
import org.fivesigma.plugin.trees.grow.MaxFeatures;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;

/** Sharing is exact: a study's scores are those of each candidate trained alone, to the bit. */
final class ForestStudyTest {
    private static final int FOLDS = 3;
    private static final RandomForest FOREST = new RandomForest();

    @Test
    void scoresAreThoseOfCandidatesTrainedAlone() throws Exception {
        for (int grid = 0; grid < 200; grid++) {
            Random random = new Random(grid);
            ToyEvents.Weights weights = ToyEvents.Weights.values()[random.nextInt(4)];
            double missing = random.nextInt(3) == 0 ? 0.15 : 0;
            LabelledEvents events =
                    ToyEvents.of(random, 60 + random.nextInt(300), 1 + random.nextInt(6), missing, weights);
            compare(events, grid(random), "grid " + grid);
        }
    }

    /** A random grid: a few values along most axes, and all their combinations or some. */
    private static List<RandomForest.Params> grid(Random random) {
        boolean exact = random.nextInt(3) == 0;
        int bins = List.of(4, 20, 255).get(random.nextInt(3));
        long seed = random.nextInt(5);
        List<RandomForest.Params> grid = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            grid.add(new RandomForest.Params(
                    1 + random.nextInt(9),
                    Criterion.values()[random.nextInt(2)],
                    random.nextInt(4) == 0 ? Optional.empty() : Optional.of(1 + random.nextInt(6)),
                    1 + random.nextInt(3) * random.nextInt(12),
                    2 + random.nextInt(3) * random.nextInt(40),
                    MaxFeatures.parse(
                            List.of("all", "sqrt", "log2", "2", "3", "0.5").get(random.nextInt(6))),
                    random.nextBoolean(),
                    ClassWeights.parse(
                            List.of("none", "none", "balanced", "3:1").get(random.nextInt(4))),
                    bins,
                    exact,
                    random.nextInt(3) == 0 ? NegativeWeights.ABSOLUTE : NegativeWeights.KEEP,
                    seed));
        }
        return grid;
    }

    private static void compare(LabelledEvents events, List<RandomForest.Params> grid, String name) throws Exception {
        List<Fold> folds = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            folds.add(new Fold(
                    ToyEvents.rows(events.rows(), FOLDS, fold, false),
                    ToyEvents.rows(events.rows(), FOLDS, fold, true)));
        }
        Map<Object, List<RandomForest.Params>> families = new LinkedHashMap<>();
        grid.forEach(params -> families.computeIfAbsent(FOREST.family(params), none -> new ArrayList<>())
                .add(params));
        try (Study<RandomForest.Params> study = FOREST.study(events, folds, new Surroundings(2))) {
            for (List<RandomForest.Params> family : families.values()) {
                for (int fold = 0; fold < FOLDS; fold++) {
                    compare(study, family, events, folds, fold, name);
                }
            }
        }
    }

    private static void compare(
            Study<RandomForest.Params> study,
            List<RandomForest.Params> family,
            LabelledEvents events,
            List<Fold> folds,
            int fold,
            String name)
            throws Exception {
        double[][] shared = new double[family.size()][];
        int[] told = new int[family.size()];
        study.score(family, fold, 1 + fold, (candidate, scores) -> {
            shared[candidate] = scores;
            told[candidate]++;
        });
        for (int candidate = 0; candidate < shared.length; candidate++) {
            assertEquals(1, told[candidate]);
            double[] alone = alone(family.get(candidate), events, folds.get(fold), 3 - fold);
            assertArrayEquals(alone, shared[candidate], name + " fold " + fold + ": " + family.get(candidate));
            RandomForest.Params plainest =
                    FOREST.plainest(family.get(candidate), events.features().size());
            assertArrayEquals(alone, alone(plainest, events, folds.get(fold), 1), name + " plainest: " + plainest);
        }
    }

    private static double[] alone(RandomForest.Params params, LabelledEvents events, Fold fold, int threads)
            throws Exception {
        LabelledEvents training = events.select(fold.training());
        LabelledEvents none = training.select(new int[0]);
        return FOREST.train(params, training, none, new Surroundings(threads))
                .classifier()
                .scores(events.select(fold.heldOut()).table());
    }
}
