package org.fivesigma.plugin.xgboost;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.learning.Fold;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.api.learning.Study;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;

/** Is what is shared to the bit what is trained alone? */
final class XgboostStudyTest {
    private static final Xgboost LEARNER = new Xgboost();

    private static final LabelledEvents EVENTS = Events.random(900, 5);

    private static List<Fold> folds() {
        List<Fold> folds = new ArrayList<>();
        for (int fold = 0; fold < 3; fold++) {
            int third = fold;
            folds.add(new Fold(
                    IntStream.range(0, 900).filter(row -> row % 3 != third).toArray(),
                    IntStream.range(0, 900).filter(row -> row % 3 == third).toArray()));
        }
        return folds;
    }

    private static List<Xgboost.Params> candidates() {
        List<Xgboost.Params> candidates = new ArrayList<>();
        for (int trees : new int[] {7, 30, 1}) {
            for (int bins : new int[] {256, 4}) {
                for (double share : new double[] {1, 0.5}) {
                    Parameters parameters = new Parameters();
                    parameters.trees = trees;
                    parameters.bins = bins;
                    parameters.depth = 4;
                    parameters.subsample = share;
                    parameters.columnSample = share;
                    parameters.baseScore = BaseScore.PRIOR;
                    candidates.add(parameters.params());
                }
            }
        }
        return candidates;
    }

    private static Map<Object, List<Xgboost.Params>> families() {
        Map<Object, List<Xgboost.Params>> families = new LinkedHashMap<>();
        candidates()
                .forEach(params -> families.computeIfAbsent(LEARNER.family(params), family -> new ArrayList<>())
                        .add(params));
        return families;
    }

    private static double[] alone(Xgboost.Params params, Fold fold) throws Exception {
        LabelledEvents training = EVENTS.select(fold.training());
        return LEARNER.train(params, training, training.select(new int[0]), new Surroundings(1))
                .classifier()
                .scores(EVENTS.select(fold.heldOut()).table());
    }

    @Test
    void candidatesThatDifferInTreesOnlyAreOneFamily() {
        assertEquals(4, families().size());
        families().values().forEach(family -> assertEquals(3, family.size()));
    }

    @Test
    void sharedScoresAreThoseOfCandidatesTrainedAlone() throws Exception {
        List<Fold> folds = folds();
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try (Study<Xgboost.Params> study = LEARNER.study(EVENTS, folds, new Surroundings(1))) {
            List<Future<Void>> asked = new ArrayList<>();
            for (List<Xgboost.Params> family : families().values()) {
                for (int fold = 0; fold < folds.size(); fold++) {
                    int place = fold;
                    asked.add(pool.submit(() -> {
                        assertShared(study, family, place, folds.get(place));
                        return null;
                    }));
                }
            }
            for (Future<Void> one : asked) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static void assertShared(Study<Xgboost.Params> study, List<Xgboost.Params> family, int fold, Fold division)
            throws Exception {
        Map<Integer, double[]> shared = new LinkedHashMap<>();
        study.score(family, fold, 2, shared::put);
        assertEquals(family.size(), shared.size());
        for (int i = 0; i < family.size(); i++) {
            assertArrayEquals(alone(family.get(i), division), shared.get(i), "candidate " + family.get(i));
        }
    }

    @Test
    void earlyStoppingSharesNothingAndNeedsValidationEvents() {
        Parameters few = new Parameters();
        few.earlyStopping = Optional.of(new Xgboost.EarlyStopping(3));
        Parameters many = new Parameters();
        many.earlyStopping = few.earlyStopping;
        many.trees = 40;
        assertNotEquals(LEARNER.family(few.params()), LEARNER.family(many.params()));
        try (Study<Xgboost.Params> study = LEARNER.study(EVENTS, folds(), new Surroundings(1))) {
            assertThrows(StepFailure.class, () -> study.score(List.of(few.params()), 0, 1, (candidate, scores) -> {}));
        }
    }
}
