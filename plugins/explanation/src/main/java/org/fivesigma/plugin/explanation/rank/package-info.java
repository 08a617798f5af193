/** Values of features as ranks among the thresholds of trees. */
package org.fivesigma.plugin.explanation.rank;
