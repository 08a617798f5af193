/** Simulated samples that stand in for data files that are not there. */
package org.fivesigma.plugin.samples;
