package org.fivesigma.plugin.explanation.permutation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.api.learning.TreeNodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The quick scores against those of the ensemble itself, bit by bit. */
final class TreeRescoringTest {
    @ParameterizedTest
    @CsvSource({
        // trees of one leaf, of sets of one word up to four, of one leaf more, and large ones, with all that varies
        "MEAN,     false, 0,   0",
        "MEAN,     false, 1,   3",
        "MEAN,     false, 15,  0",
        "MEAN,     true,  63,  0",
        "LOGISTIC, false, 63,  3",
        "LOGISTIC, true,  64,  3",
        "MEAN,     false, 64,  0",
        "MEAN,     true,  127, 2",
        "LOGISTIC, false, 128, 3",
        "MEAN,     false, 191, 0",
        "MEAN,     true,  255, 3",
        "MEAN,     false, 256, 3",
        "MEAN,     true,  900, 0",
        "LOGISTIC, false, 900, 3",
        "MEAN,     true,  900, 1"
    })
    void areThoseOfTheEnsemble(TreeEnsemble.Link link, boolean singlePrecision, int splits, int rarity)
            throws Exception {
        RandomEnsembles random = new RandomEnsembles(splits + rarity, 6);
        TreeEnsemble ensemble = random.ensemble(link, singlePrecision, 7, splits);
        EventTable events = random.events(2300, rarity);
        assertSame(ensemble, events, 2);
    }

    @Test
    void areThoseOfTreesOfAllSizesTogether() throws Exception {
        RandomEnsembles random = new RandomEnsembles(3, 5);
        TreeNodes.Builder nodes = new TreeNodes.Builder();
        int[] roots = new int[30];
        for (int tree = 0; tree < roots.length; tree++) {
            TreeEnsemble one = random.ensemble(TreeEnsemble.Link.MEAN, false, 1, 7 * tree);
            roots[tree] = copy(one.nodes(), nodes);
        }
        List<String> features = List.of("x0", "x1", "x2", "x3", "x4");
        TreeEnsemble all = new TreeEnsemble(features, TreeEnsemble.Link.LOGISTIC, 0.5, false, roots, nodes.build());
        assertSame(all, random.events(700, 9), 3);
        assertSame(all.first(4), random.events(700, 0), 1);
    }

    @Test
    void areThereForNoEventsAndNoTrees() throws Exception {
        RandomEnsembles random = new RandomEnsembles(4, 3);
        assertSame(random.ensemble(TreeEnsemble.Link.MEAN, false, 2, 5), random.events(0, 0), 2);
        assertSame(random.ensemble(TreeEnsemble.Link.LOGISTIC, false, 0, 0), random.events(5, 0), 2);
    }

    @Test
    void thresholdsThatAreNoNumbersAreLeftToTheEnsemble() throws Exception {
        TreeNodes.Builder nodes = new TreeNodes.Builder();
        nodes.leaf(0, 1);
        nodes.split(0, 0, Double.NaN, false, 1, nodes.leaf(0.25, 1), nodes.leaf(0.75, 1));
        TreeEnsemble ensemble =
                new TreeEnsemble(List.of("x"), TreeEnsemble.Link.MEAN, 0, false, new int[] {0}, nodes.build());
        EventTable events = EventTable.of(Column.of("x", 1, 2));
        assertTrue(TreeRescoring.of(ensemble, events, 1).isEmpty());
        double[] scores = Rescoring.of(ensemble, events, 1).unpermuted(2);
        assertArrayEquals(new double[] {0.75, 0.75}, scores);
    }

    private static int copy(TreeNodes from, TreeNodes.Builder to) {
        int first = to.size();
        for (int node = 0; node < from.size(); node++) {
            to.leaf(from.value(node), from.weight(node));
        }
        for (int node = 0; node < from.size(); node++) {
            if (!from.isLeaf(node)) {
                to.split(
                        first + node,
                        from.feature(node),
                        from.threshold(node),
                        from.missingLeft(node),
                        from.gain(node),
                        first + from.left(node),
                        first + from.right(node));
            }
        }
        return first;
    }

    /** Every feature alone, a pair, three with the unused one among them, and nothing. */
    private static void assertSame(TreeEnsemble ensemble, EventTable events, int threads) throws Exception {
        List<Unit> units = new ArrayList<>(List.of(new Unit("nothing", List.of())));
        int last = ensemble.features().size() - 1;
        for (int feature = 0; feature <= last; feature++) {
            units.add(new Unit(ensemble.features().get(feature), List.of(feature)));
        }
        units.add(new Unit("pair", List.of(0, 1)));
        units.add(new Unit("three", List.of(0, last - 1, last)));
        List<Shuffled> shuffled = units.stream()
                .map(unit -> Shuffled.of(unit, 3, events.rows(), 5))
                .toList();
        List<double[][]> quick =
                TreeRescoring.of(ensemble, events, threads).orElseThrow().scores(shuffled);
        List<double[][]> plain = new PlainRescoring(ensemble, events, 1).scores(shuffled);
        assertEquals(plain.size(), quick.size());
        for (int unit = 0; unit < plain.size(); unit++) {
            for (int repeat = 0; repeat < 3; repeat++) {
                assertArrayEquals(
                        plain.get(unit)[repeat],
                        quick.get(unit)[repeat],
                        0.0,
                        units.get(unit).name());
            }
        }
    }
}
