/** Boosted trees: rounds of small trees that follow the gradient of the logistic loss, on histograms of quantised columns. */
package org.fivesigma.plugin.trees.boosting;
