package org.fivesigma.catalog;

import org.fivesigma.api.Step;
import org.fivesigma.api.StepType;
import org.fivesigma.api.learning.Learner;
import org.fivesigma.search.SearchStep;
import org.fivesigma.shape.RecordShape;

/** Describes the search step of a learner, which runs the code of both the learner and the engine. */
final class SearchEntries {
    private SearchEntries() {}

    static StepEntry of(StepEntry learner) {
        String identity = learner.name() + " " + learner.type().version() + " "
                + learner.step().fingerprint();
        SearchStep search = new SearchStep(learner.learner().orElseThrow(), learner.params(), identity);
        return new StepEntry(
                generic(search),
                SearchStep.class.getAnnotation(StepType.class),
                RecordShape.of(SearchStep.Params.class),
                Learner.Samples.class,
                SearchStep.Output.class,
                PortShapes.of(Learner.Samples.class),
                PortShapes.of(SearchStep.Output.class),
                learner.code() + " " + Catalog.codeOf(SearchStep.class));
    }

    @SuppressWarnings("unchecked") // the engine only ever passes records that it made from the step's own types
    private static Step<Record, Record, Record> generic(Step<?, ?, ?> step) {
        return (Step<Record, Record, Record>) step;
    }
}
