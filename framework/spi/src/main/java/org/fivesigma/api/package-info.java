/** All that a plugin sees of Fivesigma: steps, readers, their annotations and the failures they may report. */
package org.fivesigma.api;
