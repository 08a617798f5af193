package org.fivesigma.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.fivesigma.api.Checks;
import org.fivesigma.api.ColumnFlow;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Range;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.Measures;
import org.fivesigma.api.learning.Classifier;
import org.fivesigma.api.learning.Learner;
import org.fivesigma.api.learning.Trials;
import org.fivesigma.search.fold.Validation;
import org.fivesigma.search.objective.Objective;
import org.fivesigma.search.space.Axis;
import org.fivesigma.search.space.Settings;
import org.fivesigma.search.space.Strategy;
import org.fivesigma.search.trial.Limits;
import org.fivesigma.shape.RecordShape;

/**
 * Searches the parameters with which a learner scores best, and trains a classifier with these on all training events.
 *
 * <p>The catalog makes one of these for each learner. Trials that fail are part of the result; the step itself fails only when
 * all of them do.
 */
@StepType(
        name = SearchStep.NAME,
        version = 1,
        summary = "search the parameters with which a learner scores best",
        example = "")
public final class SearchStep implements Step<SearchStep.Params, Learner.Samples, SearchStep.Output> {
    /** The name of every search step; its parameters tell the learner. */
    public static final String NAME = "search";

    private final Learner<Record> learner;
    private final RecordShape shape;
    private final String identity;

    /**
     * A search for one learner.
     *
     * @param learner the learner
     * @param shape what its parameters may be
     * @param identity what decides its results beside its parameters: its name, version and fingerprint
     */
    public SearchStep(Learner<Record> learner, RecordShape shape, String identity) {
        this.learner = learner;
        this.shape = shape;
        this.identity = identity;
    }

    /**
     * What to search.
     *
     * @param learner the name of the learner's step
     * @param base the learner's parameters that stay as they are
     * @param vary for each dotted name of a parameter what it may be
     * @param strategy which combinations are tried
     * @param validation which events score them
     * @param objective what makes one better than another
     * @param weighted whether trials train and score with the events' weights
     * @param seed decides all chance of the search; that of the learner comes from its own seed
     * @param seeds with how many other seeds of the learner the best candidate is tried
     * @param limits what each trial is allowed
     */
    public record Params(
            @Doc("the name of the learner's step") String learner,

            @Doc("the learner's parameters that stay as they are")
            Settings base,

            @Doc("for each parameter, by its dotted name, what it may be")
            Map<String, Axis> vary,

            @Doc("which combinations are tried") Strategy strategy,
            @Doc("which events score them") Validation validation,
            @Doc("what makes one better than another") Objective objective,

            @Doc("whether trials train and score with the events' weights") @Default("true")
            boolean weighted,

            @Doc("decides all chance of the search; that of the learner comes from its own seed") @Default("0")
            long seed,

            @Doc(
                    "with how many other seeds of the learner the best candidate is tried, to tell how much of its score is luck")
            @Default("0")
            @Range(min = 0, max = 1000)
            int seeds,

            @Doc("what each trial is allowed") @Default("{}")
            Limits limits) {
        /** Copies the map. */
        public Params {
            vary = Collections.unmodifiableMap(new LinkedHashMap<>(vary));
            if (vary.isEmpty()) {
                throw new IllegalArgumentException("a search varies at least one parameter");
            }
        }
    }

    /**
     * What was found.
     *
     * @param classifier trained with the best parameters on all training events
     * @param trials every trial
     * @param measures the best score, its spread, and how many trials there were
     */
    public record Output(
            @Doc("trained with the best parameters on all training events")
            Classifier classifier,

            @Doc("every trial") Trials trials,

            @Doc("the best score, its spread, and how many trials there were")
            Measures measures) {}

    @Override
    public Output run(Params params, Learner.Samples samples, StepContext context) throws Exception {
        return new Search(learner, shape, params, context).run(samples);
    }

    /**
     * Tells what a search will do and what is wrong with it, without reading events.
     *
     * @param rows how many events train, where that is known
     * @param features how many features they have
     * @throws StepFailure when the learner refuses a candidate
     */
    public Inspection inspect(Params params, OptionalInt rows, int features) throws StepFailure {
        return new Inspector(learner, shape, params, rows, features).inspect();
    }

    @Override
    public void check(Params params, Checks checks) {
        new SearchRules(shape, params).check(checks);
    }

    @Override
    public ColumnFlow columns(Params params) {
        return ColumnFlow.readingAll();
    }

    @Override
    public String fingerprint() {
        return identity;
    }
}
