package org.fivesigma.plugin.explanation.shap.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Series;

/** A swarm of dots for each of the strongest features: an event each, at what the feature adds to it, shaded by its value. */
public final class SummaryFigure {
    private static final int DOTS = 300;
    /** Slices of the horizontal axis in which dots are stacked. */
    private static final int SLICES = 100;
    /** Half the height of the densest slice, of a row of height 1. */
    private static final double REACH = 0.42;

    private final Explained explained;
    private final List<Integer> shown;
    private final int[] events;

    private SummaryFigure(Explained explained, List<Integer> shown) {
        this.explained = explained;
        this.shown = shown;
        events = explained.representatives(DOTS);
    }

    /** The figure of the strongest features. */
    public static Figure of(Explained explained, List<Integer> shown) {
        return new SummaryFigure(explained, shown).figure();
    }

    private Figure figure() {
        List<String> names = explained.names(shown);
        Figure.Axis x = Figure.Axis.of("Contribution to the " + explained.quantity());
        Series zero = new Series.Rule("", 0, Series.Keeps.NEITHER);
        Figure.Panel panel = Figure.Panel.of(x, Figure.Axis.of("", names), List.of(zero, dots()));
        return new Figure("", description(names), 1, List.of(panel), List.of());
    }

    private String description(List<String> names) {
        return "What each feature adds to the " + explained.quantity() + " of " + events.length
                + " events that stand for all, the strongest feature on top: " + String.join(", ", names) + ".";
    }

    private Series.Dots dots() {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        List<Double> shades = new ArrayList<>();
        double width = width();
        for (int place = 0; place < shown.size(); place++) {
            double[] contributions = chosen(explained.contributions()[shown.get(place)]);
            double[] ranks = Ranks.of(chosen(explained.values()[shown.get(place)]));
            double[] offsets = offsets(contributions, width);
            for (int i = 0; i < contributions.length; i++) {
                x.add(contributions[i]);
                y.add(place + 0.5 + offsets[i]);
                shades.add(ranks[i]);
            }
        }
        Series.ColourScale scale = new Series.ColourScale(
                "Rank of the feature's value, low to high", false, false, Optional.of(0.0), Optional.of(1.0));
        return new Series.Dots("", x, y, 0, Optional.of(new Series.Shading(shades, scale)));
    }

    private double[] chosen(double[] values) {
        double[] chosen = new double[events.length];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = values[events[i]];
        }
        return chosen;
    }

    /** The width of a slice, common to all rows. */
    private double width() {
        double low = 0;
        double high = 0;
        for (int feature : shown) {
            for (int event : events) {
                low = Math.min(low, explained.contributions()[feature][event]);
                high = Math.max(high, explained.contributions()[feature][event]);
            }
        }
        return high > low ? (high - low) / SLICES : 1;
    }

    /** Stacks the dots of each slice from the middle of the row outwards, one up and one down, the densest up to the reach. */
    private static double[] offsets(double[] contributions, double width) {
        double[] steps = new double[contributions.length];
        int[] counts = new int[2 * SLICES + 3];
        int most = 1;
        for (int i = 0; i < steps.length; i++) {
            int slice = SLICES + 1 + (int) StrictMath.rint(contributions[i] / width);
            int already = counts[slice]++;
            steps[i] = already % 2 == 0 ? already / 2 : -(already + 1) / 2;
            most = Math.max(most, already / 2 + already % 2);
        }
        // sparse rows stay thin
        double step = REACH / Math.max(most, 12);
        for (int i = 0; i < steps.length; i++) {
            steps[i] *= step;
        }
        return steps;
    }
}
