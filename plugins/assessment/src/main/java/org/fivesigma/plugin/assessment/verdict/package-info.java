/** The numbers that say how well scores tell signal from background, and their errors. */
package org.fivesigma.plugin.assessment.verdict;
