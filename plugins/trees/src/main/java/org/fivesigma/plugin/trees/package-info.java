/** Decision trees: one tree, forests and boosting on quantised columns. */
package org.fivesigma.plugin.trees;
