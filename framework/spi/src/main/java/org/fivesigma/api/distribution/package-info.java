/** Tail probabilities in log space, so that a significance never saturates. */
package org.fivesigma.api.distribution;
