package org.fivesigma.plugin.trees.grow;

import java.util.List;

/**
 * Trees that divide a node's events in the same way.
 *
 * @param node the node
 * @param split the way
 * @param walks the trees
 */
record Group(Node node, Split split, List<Walk> walks) {}
