package org.fivesigma.plugin.trees.grow;

/**
 * How the trees of a forest grow, but for their seed and whether their events are drawn.
 *
 * @param trees how many trees
 * @param criterion what makes one split better than another
 * @param depth the most splits on the way to a leaf
 * @param minLeaf the fewest events in a leaf
 * @param minSplit the fewest events that are split
 * @param maxFeatures how many features a node looks at
 * @param classWeights by what the weights of both classes are multiplied
 */
public record TreeSettings(
        int trees,
        Criterion criterion,
        int depth,
        int minLeaf,
        int minSplit,
        int maxFeatures,
        ClassWeights classWeights) {}
