package org.fivesigma.plugin.xgboost;

import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.api.learning.TreeNodes;

/** Writes trees as XGBoost reads them, the reverse of {@link ModelReader}; its margins are those of the trees less the base. */
final class ModelWriter {
    private static final String NO_PARENT = "2147483647";

    private final TreeEnsemble ensemble;
    private final TreeNodes nodes;

    ModelWriter(TreeEnsemble ensemble) {
        this.ensemble = ensemble;
        this.nodes = ensemble.nodes();
    }

    /** The model as JSON. */
    byte[] json() {
        int trees = ensemble.trees();
        int features = ensemble.features().size();
        String written = IntStream.range(0, trees).mapToObj(this::tree).collect(Collectors.joining(","));
        String ends =
                IntStream.rangeClosed(0, trees).mapToObj(Integer::toString).collect(Collectors.joining(","));
        String groups = IntStream.range(0, trees).mapToObj(tree -> "0").collect(Collectors.joining(","));
        String json =
                "{\"learner\":{\"attributes\":{},\"feature_names\":[],\"feature_types\":[],\"gradient_booster\":{\"model\":{"
                        + "\"gbtree_model_param\":{\"num_parallel_tree\":\"1\",\"num_trees\":\"" + trees + "\"},"
                        + "\"iteration_indptr\":[" + ends + "],\"tree_info\":[" + groups + "],\"trees\":[" + written
                        + "]},"
                        + "\"name\":\"gbtree\"},\"learner_model_param\":{\"base_score\":\"5E-1\",\"boost_from_average\":\"0\","
                        + "\"num_class\":\"0\",\"num_feature\":\"" + features + "\",\"num_target\":\"1\"},"
                        + "\"objective\":{\"name\":\"binary:logistic\",\"reg_loss_param\":{\"scale_pos_weight\":\"1\"}}},"
                        + "\"version\":[3,0,4]}";
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** One tree, its nodes numbered from its root on: those of a tree lie together. */
    private String tree(int tree) {
        int root = ensemble.root(tree);
        int end = tree + 1 < ensemble.trees() ? ensemble.root(tree + 1) : nodes.size();
        String[] parents = parents(root, end);
        return "{\"base_weights\":" + each(root, end, node -> Float.toString((float) nodes.value(node)))
                + ",\"categories\":[],\"categories_nodes\":[],\"categories_segments\":[],\"categories_sizes\":[]"
                + ",\"default_left\":" + each(root, end, node -> nodes.missingLeft(node) ? "1" : "0")
                + ",\"id\":" + tree
                + ",\"left_children\":" + each(root, end, node -> child(root, nodes.left(node)))
                + ",\"loss_changes\":" + each(root, end, node -> Float.toString((float) nodes.gain(node)))
                + ",\"parents\":" + each(root, end, node -> parents[node - root])
                + ",\"right_children\":" + each(root, end, node -> child(root, nodes.right(node)))
                + ",\"split_conditions\":" + each(root, end, node -> Float.toString(condition(node)))
                + ",\"split_indices\":" + each(root, end, node -> "" + Math.max(0, nodes.feature(node)))
                + ",\"split_type\":" + each(root, end, node -> "0")
                + ",\"sum_hessian\":" + each(root, end, node -> Float.toString((float) nodes.weight(node)))
                + ",\"tree_param\":{\"num_deleted\":\"0\",\"num_feature\":\""
                + ensemble.features().size()
                + "\",\"num_nodes\":\"" + (end - root) + "\",\"size_leaf_vector\":\"1\"}}";
    }

    private float condition(int node) {
        return nodes.isLeaf(node) ? (float) nodes.value(node) : Math.nextUp((float) nodes.threshold(node));
    }

    private String[] parents(int root, int end) {
        String[] parents = new String[end - root];
        parents[0] = NO_PARENT;
        for (int node = root; node < end; node++) {
            if (!nodes.isLeaf(node)) {
                parents[nodes.left(node) - root] = "" + (node - root);
                parents[nodes.right(node) - root] = "" + (node - root);
            }
        }
        return parents;
    }

    private static String child(int root, int node) {
        return node < 0 ? "-1" : "" + (node - root);
    }

    private static String each(int first, int end, IntFunction<String> written) {
        return IntStream.range(first, end).mapToObj(written).collect(Collectors.joining(",", "[", "]"));
    }
}
