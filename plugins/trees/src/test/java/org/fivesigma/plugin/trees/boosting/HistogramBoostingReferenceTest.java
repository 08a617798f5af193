package org.fivesigma.plugin.trees.boosting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.api.learning.TreeNodes;
import org.junit.jupiter.api.Test;

/**
 * Compares with {@code HistGradientBoostingClassifier(max_iter=10, max_depth=4, max_leaf_nodes=None, learning_rate=0.1,
 * l2_regularization=1, min_samples_leaf=100, early_stopping=False, max_bins=255)} of scikit-learn 1.2.1, on features rounded to one
 * decimal, so that both have the same bins, every 7th value of feature 3 and every 5th of feature 25 missing, weights 1, 1.5
 * and 2 in turn.
 */
final class HistogramBoostingReferenceTest {
    private static final List<String> FIRST_TREE = List.of(
            "25 1.2500 gain 358.700",
            "25 0.6500 gain 196.586",
            "27 0.9500 gain 81.985",
            "5 0.9500 gain 101.393",
            "leaf -0.023705",
            "leaf 0.058817",
            "24 1.1500 gain 36.771",
            "leaf -0.093555",
            "leaf -0.023391",
            "25 0.9500 gain 128.534",
            "26 0.7500 gain 108.485",
            "leaf -0.034497",
            "leaf 0.079854",
            "26 0.8500 gain 54.493",
            "leaf -0.081435",
            "leaf 0.014384",
            "25 1.6500 gain 31.125",
            "22 1.0500 gain 28.958",
            "27 1.0500 gain 25.855",
            "leaf -0.059591",
            "leaf -0.149751",
            "leaf -0.006632",
            "24 1.2500 gain 18.886",
            "25 2.0500 gain 5.012",
            "leaf -0.122458",
            "leaf -0.174750",
            "leaf -0.071593");

    /** The decision function of the first test events. */
    private static final double[] MARGINS = {
        0.466298, -0.037985, -0.336131, 0.071710, -0.421351, -0.174620, -0.362906, -0.439299, 0.566657, -0.176513,
        0.172596, 0.808960
    };

    private static LabelledEvents rounded(LabelledEvents events, boolean someMissing) {
        double[][] values = new double[events.features().size()][events.rows()];
        double[] weights = new double[events.rows()];
        for (int row = 0; row < weights.length; row++) {
            weights[row] = 1 + row % 3 / 2.0;
            for (int feature = 0; feature < values.length; feature++) {
                // as numpy rounds: the nearest whole number of tenths, halves to even
                values[feature][row] = Math.rint(events.feature(feature)[row] * 10) / 10;
            }
            values[3][row] = someMissing && row % 7 == 0 ? Double.NaN : values[3][row];
            values[25][row] = someMissing && row % 5 == 0 ? Double.NaN : values[25][row];
        }
        return new LabelledEvents(events.features(), values, events.signal(), weights);
    }

    private static List<String> text(TreeNodes nodes, int count) {
        List<String> lines = new ArrayList<>();
        for (int node = 0; node < count; node++) {
            lines.add(
                    nodes.isLeaf(node)
                            ? String.format(Locale.ROOT, "leaf %.6f", nodes.value(node))
                            : String.format(
                                    Locale.ROOT,
                                    "%d %.4f gain %.3f",
                                    nodes.feature(node),
                                    nodes.threshold(node),
                                    nodes.gain(node)));
        }
        return lines;
    }

    private static TreeEnsemble trained() throws Exception {
        Parameters parameters = new Parameters();
        parameters.trees = 10;
        parameters.depth = Optional.of(4);
        parameters.l2 = 1;
        parameters.minLeaf = 100;
        return Events.trees(parameters, rounded(HiggsEvents.train(), true));
    }

    @Test
    void firstTreeIsTheSame() throws Exception {
        TreeEnsemble trees = trained();
        assertEquals(FIRST_TREE, text(trees.nodes(), trees.root(1)));
        // where a node has missing values; where it has none, scikit-learn says right and we say where more events go
        assertTrue(trees.nodes().missingLeft(0));
        assertTrue(trees.nodes().missingLeft(1));
    }

    @Test
    void marginsAfterTenTreesAreTheSame() throws Exception {
        double[] margins = trained().margins(rounded(HiggsEvents.test(), false).table());
        for (int i = 0; i < MARGINS.length; i++) {
            // scikit-learn keeps gradients in single precision, 7 digits
            assertEquals(MARGINS[i], margins[i], 3e-6, "event " + i);
        }
    }
}
