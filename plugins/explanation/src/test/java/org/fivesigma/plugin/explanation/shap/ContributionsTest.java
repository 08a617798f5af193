package org.fivesigma.plugin.explanation.shap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ContributionsTest {
    private static final Surroundings ALONE = new Surroundings(1);

    private static TreeEnsemble ensemble(RandomTrees trees, int depth) {
        return trees.ensemble(3, depth, depth % 2 == 0 ? TreeEnsemble.Link.MEAN : TreeEnsemble.Link.LOGISTIC);
    }

    private static double[] ofRow(Contributions contributions, int row) {
        return Arrays.stream(contributions.values())
                .mapToDouble(column -> column[row])
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 7, 8, 9, 14, 20})
    void pathDependentOnesAreTheShapleyValuesOverAllCoalitions(int depth) throws Exception {
        for (int seed = 0; seed < 5; seed++) {
            RandomTrees trees = new RandomTrees(seed, 6);
            TreeEnsemble ensemble = ensemble(trees, depth);
            EventTable events = trees.events(80);
            Contributions contributions = Contributions.pathDependent(ensemble, events, ALONE);
            for (int row = 0; row < events.rows(); row++) {
                // rounding alone
                assertArrayEquals(
                        new Coalitions(ensemble, events, row).pathDependent(), ofRow(contributions, row), 1e-13);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 7, 8, 9, 14, 20})
    void interventionalOnesAreTheShapleyValuesOverAllCoalitions(int depth) throws Exception {
        for (int seed = 0; seed < 5; seed++) {
            RandomTrees trees = new RandomTrees(seed, 6);
            TreeEnsemble ensemble = ensemble(trees, depth);
            EventTable events = trees.events(20);
            EventTable background = trees.events(12);
            double[] weights = trees.weights(12);
            Contributions contributions = Contributions.interventional(ensemble, events, background, weights, ALONE);
            for (int row = 0; row < events.rows(); row++) {
                // rounding alone
                assertArrayEquals(
                        new Coalitions(ensemble, events, row).interventional(background, weights),
                        ofRow(contributions, row),
                        1e-13);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6, 8, 9, 16, 40})
    void theyAddUpToTheMarginOfEveryEvent(int depth) throws Exception {
        RandomTrees trees = new RandomTrees(99, 25);
        TreeEnsemble ensemble = trees.ensemble(20, depth, TreeEnsemble.Link.LOGISTIC);
        EventTable events = trees.events(1300);
        EventTable background = trees.events(9);
        assertAddUp(ensemble, events, Contributions.pathDependent(ensemble, events, ALONE));
        assertAddUp(
                ensemble, events, Contributions.interventional(ensemble, events, background, trees.weights(9), ALONE));
    }

    private static void assertAddUp(TreeEnsemble ensemble, EventTable events, Contributions contributions) {
        double[] sums = new double[events.rows()];
        for (int row = 0; row < sums.length; row++) {
            sums[row] = contributions.base();
            for (double[] column : contributions.values()) {
                sums[row] += column[row];
            }
        }
        // rounding of sums over 20 trees and 25 features
        assertArrayEquals(ensemble.margins(events), sums, 1e-11);
    }

    @Test
    void tablesAgreeWithTheWaysForDeepTrees() throws Exception {
        RandomTrees random = new RandomTrees(5, 12);
        TreeEnsemble ensemble = random.ensemble(30, 8, TreeEnsemble.Link.MEAN);
        RankedTrees trees = new RankedTrees(ensemble);
        RankedEvents events = trees.rank(random.events(150), 1);
        Background background = new Background(trees.rank(random.events(40), 1), random.weights(40));
        for (int tree = 0; tree < ensemble.trees(); tree++) {
            int root = ensemble.root(tree);
            assertSame(TableTreeBuilder.build(trees, root, Optional.empty()), new QuadratureTree(trees, root), events);
            assertSame(
                    TableTreeBuilder.build(trees, root, Optional.of(background)),
                    new BackgroundTree(trees, root, background),
                    events);
        }
    }

    private static void assertSame(TreeKernel one, TreeKernel other, RankedEvents events) throws Exception {
        double[][] first = new double[12][events.rows()];
        double[][] second = new double[12][events.rows()];
        one.add(events, 3, events.rows(), first);
        other.add(events, 3, events.rows(), second);
        for (int feature = 0; feature < first.length; feature++) {
            // weights add up to some 20
            assertArrayEquals(first[feature], second[feature], 1e-12);
            assertEquals(0, first[feature][2]);
        }
    }

    @Test
    void threadsChangeNoBit() throws Exception {
        RandomTrees trees = new RandomTrees(7, 9);
        TreeEnsemble ensemble = trees.ensemble(40, 9, TreeEnsemble.Link.LOGISTIC);
        EventTable events = trees.events(2100);
        Contributions alone = Contributions.pathDependent(ensemble, events, ALONE);
        Contributions together = Contributions.pathDependent(ensemble, events, new Surroundings(3));
        assertArrayEquals(alone.values(), together.values());
        assertEquals(alone.base(), together.base());
    }

    @Test
    void stopsWhenInterrupted() {
        RandomTrees trees = new RandomTrees(7, 9);
        TreeEnsemble ensemble = trees.ensemble(4, 5, TreeEnsemble.Link.LOGISTIC);
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> Contributions.pathDependent(ensemble, trees.events(10), ALONE));
        assertTrue(!Thread.interrupted());
    }

    @Test
    void noEventsHaveNoContributions() throws Exception {
        RandomTrees trees = new RandomTrees(7, 9);
        TreeEnsemble ensemble = trees.ensemble(4, 5, TreeEnsemble.Link.LOGISTIC);
        Contributions none = Contributions.pathDependent(ensemble, trees.events(0), ALONE);
        assertEquals(0, none.values()[3].length);
    }
}
