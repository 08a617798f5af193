/** Judging classifiers: numbers that compare scores with the truth. */
package org.fivesigma.plugin.assessment;
