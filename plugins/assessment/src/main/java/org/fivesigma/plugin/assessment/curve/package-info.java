/** Curves over the threshold of a score, thinned for figures. */
package org.fivesigma.plugin.assessment.curve;
