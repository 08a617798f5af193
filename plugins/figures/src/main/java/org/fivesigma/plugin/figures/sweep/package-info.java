/** Steps that show what a search tried: over time, parameter by parameter, and which parameters matter. */
package org.fivesigma.plugin.figures.sweep;
