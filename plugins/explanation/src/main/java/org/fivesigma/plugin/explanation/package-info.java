/** Explaining classifiers: which features they rest on, and what each feature adds to each score. */
package org.fivesigma.plugin.explanation;
