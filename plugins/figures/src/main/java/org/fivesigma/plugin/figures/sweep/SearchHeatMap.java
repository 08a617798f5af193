package org.fivesigma.plugin.figures.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.Checks;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Range;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Series;
import org.fivesigma.api.learning.Trials;

/** Shows the best or mean score for each pair of values of two parameters, and which are as good as the best. */
@StepType(
        name = "search-heat-map",
        version = 1,
        summary = "Shows the scores of a search over two parameters, and which pairs are as good as the best.",
        example = """
                title: Best score by pair of values
                score: best
                level: 0.05
                """)
public final class SearchHeatMap implements Step<SearchHeatMap.Params, SweepInputs, SweepOutput> {
    /** Numbers with more values are divided into so many groups of equally many candidates. */
    private static final int MOST_GROUPS = 10;

    /** Which of the scores of a pair of values is shown. */
    public enum Score {
        /** The best of them. */
        @Doc("the best score of the pair")
        BEST,
        /** Their mean. */
        @Doc("the mean score of the pair")
        MEAN
    }

    /** What is shown. */
    public record Params(
            @Doc("parameter along the horizontal axis; the most important one when left out")
            Optional<String> x,

            @Doc("parameter along the vertical axis; the most important of the others when left out")
            Optional<String> y,

            @Doc("which score of a pair of values is shown") @Default("best")
            Score score,

            @Doc(
                    "a candidate is as good as the best unless the probability that chance alone makes them differ so much is below this")
            @Default("0.05")
            @Range(min = 0, max = 1)
            double level,

            @Doc("title above the figure") @Default("\"\"") String title,

            @Doc("short lines at the upper left") @Default("[]")
            List<String> notes) {}

    /** For the engine. */
    public SearchHeatMap() {}

    @Override
    public void check(Params params, Checks checks) {
        checks.require(
                params.x().isEmpty() || !params.x().equals(params.y()),
                "y",
                "the same parameter is wanted along both axes",
                "name another one, or leave 'y' out");
    }

    @Override
    public SweepOutput run(Params params, SweepInputs inputs, StepContext context) throws StepFailure {
        Candidates candidates = new Candidates(inputs.trials());
        List<Trials.Trial> scored = candidates.scored();
        List<ParameterGroups> groups = new ArrayList<>();
        for (int parameter : pair(params, candidates)) {
            groups.add(ParameterGroups.of(candidates.axis(parameter), parameter, scored, MOST_GROUPS));
        }
        return new SweepOutput(figure(params, candidates, groups));
    }

    /** The parameters wanted, or the most important ones instead; only one where the search varied no more. */
    private static List<Integer> pair(Params params, Candidates candidates) throws StepFailure {
        List<Integer> rest = new ArrayList<>(
                Importance.of(candidates).stream().map(Importance::parameter).toList());
        List<Integer> wanted = new ArrayList<>();
        for (Optional<String> name : List.of(params.x(), params.y())) {
            int place = name.isPresent() ? place(candidates, name.get()) : -1;
            wanted.add(place);
            rest.remove((Integer) place);
        }
        List<Integer> pair = new ArrayList<>();
        for (int place : wanted) {
            if (place >= 0) {
                pair.add(place);
            } else if (!rest.isEmpty()) {
                pair.add(rest.remove(0));
            }
        }
        return pair;
    }

    private static int place(Candidates candidates, String name) throws StepFailure {
        int place = candidates.parameters().indexOf(name);
        if (place < 0) {
            throw new StepFailure(
                    "the search did not vary '" + name + "'",
                    "it varied: " + String.join(", ", candidates.parameters()));
        }
        return place;
    }

    private static Figure figure(Params params, Candidates candidates, List<ParameterGroups> groups) {
        HeatMap map = HeatMap.of(candidates, groups, params.score(), params.level());
        Series.ColourScale scale = new Series.ColourScale(
                "Score (" + candidates.objective() + ")", false, false, Optional.empty(), Optional.empty());
        Series.Cells cells =
                new Series.Cells("", edges(map.columns()), edges(map.rows()), map.scores(), map.texts(), scale);
        String one = groups.isEmpty() ? "" : groups.get(0).name();
        String other = groups.size() < 2 ? "" : groups.get(1).name();
        Figure.Panel panel =
                Figure.Panel.of(Figure.Axis.of(one, map.columns()), Figure.Axis.of(other, map.rows()), List.of(cells));
        String which = params.score() == Score.BEST ? "Best" : "Mean";
        String description = which + " score of " + candidates.count() + " for each pair of " + one
                + (other.isEmpty() ? "" : " and " + other) + ".";
        String[] marks = map.marked()
                ? new String[] {"\u25cf best, \u2248 same within error (p \u2265 " + params.level() + ")"}
                : new String[0];
        return new Figure(params.title(), description, 1, List.of(panel), candidates.notes(params.notes(), marks));
    }

    private static List<Double> edges(List<String> labels) {
        List<Double> edges = new ArrayList<>();
        for (int i = 0; i <= labels.size(); i++) {
            edges.add((double) i);
        }
        return edges;
    }
}
