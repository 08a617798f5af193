package org.fivesigma.plugin.trees;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Measures;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.api.learning.TreeNodes;

/** The numbers that describe trees: how many, how many leaves they have, and how deep the deepest is. */
final class ForestMeasures {
    private ForestMeasures() {}

    static Measures of(TreeEnsemble trees) {
        TreeNodes nodes = trees.nodes();
        int[] depth = new int[nodes.size()];
        int deepest = 0;
        int leaves = 0;
        // children come after their parents
        for (int node = 0; node < nodes.size(); node++) {
            deepest = Math.max(deepest, depth[node]);
            if (nodes.isLeaf(node)) {
                leaves++;
                continue;
            }
            depth[nodes.left(node)] = depth[node] + 1;
            depth[nodes.right(node)] = depth[node] + 1;
        }
        Map<String, Measure> measures = new LinkedHashMap<>();
        measures.put("trees", Measure.of(trees.trees()));
        measures.put("leaves", Measure.of(leaves));
        measures.put("depth", Measure.of(deepest));
        return new Measures(measures);
    }
}
