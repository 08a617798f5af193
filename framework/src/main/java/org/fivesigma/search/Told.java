package org.fivesigma.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Measures;
import org.fivesigma.api.learning.Learner;
import org.fivesigma.api.learning.Trials;
import org.fivesigma.search.fold.Comparison;
import org.fivesigma.search.fold.Division;
import org.fivesigma.search.space.Candidate;
import org.fivesigma.search.space.ParameterText;
import org.fivesigma.search.space.Space;
import org.fivesigma.search.trial.Outcome;
import org.fivesigma.shape.Numerals;

/**
 * What a search tells of itself.
 *
 * @param space what could be tried
 * @param params what was asked
 * @param division the events and folds
 * @param log what was tried
 * @param luck what the best candidate gave with other seeds
 * @param warnings what came up on the way
 */
record Told(
        Space space,
        SearchStep.Params params,
        Division division,
        TrialLog log,
        List<Outcome> luck,
        List<String> warnings) {

    /** Every trial, with the chance that it differs from the best by chance alone. */
    Trials trials() {
        Comparison comparison = Comparison.of(division);
        int best = log.best().orElseThrow();
        TrialLog.Line winner = log.lines().get(best);
        List<Trials.Trial> trials = new ArrayList<>();
        for (int i = 0; i < log.lines().size(); i++) {
            TrialLog.Line line = log.lines().get(i);
            boolean comparable = i != best && line.rung() == winner.rung();
            trials.add(line.told(
                    comparable
                            ? comparison.chance(
                                    winner.outcome().scores(), line.outcome().scores())
                            : Optional.empty()));
        }
        return new Trials(space.names(), params.objective().name(), trials, best, seedSpread(), allWarnings());
    }

    private List<String> allWarnings() {
        List<String> all = new ArrayList<>(warnings);
        if (division.folds().size() < 2) {
            all.add(
                    "each trial has one score, so nothing tells whether the best is better than others by more than chance;"
                            + " search with folds to know");
        }
        long failed =
                luck.stream().filter(outcome -> outcome.failure().isPresent()).count();
        if (failed > 0) {
            all.add("the best candidate failed with " + failed + " of " + luck.size() + " other seeds");
        }
        return all;
    }

    private Optional<Double> seedSpread() {
        List<Double> means = luckyMeans();
        return means.size() < 2 ? Optional.empty() : Optional.of(deviation(means));
    }

    private List<Double> luckyMeans() {
        return luck.stream()
                .filter(outcome -> outcome.failure().isEmpty())
                .map(Outcome::mean)
                .toList();
    }

    /** The numbers of the search, after those of the training of its best candidate. */
    Measures measures(Measures training, Learner<Record> learner) {
        TrialLog.Line winner = log.lines().get(log.best().orElseThrow());
        Map<String, Measure> measures = new LinkedHashMap<>(training.values());
        List<Double> scores = winner.outcome().scores();
        double mean = winner.outcome().mean();
        measures.put(
                "search.score",
                scores.size() < 2
                        ? Measure.of(mean)
                        : Measure.of(mean, deviation(scores) / StrictMath.sqrt(scores.size())));
        if (scores.size() > 1) {
            measures.put("search.spread", Measure.of(deviation(scores)));
        }
        seedSpread().ifPresent(spread -> {
            measures.put("search.seed-spread", Measure.of(spread));
            measures.put("search.other-seeds", Measure.of(mean(luckyMeans())));
        });
        measures.put("search.trials", Measure.of(log.lines().size()));
        measures.put("search.failed", Measure.of(failed()));
        measures.put("search.distinct-models", Measure.of(distinct(learner)));
        measures.put("search.best.candidate", Measure.of(winner.candidate().number()));
        bestValues(winner.candidate(), measures);
        return new Measures(measures);
    }

    private void bestValues(Candidate winner, Map<String, Measure> measures) {
        for (int i = 0; i < winner.values().size(); i++) {
            OptionalDouble number = Numerals.number(winner.values().get(i));
            if (number.isPresent()) {
                measures.put("search.best." + space.names().get(i), Measure.of(number.getAsDouble()));
            }
        }
    }

    private long failed() {
        return log.lines().stream()
                .filter(line -> line.outcome().failure().isPresent())
                .count();
    }

    private int distinct(Learner<Record> learner) {
        int features = division.events().features().size();
        Set<String> models = new HashSet<>();
        for (TrialLog.Line line : log.lines()) {
            models.add(ParameterText.of(learner.plainest(line.candidate().params(), features)));
        }
        return models.size();
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
    }

    private static double deviation(List<Double> values) {
        double mean = mean(values);
        double squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        return StrictMath.sqrt(squares / (values.size() - 1));
    }
}
