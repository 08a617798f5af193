/** The steps that the installed plugins offer, described from their records. */
package org.fivesigma.catalog;
