package org.fivesigma.app;

import org.fivesigma.plan.Plan;
import org.fivesigma.recipe.RecipeLoader;
import org.fivesigma.text.Tree;

/**
 * An analysis that is ready to run: everything was read and checked.
 *
 * @param request what was asked for
 * @param loaded the recipe
 * @param resolved the recipe with everything inherited and left out filled in
 * @param plan what a run will do
 */
public record Prepared(Request request, RecipeLoader.Loaded loaded, Tree resolved, Plan plan) {}
