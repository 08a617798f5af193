package org.fivesigma.plugin.trees.boosting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.api.learning.TreeNodes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Are the trees of histograms, whole numbers and subtraction those of the definition? */
final class PlainTwinTest {
    private static String splits(TreeEnsemble ensemble, LabelledEvents events) {
        StringBuilder text = new StringBuilder();
        for (int tree = 0; tree < ensemble.trees(); tree++) {
            append(text, ensemble.nodes(), ensemble.root(tree), events, new boolean[events.rows()]);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, TreeNodes nodes, int node, LabelledEvents events, boolean[] out) {
        if (nodes.isLeaf(node)) {
            int rows = 0;
            for (boolean outside : out) {
                rows += outside ? 0 : 1;
            }
            text.append("leaf of ").append(rows).append('\n');
            return;
        }
        text.append(String.format(
                Locale.ROOT,
                "%d at most %s, missing %s%n",
                nodes.feature(node),
                nodes.threshold(node),
                nodes.missingLeft(node) ? "left" : "right"));
        boolean[] left = out.clone();
        boolean[] right = out.clone();
        for (int row = 0; row < out.length; row++) {
            double x = events.feature(nodes.feature(node))[row];
            boolean goesLeft = x <= nodes.threshold(node) || (Double.isNaN(x) && nodes.missingLeft(node));
            left[row] |= !goesLeft;
            right[row] |= goesLeft;
        }
        append(text, nodes, nodes.left(node), events, left);
        append(text, nodes, nodes.right(node), events, right);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void treesAreThoseOfTheDefinition(int number) throws Exception {
        Random random = new Random(number);
        LabelledEvents events = Events.random(120 + random.nextInt(200), 1 + number % 6, number);
        Parameters parameters = new Parameters();
        parameters.trees = 6;
        parameters.learningRate = 0.3;
        parameters.depth = Optional.of(2 + random.nextInt(4));
        // in leaves of a few events two features often split the same way, and rounding decides between them
        parameters.minLeaf = 12;
        parameters.minSplit = 20 + random.nextInt(30);
        parameters.l2 = number % 2;
        parameters.bins = number % 3 == 0 ? 20 : 255;
        parameters.exact = number == 4;
        PlainTwin twin = new PlainTwin(events, parameters.params());
        double[] expected = twin.margins();
        TreeEnsemble trees = Events.trees(parameters, events);
        assertEquals(twin.splits(), splits(trees, events));
        // derivatives are rounded to 2^-29 of the largest weight, and leaves hold 12 events or more
        assertArrayEquals(expected, trees.margins(events.table()), 1e-7);
    }
}
