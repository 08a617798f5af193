package org.fivesigma.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.api.learning.Learner;
import org.fivesigma.search.fold.Division;
import org.fivesigma.search.space.Candidate;
import org.fivesigma.search.space.Seeds;
import org.fivesigma.search.space.Space;
import org.fivesigma.search.trial.Evaluation;
import org.fivesigma.search.trial.Outcome;
import org.fivesigma.search.trial.Progress;
import org.fivesigma.search.trial.Quiet;
import org.fivesigma.search.trial.Unweighted;
import org.fivesigma.shape.RecordShape;

/** One search, from the events to the classifier that was trained with the best parameters. */
final class Search {
    private static final int REASONS = 5;

    private final Learner<Record> learner;
    private final RecordShape shape;
    private final SearchStep.Params params;
    private final StepContext context;
    private final List<String> warnings = Collections.synchronizedList(new ArrayList<>());

    Search(Learner<Record> learner, RecordShape shape, SearchStep.Params params, StepContext context) {
        this.learner = learner;
        this.shape = shape;
        this.params = params;
        this.context = context;
    }

    SearchStep.Output run(Learner.Samples samples) throws Exception {
        LabelledEvents training = LabelledEvents.of(samples.training());
        LabelledEvents validation =
                samples.validation().map(LabelledEvents::of).orElseGet(() -> training.select(new int[0]));
        Division division = division(training, validation);
        Space space = new Space(shape, params.base(), params.vary());
        Seeds seeds = new Seeds(shape, params.seed());
        TrialLog log;
        Candidate winner;
        List<Outcome> luck;
        try (Evaluation evaluation = new Evaluation(
                learner, params.objective(), params.limits(), context, warnings::add, new Progress(context))) {
            log = new Tries(space, params, division, evaluation, seeds, warnings::add).run();
            winner = winner(log);
            luck = evaluation.of(seeds.others(winner.params(), params.seeds()), division);
        }
        Learner.Trained trained = learner.train(winner.params(), training, validation, new Quiet(context));
        Told told = new Told(space, params, division, log, luck, List.copyOf(warnings));
        return new SearchStep.Output(trained.classifier(), told.trials(), told.measures(trained.measures(), learner));
    }

    private static Candidate winner(TrialLog log) throws StepFailure {
        OptionalInt best = log.best();
        if (best.isEmpty()) {
            throw allFailed(log);
        }
        return log.lines().get(best.getAsInt()).candidate();
    }

    /** The events as trials see them. */
    private Division division(LabelledEvents training, LabelledEvents validation) throws StepFailure {
        if (params.weighted()) {
            return Division.of(params.validation(), training, validation, params.seed());
        }
        return Division.of(params.validation(), Unweighted.of(training), Unweighted.of(validation), params.seed())
                .named("without weights");
    }

    private static StepFailure allFailed(TrialLog log) {
        List<String> reasons = log.lines().stream()
                .flatMap(line -> line.outcome().failure().stream())
                .distinct()
                .toList();
        String more = reasons.size() > REASONS ? "; and " + (reasons.size() - REASONS) + " more reasons" : "";
        return new StepFailure(
                "all " + log.lines().size() + " trials failed: "
                        + reasons.stream().limit(REASONS).collect(Collectors.joining("; ")) + more,
                "mend what the trials have in common, or search other values");
    }
}
