package org.fivesigma.plugin.explanation.permutation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.api.learning.TreeNodes;

/** Trees and events at random, with what makes trees hard: equal values, missing ones, zeros of both signs, unused features. */
final class RandomEnsembles {
    private static final double[] VALUES = {-1.5, -0.0, 0.0, 0.1, 0.1f, 0.25, 1, 2, 3, 4, 5, 6, 7};

    private final SplittableRandom random;
    private final List<String> features;

    RandomEnsembles(long seed, int features) {
        this.random = new SplittableRandom(seed);
        this.features = IntStream.range(0, features).mapToObj(i -> "x" + i).toList();
    }

    /** So many trees of so many splits each, the last feature unused. */
    TreeEnsemble ensemble(TreeEnsemble.Link link, boolean singlePrecision, int trees, int splits) {
        TreeNodes.Builder nodes = new TreeNodes.Builder();
        int[] roots = new int[trees];
        for (int tree = 0; tree < trees; tree++) {
            roots[tree] = tree(nodes, splits);
        }
        return new TreeEnsemble(features, link, -0.125, singlePrecision, roots, nodes.build());
    }

    private int tree(TreeNodes.Builder nodes, int splits) {
        int root = nodes.leaf(random.nextDouble(), 1);
        List<Integer> leaves = new ArrayList<>(List.of(root));
        for (int split = 0; split < splits; split++) {
            int node = leaves.remove(random.nextInt(leaves.size()));
            int left = nodes.leaf(random.nextDouble() - 0.5, 1);
            int right = nodes.leaf(random.nextDouble() - 0.5, 1);
            nodes.split(node, random.nextInt(features.size() - 1), value(), random.nextBoolean(), 1, left, right);
            leaves.add(left);
            leaves.add(right);
        }
        return root;
    }

    /** Events of which one in {@code rarity} lacks a feature; none where that is 0. */
    EventTable events(int rows, int rarity) {
        List<Column> columns = new ArrayList<>();
        for (String feature : features) {
            double[] values = new double[rows];
            for (int row = 0; row < rows; row++) {
                values[row] = rarity > 0 && random.nextInt(rarity) == 0 ? Double.NaN : value();
            }
            columns.add(Column.of(feature, values));
        }
        return EventTable.of(columns);
    }

    /** Half of the values occur again and again, the others hardly ever. */
    private double value() {
        return random.nextBoolean() ? VALUES[random.nextInt(VALUES.length)] : 8 * random.nextDouble() - 1;
    }
}
