package org.fivesigma.report;

import java.util.ArrayList;
import java.util.List;
import org.fivesigma.api.learning.Trials;

/** Lists every trial of a search as comma-separated values, for spreadsheets and scripts. */
final class TrialsFile {
    private TrialsFile() {}

    /** The path of the list below the run's folder. */
    static String path(String model) {
        return ExhibitFile.of("trials", model) + ".csv";
    }

    static byte[] of(Trials trials) {
        int folds = trials.trials().stream()
                .mapToInt(trial -> trial.scores().size())
                .max()
                .orElse(0);
        CommaSeparated table = new CommaSeparated();
        List<String> heading = new ArrayList<>(List.of("candidate", "rung", "events"));
        heading.addAll(trials.parameters());
        heading.addAll(List.of("score", "spread", "p_value", "best", "failure"));
        for (int fold = 1; fold <= folds; fold++) {
            heading.add("fold_" + fold);
        }
        table.line(heading);
        for (int i = 0; i < trials.trials().size(); i++) {
            table.line(cells(trials.trials().get(i), i == trials.best(), folds));
        }
        return table.bytes();
    }

    private static List<String> cells(Trials.Trial trial, boolean best, int folds) {
        List<String> cells = new ArrayList<>();
        cells.add(Integer.toString(trial.candidate()));
        cells.add(Integer.toString(trial.rung()));
        cells.add(Integer.toString(trial.rows()));
        cells.addAll(trial.values());
        cells.add(trial.failure().isPresent() ? "" : CommaSeparated.number(trial.mean()));
        cells.add(
                Leaderboard.spread(trial.scores()).isPresent()
                        ? CommaSeparated.number(
                                Leaderboard.spread(trial.scores()).getAsDouble())
                        : "");
        cells.add(trial.difference().map(CommaSeparated::number).orElse(""));
        cells.add(best ? "1" : "0");
        cells.add(trial.failure().orElse(""));
        for (int fold = 0; fold < folds; fold++) {
            cells.add(
                    fold < trial.scores().size()
                            ? CommaSeparated.number(trial.scores().get(fold))
                            : "");
        }
        return cells;
    }
}
