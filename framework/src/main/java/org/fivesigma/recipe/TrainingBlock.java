package org.fivesigma.recipe;

import java.util.Optional;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Range;
import org.fivesigma.shape.Located;

/** Events of known class, divided into those that train, that validate and that test. */
public record TrainingBlock(
        @Doc("the events: a view such as all after harsh; its signal and its background samples are the two classes")
        @Default("all")
        Located<String> from,

        @Doc("how many events of each class, drawn at random; all when left out")
        Optional<Located<Take>> take,

        @Doc(
                "share of the events that validates: decides when a training stops, and scores it; left out, 20%, or 0 beside test")
        @Range(min = 0, max = 1)
        Optional<Located<Double>> validate,

        @Doc("share of the events that tests, and is used for nothing else; 0 when left out") @Range(min = 0, max = 1)
        Optional<Located<Double>> test,

        @Doc(
                "shuffled, stratified (each class by itself), {by: column} for the identity of an event, or {by-column: {...}}")
        @Default("shuffled")
        Split split,

        @Doc("weights in training and in every score: as-given, none, or per-class for equal sums of both classes")
        @Default("as-given")
        Located<Weights> weights,

        @Doc("how features are scaled, for models that do not say it themselves") @Default("none")
        Located<Scale> scale,

        @Doc("seed of the drawing and of the split; the recipe's when left out")
        Optional<Long> seed,

        @Doc("further columns to keep beside the features") @Default("[]")
        Names keep,

        @Doc("features that may tell the classes apart all by themselves, which stops a training otherwise")
        @Default("[]")
        Names allowLeakyFeatures) {
    /** How many events of each class. */
    public record Take(
            @Doc("signal events; all when left out") @Range(min = 1, max = Integer.MAX_VALUE)
            Optional<Integer> signal,

            @Doc("background events; all when left out") @Range(min = 1, max = Integer.MAX_VALUE)
            Optional<Integer> background) {}

    /** What an event counts. */
    public enum Weights {
        /** As the data have it. */
        @Doc("the weight of data.weight, 1 for each event without it")
        AS_GIVEN,
        /** One for each event. */
        @Doc("each event counts 1")
        NONE,
        /** Both classes alike. */
        @Doc("the weight of data.weight, scaled so that signal and background sum up to the same")
        PER_CLASS
    }
}
