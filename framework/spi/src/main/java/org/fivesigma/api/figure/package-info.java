/** What steps of several plugins put into figures: series of histograms, words at axes, and what is hidden. */
package org.fivesigma.api.figure;
