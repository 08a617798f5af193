package org.fivesigma.plan;

import java.util.Optional;
import org.fivesigma.recipe.SampleRole;
import org.fivesigma.shape.Located;

/**
 * A sample whose events are ready for cuts.
 *
 * @param name its name
 * @param title its name in figures and tables
 * @param role what it is in the analysis
 * @param events where its events come from
 * @param weight the column with its weights; empty where each event counts 1
 */
record SampleView(String name, String title, SampleRole role, Origin.Output events, Optional<Located<String>> weight) {}
