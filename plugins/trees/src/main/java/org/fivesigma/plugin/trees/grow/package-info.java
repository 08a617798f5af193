/** Grows decision trees, one or many at once, from sums of weights that are exact. */
package org.fivesigma.plugin.trees.grow;
