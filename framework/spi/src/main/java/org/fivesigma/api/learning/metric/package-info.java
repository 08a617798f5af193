/** How well scores tell signal from background: curves, areas, and figures of merit, all with weights. */
package org.fivesigma.api.learning.metric;
