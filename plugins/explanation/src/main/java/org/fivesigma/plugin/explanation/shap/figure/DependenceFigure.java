package org.fivesigma.plugin.explanation.shap.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Series;

/** A panel for each of a few features: what it adds against its value, an event a dot, shaded by what it interacts with most. */
public final class DependenceFigure {
    private static final int PANELS = 4;
    private static final int DOTS = 300;

    private final Explained explained;
    private final int[] events;
    private final Interaction interaction;

    private DependenceFigure(Explained explained) {
        this.explained = explained;
        events = explained.representatives(DOTS);
        interaction = new Interaction(explained);
    }

    /** The figure of the first of these features. */
    public static Figure of(Explained explained, List<Integer> strongest) {
        return new DependenceFigure(explained).figure(strongest.subList(0, Math.min(PANELS, strongest.size())));
    }

    private Figure figure(List<Integer> shown) {
        String description = "What " + String.join(", ", explained.names(shown)) + " add to the " + explained.quantity()
                + ", against their values.";
        return new Figure(
                "",
                description,
                shown.size() > 1 ? 2 : 1,
                shown.stream().map(this::panel).toList(),
                List.of());
    }

    private Figure.Panel panel(int feature) {
        double[] values = explained.values()[feature];
        int[] there = Arrays.stream(events)
                .filter(event -> Double.isFinite(values[event]))
                .toArray();
        int missing = events.length - there.length;
        String title = missing == 0 ? "" : missing + " of " + events.length + " events without a value are not shown";
        List<Double> x = chosen(values, there);
        List<Double> y = chosen(explained.contributions()[feature], there);
        Series dots = new Series.Dots("", x, y, 0, shading(feature, there));
        return new Figure.Panel(
                title,
                Figure.Axis.of(explained.label(feature)),
                Figure.Axis.of("Contribution to the " + explained.quantity()),
                List.of(dots),
                Optional.empty());
    }

    /** The values of the feature's partner; the scale leaves out a twentieth of them on each side. */
    private Optional<Series.Shading> shading(int feature, int[] there) {
        return interaction.partner(feature).map(partner -> {
            List<Double> values = chosen(explained.values()[partner], there);
            double[] sorted = values.stream()
                    .mapToDouble(Double::doubleValue)
                    .filter(Double::isFinite)
                    .sorted()
                    .toArray();
            int cut = sorted.length / 20;
            Series.ColourScale scale = new Series.ColourScale(
                    explained.label(partner),
                    false,
                    false,
                    Optional.of(sorted[cut]),
                    Optional.of(sorted[sorted.length - 1 - cut]));
            return new Series.Shading(values, scale);
        });
    }

    private static List<Double> chosen(double[] values, int[] events) {
        List<Double> chosen = new ArrayList<>();
        for (int event : events) {
            chosen.add(values[event]);
        }
        return chosen;
    }
}
