package org.fivesigma.plugin.trees;

import org.fivesigma.api.learning.Cost;
import org.fivesigma.plugin.trees.grow.TreeSettings;

/** What a forest takes, from measurements on one core: looking at an event once in one feature, and finding a node's split. */
final class ForestCost {
    private static final double EVENT = 1.5e-9;
    private static final double NODE = 6e-6;

    private ForestCost() {}

    static Cost of(TreeSettings settings, int rows, int features) {
        double leaves = Math.max(1, Math.min(rows / (double) settings.minLeaf() / 2, Math.pow(2, settings.depth())));
        double levels = Math.min(settings.depth(), 2 + 1.5 * Math.log(leaves));
        double perTree = rows * levels * (settings.maxFeatures() + 4) * EVENT + leaves * settings.maxFeatures() * NODE;
        double prepare = 6e-8 * rows * features;
        long bytes = (long) rows * (features + 40) + (long) (96 * leaves * settings.trees());
        return new Cost(prepare + settings.trees() * perTree, bytes);
    }
}
