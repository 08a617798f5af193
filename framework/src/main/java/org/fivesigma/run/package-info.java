/** Runs a plan: finds what is known, computes what is not, and gathers numbers and verdicts. */
package org.fivesigma.run;
