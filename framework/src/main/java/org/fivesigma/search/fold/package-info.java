/** Which events train a candidate and which score it, and how scores on the same folds compare. */
package org.fivesigma.search.fold;
