/** Nonlinear least squares: a minimiser that says whether its minimum can be trusted. */
package org.fivesigma.plugin.statistics.fit;
