package org.fivesigma.plan;

import org.fivesigma.recipe.SampleRole;

/**
 * A sample whose events are ready for cuts.
 *
 * @param name its name
 * @param title its name in figures and tables
 * @param role what it is in the analysis
 * @param events where its events come from
 */
record SampleView(String name, String title, SampleRole role, Origin.Output events) {}
