package org.fivesigma.api.learning;

import java.nio.file.Path;
import java.util.List;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.data.EventTable;

/** Trains each candidate alone. */
final class AloneStudy<P extends Record> implements Study<P> {
    private final Learner<P> learner;
    private final LabelledEvents events;
    private final List<Fold> folds;
    private final StepContext context;

    AloneStudy(Learner<P> learner, LabelledEvents events, List<Fold> folds, StepContext context) {
        this.learner = learner;
        this.events = events;
        this.folds = List.copyOf(folds);
        this.context = context;
    }

    @Override
    public void score(List<P> family, int fold, int threads, Scores scores) throws Exception {
        LabelledEvents training = events.select(folds.get(fold).training());
        LabelledEvents none = training.select(new int[0]);
        EventTable heldOut = events.select(folds.get(fold).heldOut()).table();
        for (int i = 0; i < family.size(); i++) {
            Learner.Trained trained = learner.train(family.get(i), training, none, new Threads(context, threads));
            scores.of(i, trained.classifier().scores(heldOut));
        }
    }

    /** The surroundings of the study with fewer threads. */
    private record Threads(StepContext outer, int threads) implements StepContext {
        @Override
        public Path scratch() {
            return outer.scratch();
        }

        @Override
        public void progress(double done, String what) {
            // the study's own progress is told in candidates
        }
    }
}
