package org.fivesigma.plan;

import java.util.List;
import java.util.Optional;
import org.fivesigma.catalog.StepEntry;
import org.fivesigma.recipe.Axes;
import org.fivesigma.recipe.Scale;
import org.fivesigma.recipe.SearchBlock;
import org.fivesigma.shape.Located;
import org.fivesigma.text.Place;
import org.fivesigma.text.Tree;

/**
 * One model with all that it takes over from others.
 *
 * @param name its name, for example {@code bdt}, or {@code bdt.kinematics} where it is one of several
 * @param place where it is written
 * @param learner what learns
 * @param train its training set
 * @param features the columns that it learns from
 * @param scale how these are scaled, where the model says it
 * @param threshold the score above which an event is taken for signal, where the model says it
 * @param parameters the parameters that the recipe gives the learner
 * @param search what is searched for, where anything is
 */
record Model(
        String name,
        Place place,
        StepEntry learner,
        Located<String> train,
        List<Located<String>> features,
        Optional<Located<Scale>> scale,
        Optional<Located<Double>> threshold,
        Tree.Mapping parameters,
        Optional<Search> search) {
    /** Copies the list. */
    Model {
        features = List.copyOf(features);
    }

    /**
     * A search for the best parameters.
     *
     * @param how grid, random, halving or bayes
     * @param axes the values of what is varied
     * @param options how it scores
     */
    record Search(String how, Located<Axes> axes, SearchBlock options) {}
}
