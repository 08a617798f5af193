/** What each feature adds to the score of a tree ensemble, exactly: Shapley values of its leaves. */
package org.fivesigma.plugin.explanation.shap;
