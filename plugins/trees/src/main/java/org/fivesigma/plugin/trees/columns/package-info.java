/** What every learner of trees looks at: features as small bin numbers, and what becomes of negative weights. */
package org.fivesigma.plugin.trees.columns;
