package org.fivesigma.plugin.explanation.shap;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.api.learning.TreeNodes;

/** Trees and events by chance: features come again on a path, values are missing and equal to thresholds, nodes are empty. */
final class RandomTrees {
    private final Random random;
    private final List<String> features;
    private final TreeNodes.Builder nodes = new TreeNodes.Builder();

    RandomTrees(long seed, int features) {
        random = new Random(seed);
        this.features = IntStream.range(0, features).mapToObj(i -> "x" + i).toList();
    }

    /** An ensemble whose paths turn at most so often, most of them nearly as often. */
    TreeEnsemble ensemble(int trees, int depth, TreeEnsemble.Link link) {
        int[] roots = new int[trees];
        for (int tree = 0; tree < trees; tree++) {
            roots[tree] = grow(depth, 1 + 100 * random.nextDouble());
        }
        return new TreeEnsemble(features, link, 0.25, random.nextBoolean(), roots, nodes.build());
    }

    private int grow(int depth, double weight) {
        int node = nodes.leaf(random.nextGaussian(), weight);
        if (depth == 0 || random.nextInt(6) == 0) {
            return node;
        }
        double share = random.nextInt(12) == 0 ? 0 : random.nextDouble();
        boolean chain = depth > 8;
        int left = grow(chain && random.nextBoolean() ? 0 : depth - 1, weight * share);
        int right = grow(chain && random.nextInt(3) > 0 ? 1 : depth - 1, weight * (1 - share));
        int feature = random.nextInt(features.size());
        nodes.split(node, feature, random.nextInt(9) / 8.0, random.nextBoolean(), 1, left, right);
        return node;
    }

    /** Events with values from 0 to 1, of which some are missing and many equal to thresholds. */
    EventTable events(int rows) {
        List<Column> columns = new ArrayList<>();
        for (String feature : features) {
            double[] values = new double[rows];
            for (int row = 0; row < rows; row++) {
                double value = random.nextBoolean() ? random.nextInt(9) / 8.0 : random.nextDouble();
                values[row] = random.nextInt(8) == 0 ? Double.NaN : value;
            }
            columns.add(Column.of(feature, values));
        }
        return EventTable.of(columns);
    }

    /** Weights from 0.1 to 1.1, now and then 0. */
    double[] weights(int rows) {
        return IntStream.range(0, rows)
                .mapToDouble(row -> row % 7 == 3 ? 0 : 0.1 + random.nextDouble())
                .toArray();
    }
}
