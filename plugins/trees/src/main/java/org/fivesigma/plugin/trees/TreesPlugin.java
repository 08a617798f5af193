package org.fivesigma.plugin.trees;

import java.util.List;
import org.fivesigma.api.Plugin;
import org.fivesigma.api.Step;
import org.fivesigma.plugin.trees.boosting.BoostedTrees;

/** Offers the learners of decision trees: single, forests and boosted. */
public final class TreesPlugin implements Plugin {
    /** For the service loader. */
    public TreesPlugin() {}

    @Override
    public List<Class<? extends Step<?, ?, ?>>> steps() {
        return List.of(AdaBoost.class, BoostedTrees.class, DecisionTree.class, RandomForest.class);
    }
}
