package org.fivesigma.recipe;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Range;
import org.fivesigma.shape.Located;
import org.fivesigma.shape.Rest;

/** A model that learns to tell signal from background, or a search for the best of many. */
public record ModelBlock(
        @Doc("the model that this one starts from; what is written here replaces what is inherited")
        Optional<Located<String>> like,

        @Doc("what learns, for example boosted-trees") Optional<Located<String>> kind,
        @Doc("the training set") Optional<Located<String>> train,

        @Doc("what it learns from: a feature list, a column, or a list of these")
        Optional<Names> features,

        @Doc("how features are scaled; as the training set says when left out")
        Optional<Located<Scale>> scale,

        @Doc("events with a score above this one are taken for signal; 0.5 when left out") @Range(min = 0, max = 1)
        Optional<Located<Double>> threshold,

        @Doc("parameters by dotted name, of which every combination is tried")
        Optional<Located<Axes>> grid,

        @Doc("parameters by dotted name, of which combinations are drawn at random")
        Optional<Located<Axes>> random,

        @Doc(
                "parameters by dotted name, of which every combination is tried on few events, and the better ones on more")
        Optional<Located<Axes>> halving,

        @Doc("parameters by dotted name, of which combinations are drawn where good ones were found")
        Optional<Located<Axes>> bayes,

        @Doc("how the search scores, and how much it tries") Optional<SearchOptions> search,

        @Doc("one model for each of these, named model.feature-list or model.training-set")
        Optional<Located<Over>> over,

        @Doc("parameters of the learner, dotted or nested") @Rest
        Map<String, Located<RawTree>> parameters) {
    /** What a model is repeated over. */
    public record Over(
            @Doc("feature lists") Optional<Names> features,
            @Doc("training sets") Optional<Names> train) {}

    /** The ways to search, by their keys, as far as they are written. */
    public Map<String, Located<Axes>> searches() {
        Map<String, Located<Axes>> searches = new LinkedHashMap<>();
        grid.ifPresent(axes -> searches.put("grid", axes));
        random.ifPresent(axes -> searches.put("random", axes));
        halving.ifPresent(axes -> searches.put("halving", axes));
        bayes.ifPresent(axes -> searches.put("bayes", axes));
        return searches;
    }

    /** The same model on other features. */
    public ModelBlock on(Names others) {
        return new ModelBlock(
                like,
                kind,
                train,
                Optional.of(others),
                scale,
                threshold,
                grid,
                random,
                halving,
                bayes,
                search,
                over,
                parameters);
    }

    /** The same model with another training set. */
    public ModelBlock trainedOn(Located<String> other) {
        return new ModelBlock(
                like,
                kind,
                Optional.of(other),
                features,
                scale,
                threshold,
                grid,
                random,
                halving,
                bayes,
                search,
                over,
                parameters);
    }

    /** The same model with other parameters. */
    public ModelBlock with(Map<String, Located<RawTree>> others) {
        return new ModelBlock(
                like, kind, train, features, scale, threshold, grid, random, halving, bayes, search, over, others);
    }
}
