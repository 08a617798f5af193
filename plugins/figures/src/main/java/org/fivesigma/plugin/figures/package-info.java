/** Steps that turn events, histograms and fits into figures, and figures into drawings. */
package org.fivesigma.plugin.figures;
