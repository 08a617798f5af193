/** The shapes that can be fitted, and the well-scaled parameters in which they are fitted. */
package org.fivesigma.plugin.statistics.shape;
