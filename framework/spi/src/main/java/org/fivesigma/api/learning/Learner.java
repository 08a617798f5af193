package org.fivesigma.api.learning;

import java.util.List;
import java.util.Optional;
import org.fivesigma.api.ColumnFlow;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Measures;

/**
 * A step that trains a classifier, and may train many candidates at once where they share work.
 *
 * <p>All randomness comes from a parameter of its own, by convention {@code long seed}, which the recipe's seed fills in where
 * the recipe gives none. A long training looks at {@link Thread#interrupted} now and then and throws
 * {@link InterruptedException}: that is how a time limit ends it.
 *
 * @param <P> the learner's parameters
 */
public interface Learner<P extends Record> extends Step<P, Learner.Samples, Learner.Trained> {
    /**
     * Trains.
     *
     * @param training the events that train
     * @param validation events that decide when to stop; no events where there are none
     * @throws org.fivesigma.api.StepFailure when these events cannot train such a model, in words for the reader of the recipe
     */
    Trained train(P params, LabelledEvents training, LabelledEvents validation, StepContext context) throws Exception;

    /** Opens a study of many candidates; by default each is trained alone. */
    default Study<P> study(LabelledEvents events, List<Fold> folds, StepContext context) {
        return new AloneStudy<>(this, events, folds, context);
    }

    /**
     * Gives what candidates must have in common for one training to answer them all; a study is handed candidates of equal
     * families together. By default no two candidates have anything in common.
     */
    default Object family(P params) {
        return params;
    }

    /**
     * The plainest parameters that train the very same model on any events with so many features, to the bit. Candidates that
     * are equal in this form are trained once, and a searched parameter that never changes it is told to be without effect.
     */
    default P plainest(P params, int features) {
        return params;
    }

    /** The fewest training events from which the model can be more than a constant. */
    default int leastRows(P params) {
        return 2;
    }

    /** Whether the classifier is a {@link TreeEnsemble}, whose trees can be looked into. */
    default boolean growsTrees() {
        return false;
    }

    /** What one training takes, roughly. */
    default Cost cost(P params, int rows, int features) {
        return new Cost(1e-6 * rows * features, 16L * rows);
    }

    @Override
    default ColumnFlow columns(P params) {
        return ColumnFlow.readingAll();
    }

    @Override
    default Trained run(P params, Samples samples, StepContext context) throws Exception {
        LabelledEvents training = LabelledEvents.of(samples.training());
        LabelledEvents validation =
                samples.validation().map(LabelledEvents::of).orElseGet(() -> training.select(new int[0]));
        return train(params, training, validation, context);
    }

    /**
     * The events to learn from, their features, label and weight told by the roles of the columns.
     *
     * @param training events that train
     * @param validation events that decide when to stop, where there are any
     */
    record Samples(
            @Doc("events that train; features, label and weight are told by the roles of the columns")
            EventTable training,

            @Doc("events that decide when to stop") Optional<EventTable> validation) {}

    /**
     * What was learnt.
     *
     * @param classifier the classifier
     * @param measures what there is to tell of the training, for example the number of trees
     */
    record Trained(
            @Doc("the classifier") Classifier classifier,
            @Doc("numbers that describe the training") Measures measures) {}
}
