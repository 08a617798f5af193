package org.fivesigma.plugin.figures.sweep;

import org.fivesigma.api.Doc;
import org.fivesigma.api.learning.Trials;

/**
 * What is shown.
 *
 * @param trials what a search tried
 */
public record SweepInputs(@Doc("all that a search tried") Trials trials) {}
