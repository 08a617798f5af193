package org.fivesigma.plugin.figures.sweep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Series;
import org.fivesigma.api.learning.Trials;

/** Shows the score of each candidate in the order in which they were tried, and the best so far. */
@StepType(
        name = "search-history",
        version = 1,
        summary = "Shows the scores of a search candidate by candidate, with the best so far and what failed.",
        example = "title: Search history")
public final class SearchHistory implements Step<SweepParams, SweepInputs, SweepOutput> {
    private static final int FAILED = 2;
    private static final int BEST = 1;

    /** For the engine. */
    public SearchHistory() {}

    @Override
    public SweepOutput run(SweepParams params, SweepInputs inputs, StepContext context) {
        Candidates candidates = new Candidates(inputs.trials());
        List<Series> series = new ArrayList<>();
        int colour = 0;
        for (List<Trials.Trial> rung : candidates.byRung()) {
            series.add(dots(candidates, rung, colour));
            colour = colour == 0 ? FAILED + 1 : colour + 1;
        }
        series.add(best(candidates.byRung()));
        double lowest = candidates.scored().stream()
                .mapToDouble(Trials.Trial::mean)
                .min()
                .orElse(0);
        if (!candidates.failed().isEmpty()) {
            List<Double> numbers = numbers(candidates.failed());
            List<Double> bottom = Collections.nCopies(numbers.size(), lowest);
            series.add(new Series.Dots("failed, shown at the bottom", numbers, bottom, FAILED, Optional.empty()));
        }
        Figure.Panel panel = Figure.Panel.of(
                Figure.Axis.of("Candidate"), Figure.Axis.of("Score (" + candidates.objective() + ")"), series);
        String description =
                "Scores of " + candidates.count() + " in the order of a search, and the best of them so far.";
        return new SweepOutput(
                new Figure(params.title(), description, 1, List.of(panel), candidates.notes(params.notes())));
    }

    private static Series.Dots dots(Candidates candidates, List<Trials.Trial> trials, int colour) {
        String name = candidates.isHalving() ? "last tried on " + trials.get(0).rows() + " events" : "candidates";
        List<Double> scores = trials.stream().map(Trials.Trial::mean).toList();
        return new Series.Dots(name, numbers(trials), scores, colour, Optional.empty());
    }

    private static List<Double> numbers(List<Trials.Trial> trials) {
        return trials.stream().map(trial -> (double) trial.candidate()).toList();
    }

    /** The best so far among those that came furthest, since scores on fewer events say less; a step at each new best. */
    private static Series.Line best(Collection<List<Trials.Trial>> rungs) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        List<Trials.Trial> last = rungs.stream().reduce(List.of(), (before, after) -> after);
        double best = Double.NEGATIVE_INFINITY;
        for (Trials.Trial trial : last) {
            double number = trial.candidate();
            if (trial.mean() > best) {
                if (!x.isEmpty()) {
                    x.add(number);
                    y.add(best);
                }
                best = trial.mean();
                x.add(number);
                y.add(best);
            }
        }
        if (!last.isEmpty()) {
            x.add((double) last.get(last.size() - 1).candidate());
            y.add(best);
        }
        return new Series.Line("best so far", x, y, false, BEST);
    }
}
