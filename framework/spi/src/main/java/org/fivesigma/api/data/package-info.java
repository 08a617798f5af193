/** The data that steps exchange: event tables, histograms, fits, cut-flows, measures and figures. */
package org.fivesigma.api.data;
