/** Trains candidates, sharing what work they have in common, and keeps what came of each. */
package org.fivesigma.search.trial;
