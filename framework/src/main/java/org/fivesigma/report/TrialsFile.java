package org.fivesigma.report;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fivesigma.api.learning.Trials;
import org.fivesigma.shape.Numerals;

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
        StringBuilder text = new StringBuilder();
        List<String> heading = new ArrayList<>(List.of("candidate", "rung", "events"));
        heading.addAll(trials.parameters());
        heading.addAll(List.of("score", "spread", "p_value", "best", "failure"));
        for (int fold = 1; fold <= folds; fold++) {
            heading.add("fold_" + fold);
        }
        line(text, heading);
        for (int i = 0; i < trials.trials().size(); i++) {
            line(text, cells(trials.trials().get(i), i == trials.best(), folds));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(Trials.Trial trial, boolean best, int folds) {
        List<String> cells = new ArrayList<>();
        cells.add(Integer.toString(trial.candidate()));
        cells.add(Integer.toString(trial.rung()));
        cells.add(Integer.toString(trial.rows()));
        cells.addAll(trial.values());
        cells.add(trial.failure().isPresent() ? "" : number(trial.mean()));
        cells.add(
                Leaderboard.spread(trial.scores()).isPresent()
                        ? number(Leaderboard.spread(trial.scores()).getAsDouble())
                        : "");
        cells.add(trial.difference().map(TrialsFile::number).orElse(""));
        cells.add(best ? "1" : "0");
        cells.add(trial.failure().orElse(""));
        for (int fold = 0; fold < folds; fold++) {
            cells.add(fold < trial.scores().size() ? number(trial.scores().get(fold)) : "");
        }
        return cells;
    }

    /** Written alike by every version of Java. */
    private static String number(double value) {
        return NumberOutput.toString(value, true);
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append(cells.stream().map(TrialsFile::cell).collect(Collectors.joining(",")));
        text.append('\n');
    }

    /** On one line; a text that a spreadsheet would run as a formula gets an apostrophe before it. */
    private static String cell(String text) {
        String line = text.replaceAll("\\R", " ");
        boolean formula = !line.isEmpty() && "=+-@".indexOf(line.charAt(0)) >= 0;
        String safe = formula && Numerals.number(line).isEmpty() ? "'" + line : line;
        return safe.indexOf(',') < 0 && safe.indexOf('"') < 0 ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
