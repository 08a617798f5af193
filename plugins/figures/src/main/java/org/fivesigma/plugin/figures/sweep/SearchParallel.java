package org.fivesigma.plugin.figures.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Series;
import org.fivesigma.api.learning.Trials;

/** Shows each candidate as a line across one axis for each parameter, shaded by its score. */
@StepType(
        name = "search-parallel",
        version = 1,
        summary = "Shows the candidates of a search as lines across their parameters, shaded by score.",
        example = "title: Candidates by parameter")
public final class SearchParallel implements Step<SweepParams, SweepInputs, SweepOutput> {
    /** More lines hide each other. */
    private static final int MOST = 300;

    /** More numbers beside an axis do not fit. */
    private static final int MOST_LABELS = 6;

    /** How far a value stands beside its axis, so that the line does not cross it: so much, and for each of its letters. */
    private static final double BESIDE = 0.02;

    private static final double LETTER = 0.008;

    /** For the engine. */
    public SearchParallel() {}

    @Override
    public SweepOutput run(SweepParams params, SweepInputs inputs, StepContext context) {
        Candidates candidates = new Candidates(inputs.trials());
        List<Trials.Trial> ranked = candidates.ranked();
        List<Trials.Trial> shown = thinned(ranked);
        List<ParameterAxis> axes = new ArrayList<>();
        for (int parameter = 0; parameter < candidates.parameters().size(); parameter++) {
            axes.add(candidates.axis(parameter));
        }
        List<Series> series = new ArrayList<>();
        for (int axis = 0; axis < axes.size(); axis++) {
            series.add(new Series.Rule("", axis + 0.5, Series.Keeps.NEITHER));
        }
        series.add(strands(axes, shown, candidates.objective()));
        series.add(labels(axes));
        Figure.Panel panel = Figure.Panel.of(
                Figure.Axis.of("", candidates.parameters()), Figure.Axis.between("Place in range", -0.1, 1.1), series);
        String[] thin = shown.size() == ranked.size()
                ? new String[0]
                : new String[] {
                    shown.size() + " of " + ranked.size() + " candidates: the best " + MOST / 2
                            + ", the others evenly by rank"
                };
        String description = "Each of " + candidates.count() + " as a line across "
                + String.join(", ", candidates.parameters()) + ", shaded by its score.";
        return new SweepOutput(
                new Figure(params.title(), description, 1, List.of(panel), candidates.notes(params.notes(), thin)));
    }

    /** The best half of what can be shown, and of the others as many, evenly by rank; the worst first. */
    private static List<Trials.Trial> thinned(List<Trials.Trial> ranked) {
        if (ranked.size() <= MOST) {
            return ranked;
        }
        int best = MOST / 2;
        int others = ranked.size() - best;
        List<Trials.Trial> thinned = new ArrayList<>();
        for (int i = 0; i < MOST - best; i++) {
            thinned.add(ranked.get((int) ((long) i * others / (MOST - best))));
        }
        thinned.addAll(ranked.subList(others, ranked.size()));
        return thinned;
    }

    private static Series.Strands strands(List<ParameterAxis> axes, List<Trials.Trial> shown, String objective) {
        List<Double> x = new ArrayList<>();
        for (int axis = 0; axis < axes.size(); axis++) {
            x.add(axis + 0.5);
        }
        List<List<Double>> lines = new ArrayList<>();
        List<Double> scores = new ArrayList<>();
        for (Trials.Trial trial : shown) {
            List<Double> line = new ArrayList<>();
            for (int axis = 0; axis < axes.size(); axis++) {
                line.add(axes.get(axis).share(trial.values().get(axis)));
            }
            lines.add(line);
            scores.add(trial.mean());
        }
        Series.ColourScale scale =
                new Series.ColourScale("Score (" + objective + ")", false, false, Optional.empty(), Optional.empty());
        return new Series.Strands("", x, lines, new Series.Shading(scores, scale));
    }

    /** The values beside each axis; of numbers with many, only the lowest and the highest. */
    private static Series.Labels labels(List<ParameterAxis> axes) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
            ParameterAxis axis = axes.get(i);
            List<String> values = axis.values();
            boolean many = axis.isNumeric() && values.size() > MOST_LABELS;
            for (String value : many ? List.of(values.get(0), values.get(values.size() - 1)) : values) {
                double share = axis.share(value);
                String text = axis.words(value);
                int letters = text.replaceAll("[\\^_{}]", "").length();
                // more axes are nearer to each other
                x.add(i + 0.5 + BESIDE + LETTER * letters * axes.size());
                // the ends stand outside, where no line crosses them
                y.add(share == 0 ? -0.04 : share == 1 ? 1.04 : share);
                texts.add(text);
            }
        }
        return new Series.Labels("", x, y, texts);
    }
}
