/** Figures of what features add to scores. */
package org.fivesigma.plugin.explanation.shap.figure;
