package org.fivesigma.plugin.figures.sweep;

import java.util.ArrayList;
import java.util.List;
import org.fivesigma.api.figure.Rounded;
import org.fivesigma.api.learning.Trials;

/**
 * The scores of candidates by two parameters.
 *
 * @param columns values of the first parameter
 * @param rows values of the second; one without name where there is no second
 * @param scores the score of each pair of values, row by row; NaN where none was tried
 * @param texts the score in words, with a dot for the chosen candidate's pair and a wave for those as good within errors
 * @param marked whether any pair but the best could be compared with it
 */
record HeatMap(List<String> columns, List<String> rows, List<Double> scores, List<String> texts, boolean marked) {
    static HeatMap of(Candidates candidates, List<ParameterGroups> groups, SearchHeatMap.Score which, double level) {
        List<Trials.Trial> scored = candidates.scored();
        boolean none = scored.isEmpty();
        List<String> columns =
                none || groups.isEmpty() ? List.of("") : groups.get(0).labels();
        List<String> rows =
                none || groups.size() < 2 ? List.of("") : groups.get(1).labels();
        List<Cell> cells = new ArrayList<>();
        for (int cell = 0; cell < columns.size() * rows.size(); cell++) {
            cells.add(new Cell());
        }
        for (int i = 0; i < scored.size(); i++) {
            int column = groups.isEmpty() ? 0 : groups.get(0).group()[i];
            int row = groups.size() < 2 ? 0 : groups.get(1).group()[i];
            cells.get(row * columns.size() + column).add(scored.get(i), candidates.chosen(), level);
        }
        boolean marked = scored.stream().anyMatch(trial -> trial.difference().isPresent());
        List<Double> scores = cells.stream().map(cell -> cell.score(which)).toList();
        List<String> texts = cells.stream().map(cell -> cell.text(which)).toList();
        return new HeatMap(columns, rows, scores, texts, marked);
    }

    /** The candidates of one pair of values. */
    private static final class Cell {
        private double best = Double.NEGATIVE_INFINITY;
        private double sum;
        private int count;
        private boolean hasChosen;
        private boolean hasSame;

        private void add(Trials.Trial trial, int chosen, double level) {
            best = Math.max(best, trial.mean());
            sum += trial.mean();
            count++;
            hasChosen |= trial.candidate() == chosen;
            hasSame |= trial.difference().isPresent() && trial.difference().get() >= level;
        }

        private double score(SearchHeatMap.Score which) {
            return count == 0 ? Double.NaN : which == SearchHeatMap.Score.BEST ? best : sum / count;
        }

        private String text(SearchHeatMap.Score which) {
            String mark = hasChosen ? " \u25cf" : hasSame ? " \u2248" : "";
            return count == 0 ? "" : Rounded.digits(score(which), 4) + mark;
        }
    }
}
