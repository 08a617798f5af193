package org.fivesigma.plugin.xgboost;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.api.learning.TreeNodes;

/**
 * Reads the trees of a model that XGBoost wrote as JSON.
 *
 * <p>XGBoost sends an event left where its feature, in single precision, is below the threshold; an ensemble where it is at most
 * the threshold. So the threshold becomes the number before it.
 */
final class ModelReader {
    private final List<String> features;
    private final float learningRate;
    private final int trees;
    private final List<Integer> roots = new ArrayList<>();
    private final TreeNodes.Builder nodes = new TreeNodes.Builder();
    private double base;

    /**
     * A reader of the first trees of one model.
     *
     * @param features the names of the features, as the model numbers them
     * @param learningRate the factor on what each tree adds, which only leaves have applied
     * @param trees how many trees are read
     */
    ModelReader(List<String> features, float learningRate, int trees) {
        this.features = features;
        this.learningRate = learningRate;
        this.trees = trees;
    }

    /** The model's trees. */
    TreeEnsemble read(byte[] json) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                readField(parser);
            }
        }
        int[] starts = roots.stream().mapToInt(Integer::intValue).toArray();
        return new TreeEnsemble(features, TreeEnsemble.Link.LOGISTIC, base, true, starts, nodes.build());
    }

    private void readField(JsonParser parser) throws IOException {
        String field = parser.currentName();
        JsonToken value = parser.nextToken();
        switch (field) {
            case "learner", "gradient_booster", "model", "learner_model_param" -> {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    readField(parser);
                }
            }
            case "trees" -> {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    readTree(parser);
                }
            }
            case "base_score" -> base = margin(Float.parseFloat(parser.getText()));
            default -> {
                if (value.isStructStart()) {
                    parser.skipChildren();
                }
            }
        }
    }

    private static double margin(float probability) {
        return StrictMath.log(probability / (1.0 - probability));
    }

    private void readTree(JsonParser parser) throws IOException {
        StoredTree tree = new StoredTree();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            if (!tree.read(field, parser)) {
                parser.skipChildren();
            }
        }
        if (roots.size() < trees) {
            roots.add(tree.addTo(nodes, learningRate));
        }
    }
}
