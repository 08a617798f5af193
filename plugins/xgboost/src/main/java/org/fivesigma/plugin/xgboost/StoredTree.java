package org.fivesigma.plugin.xgboost;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import org.fivesigma.api.learning.TreeNodes;

/** One tree as XGBoost stores it: an array for each property of the nodes, of which 0 is the root. */
final class StoredTree {
    private final Numbers left = new Numbers();
    private final Numbers right = new Numbers();
    private final Numbers feature = new Numbers();
    private final Numbers condition = new Numbers();
    private final Numbers missingLeft = new Numbers();
    private final Numbers weight = new Numbers();
    private final Numbers gain = new Numbers();
    private final Numbers hessian = new Numbers();

    /** Reads an array if it is one of those that count, and says whether it is. */
    boolean read(String name, JsonParser parser) throws IOException {
        switch (name) {
            case "left_children" -> left.read(parser);
            case "right_children" -> right.read(parser);
            case "split_indices" -> feature.read(parser);
            case "split_conditions" -> condition.read(parser);
            case "default_left" -> missingLeft.read(parser);
            case "base_weights" -> weight.read(parser);
            case "loss_changes" -> gain.read(parser);
            case "sum_hessian" -> hessian.read(parser);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Adds the nodes and gives the number of the root. */
    int addTo(TreeNodes.Builder nodes, float learningRate) {
        int root = nodes.size();
        for (int node = 0; node < left.size; node++) {
            boolean isLeaf = left.whole(node) < 0;
            // of an inner node XGBoost keeps the weight before the learning rate, of a leaf what it adds
            float adds = isLeaf ? condition.single(node) : weight.single(node) * learningRate;
            nodes.leaf(adds, hessian.single(node));
        }
        for (int node = 0; node < left.size; node++) {
            if (left.whole(node) >= 0) {
                nodes.split(
                        root + node,
                        feature.whole(node),
                        Math.nextDown(condition.single(node)),
                        missingLeft.whole(node) != 0,
                        gain.single(node),
                        root + left.whole(node),
                        root + right.whole(node));
            }
        }
        return root;
    }

    /** Numbers of one array; single precision and 32-bit integers both fit in a double. */
    private static final class Numbers {
        private double[] values = new double[64];
        private int size;

        private void read(JsonParser parser) throws IOException {
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                if (size == values.length) {
                    values = Arrays.copyOf(values, 2 * size);
                }
                values[size++] = token == JsonToken.VALUE_NUMBER_INT ? parser.getIntValue() : parser.getFloatValue();
            }
        }

        private int whole(int index) {
            return (int) values[index];
        }

        private float single(int index) {
            return (float) values[index];
        }
    }
}
