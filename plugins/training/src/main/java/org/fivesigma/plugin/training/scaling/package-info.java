/** Transformations of features, fitted on some events and applied to any. */
package org.fivesigma.plugin.training.scaling;
