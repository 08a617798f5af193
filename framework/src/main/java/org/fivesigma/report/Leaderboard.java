package org.fivesigma.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.fivesigma.api.learning.Trials;
import org.fivesigma.plan.ModelView;
import org.fivesigma.report.html.Html;
import org.fivesigma.report.html.RoundedNumber;
import org.fivesigma.run.FailedTrials;

/** The best trials of a search, what became of the others, and where all of them are listed. */
final class Leaderboard {
    private static final int MOST_SHOWN = 20;
    private static final int MOST_REASONS = 10;

    /** Better trials first: those that came furthest, then those with the better score. */
    private static final Comparator<Trials.Trial> BETTER = Comparator.comparingInt(Trials.Trial::rung)
            .thenComparingDouble(Trials.Trial::mean)
            .reversed()
            .thenComparingInt(Trials.Trial::candidate);

    private final Trials trials;
    private final String stamp;

    Leaderboard(Trials trials, String stamp) {
        this.trials = trials;
        this.stamp = stamp;
    }

    void write(Html html, ModelView model) {
        long candidates = trials.trials().stream()
                .mapToInt(Trials.Trial::candidate)
                .distinct()
                .count();
        html.open("p").text(RoundedNumber.count(candidates) + (candidates == 1 ? " candidate, " : " candidates, "));
        html.text(RoundedNumber.count(trials.trials().size()) + (trials.trials().size() == 1 ? " trial" : " trials"));
        html.text(", scored by " + trials.objective() + "; all of them: ");
        html.link(TrialsFile.path(model.name()), TrialsFile.path(model.name())).text(".");
        trials.spread()
                .ifPresent(spread -> html.text(" With other seeds the score of the best one moves by "
                        + RoundedNumber.of(spread, 2).text() + "."));
        html.close();
        warnings(html);
        List<Trials.Trial> best = trials.trials().stream()
                .filter(trial -> trial.failure().isEmpty())
                .sorted(BETTER)
                .limit(MOST_SHOWN)
                .toList();
        if (!best.isEmpty()) {
            table(html, model, best);
        }
        failures(html);
    }

    private void table(Html html, ModelView model, List<Trials.Trial> best) {
        boolean halving = trials.trials().stream().anyMatch(trial -> trial.rung() > 0);
        Table table = new Table(html, "Best trials of " + model.name(), stamp, "titled");
        table.heading("Candidate");
        trials.parameters().forEach(table::heading);
        if (halving) {
            table.heading("Events");
        }
        table.heading("Score \u00b1 spread over folds", "p-value against the best", "");
        table.body();
        for (Trials.Trial trial : best) {
            table.row();
            table.name(Integer.toString(trial.candidate()));
            trial.values().forEach(table::code);
            if (halving) {
                table.number(RoundedNumber.count(trial.rows()));
            }
            table.number(
                    RoundedNumber.of(trial.mean(), spread(trial.scores()).orElse(0))
                            .text(),
                    trial.mean());
            table.number(trial.difference()
                    .map(difference -> RoundedNumber.of(difference, 2).text())
                    .orElse(""));
            if (trial == chosen()) {
                table.tagged("chosen", "good");
            } else {
                table.cell("");
            }
            table.endRow();
        }
        table.end();
    }

    private Trials.Trial chosen() {
        return trials.trials().get(trials.best());
    }

    /** The standard deviation of the scores of the folds; nothing for fewer than two. */
    static OptionalDouble spread(List<Double> scores) {
        if (scores.size() < 2) {
            return OptionalDouble.empty();
        }
        double mean = scores.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double squares = scores.stream()
                .mapToDouble(score -> (score - mean) * (score - mean))
                .sum();
        return OptionalDouble.of(StrictMath.sqrt(squares / (scores.size() - 1)));
    }

    private void warnings(Html html) {
        if (trials.warnings().isEmpty()) {
            return;
        }
        html.open("ul", "class", "warnings");
        trials.warnings().forEach(warning -> html.element("li", warning));
        html.close();
    }

    private void failures(Html html) {
        FailedTrials failed = FailedTrials.of(trials);
        if (failed.count() == 0) {
            return;
        }
        html.open("p")
                .element(
                        "span",
                        "\u2717 " + failed.count() + " of " + failed.all() + " trials failed",
                        "class",
                        "tag bad");
        html.close();
        html.open("ul");
        int shown = 0;
        for (Map.Entry<String, Integer> reason : failed.reasons().entrySet()) {
            if (shown++ == MOST_REASONS) {
                html.element(
                        "li", (failed.reasons().size() - MOST_REASONS) + " other reasons, in the list of all trials");
                break;
            }
            html.element("li", reason.getKey() + (reason.getValue() > 1 ? " (" + reason.getValue() + " times)" : ""));
        }
        html.close();
    }
}
