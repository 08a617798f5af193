package org.fivesigma.app;

import jakarta.inject.Inject;
import java.util.Optional;
import org.fivesigma.plan.Lowering;
import org.fivesigma.plan.Plan;
import org.fivesigma.plan.StandIns;
import org.fivesigma.plan.Surroundings;
import org.fivesigma.recipe.RecipeLoader;
import org.fivesigma.recipe.StandIn;
import org.fivesigma.text.Problems;

/** Reads a recipe and checks everything that can be checked before events are read. */
public final class Preparation {
    private final RecipeLoader loader;
    private final Lowering lowering;

    /** A preparation with these parts. */
    @Inject
    public Preparation(RecipeLoader loader, Lowering lowering) {
        this.loader = loader;
        this.lowering = lowering;
    }

    /**
     * Prepares an analysis.
     *
     * @throws org.fivesigma.text.RecipeException with all that is wrong
     */
    public Prepared prepare(Request request) {
        Problems problems = new Problems();
        Optional<RecipeLoader.Loaded> loaded =
                loader.load(request.recipe(), request.folder(), request.overrides(), problems);
        problems.throwIfAny();
        RecipeLoader.Loaded recipe = loaded.orElseThrow();
        Surroundings surroundings =
                new Surroundings(RecipeLoader.folderOf(request.recipe(), request.folder()), request.data());
        Optional<StandIn> standIn = StandIns.load(recipe.recipe(), surroundings, problems);
        problems.throwIfAny();
        Plan plan = lowering.lower(recipe.recipe(), standIn, surroundings, request.unblind(), problems);
        problems.throwIfAny();
        return new Prepared(request, recipe, lowering.resolved(recipe), plan);
    }
}
