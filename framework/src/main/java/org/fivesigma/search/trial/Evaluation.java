package org.fivesigma.search.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.learning.Learner;
import org.fivesigma.api.learning.Study;
import org.fivesigma.search.fold.Division;
import org.fivesigma.search.objective.Objective;
import org.fivesigma.search.space.ParameterText;

/**
 * Scores candidates on folds of events: equal ones once, families together, all others side by side, and nothing that the
 * journal knows.
 */
public final class Evaluation implements AutoCloseable {
    private final Learner<Record> learner;
    private final Objective objective;
    private final Limits limits;
    private final StepContext context;
    private final Consumer<String> warnings;
    private final Progress progress;
    private Optional<Open> open = Optional.empty();

    private record Open(Division division, Study<Record> study) {}

    /**
     * Scores of one learner.
     *
     * @param learner what is trained
     * @param objective what makes one candidate better than another
     * @param limits what each training is allowed
     * @param context has the journal, and as many threads as train side by side
     * @param warnings takes what came up on the way
     * @param progress is told of each training
     */
    public Evaluation(
            Learner<Record> learner,
            Objective objective,
            Limits limits,
            StepContext context,
            Consumer<String> warnings,
            Progress progress) {
        this.learner = learner;
        this.objective = objective;
        this.limits = limits;
        this.context = context;
        this.warnings = warnings;
        this.progress = progress;
    }

    /** What became of each candidate, in their order. */
    public List<Outcome> of(List<Record> candidates, Division division) throws InterruptedException {
        int features = division.events().features().size();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        List<Record> models = new ArrayList<>();
        List<Integer> modelOf = new ArrayList<>();
        for (Record candidate : candidates) {
            Record plainest = learner.plainest(candidate, features);
            int number = numbers.computeIfAbsent(ParameterText.of(plainest), text -> {
                models.add(plainest);
                return models.size() - 1;
            });
            modelOf.add(number);
        }
        ScoreSheet sheet =
                new ScoreSheet(List.copyOf(numbers.keySet()), division, objective, limits, context.journal());
        train(models, division, sheet);
        return modelOf.stream().map(sheet::outcome).toList();
    }

    private void train(List<Record> models, Division division, ScoreSheet sheet) throws InterruptedException {
        List<Unit> units = units(models, division, sheet);
        progress.expect(units.size());
        if (units.isEmpty()) {
            return;
        }
        new Trainings(study(division), models, sheet, limits, warnings, progress::done).run(units, context.threads());
    }

    /** The study of a division; what it has prepared serves all candidates that are scored on the same one in turn. */
    private Study<Record> study(Division division) {
        if (open.isPresent() && open.get().division() == division) {
            return open.get().study();
        }
        close();
        Study<Record> study = learner.study(division.events(), division.folds(), new Quiet(context));
        open = Optional.of(new Open(division, study));
        return study;
    }

    /** Gives up what was kept for sharing. */
    @Override
    public void close() {
        open.ifPresent(last -> last.study().close());
        open = Optional.empty();
    }

    private List<Unit> units(List<Record> models, Division division, ScoreSheet sheet) {
        Map<Object, List<Integer>> families = new LinkedHashMap<>();
        for (int model = 0; model < models.size(); model++) {
            families.computeIfAbsent(learner.family(models.get(model)), any -> new ArrayList<>())
                    .add(model);
        }
        List<Unit> units = new ArrayList<>();
        for (List<Integer> family : families.values()) {
            for (int fold = 0; fold < division.folds().size(); fold++) {
                int of = fold;
                List<Integer> open = family.stream()
                        .filter(model -> !sheet.settled(model, of))
                        .toList();
                Optional.of(open).filter(any -> !any.isEmpty()).ifPresent(any -> units.add(new Unit(any, of)));
            }
        }
        return units;
    }
}
