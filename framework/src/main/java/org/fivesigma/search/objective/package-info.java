/** Figures of merit that make one candidate better than another. */
package org.fivesigma.search.objective;
