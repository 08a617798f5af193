/** Histograms, chi2 fits and significances. */
package org.fivesigma.plugin.statistics;
