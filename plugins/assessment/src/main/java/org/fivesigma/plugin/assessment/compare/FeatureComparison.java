package org.fivesigma.plugin.assessment.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.data.Binning;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Histogram;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Series;
import org.fivesigma.api.figure.Rounded;
import org.fivesigma.plugin.assessment.scored.FeatureEvents;
import org.fivesigma.plugin.assessment.scored.WeightedValues;
import org.fivesigma.plugin.assessment.text.ClassStyle;

/**
 * The distributions of a feature in signal and background.
 *
 * @param feature its name
 * @param unit its unit; empty where none is known
 * @param signal its distribution in signal
 * @param background that in background
 */
public record FeatureComparison(String feature, String unit, Histogram signal, Histogram background) {
    /** Compares the classes of events by one of their features. */
    public static FeatureComparison of(FeatureEvents events, int feature, int bins) {
        Binning binning = FeatureBins.of(events.all().feature(feature), bins);
        return new FeatureComparison(
                events.features().get(feature),
                events.unit(feature),
                histogram(events, feature, true, binning),
                histogram(events, feature, false, binning));
    }

    private static Histogram histogram(FeatureEvents events, int feature, boolean ofSignal, Binning binning) {
        WeightedValues chosen = events.of(feature, ofSignal);
        return Histogram.fill(
                events.features().get(feature), events.unit(feature), binning, chosen.values(), chosen.weights());
    }

    /** How well the feature alone separates the classes. */
    public Measure separation() {
        return Separation.of(signal, background);
    }

    /** The distributions over each other. */
    public Figure.Panel panel(boolean log) {
        List<Series> series = List.of(steps(ClassStyle.BACKGROUND, background), steps(ClassStyle.SIGNAL, signal));
        Figure.Axis y = new Figure.Axis("Normalised to unit area", log, Optional.empty(), Optional.empty());
        Figure.Axis x = Figure.Axis.of(unit.isEmpty() ? feature : feature + " [" + unit + "]");
        return new Figure.Panel(title(), x, y, series, Optional.empty());
    }

    private static Series steps(ClassStyle style, Histogram histogram) {
        return new UnitArea(histogram).stepsWithErrors(style.name(), Series.Fill.TINTED, style.colour());
    }

    /** The separation, and what the panel does not show. */
    private String title() {
        List<String> parts = new ArrayList<>();
        parts.add("S^{2} = " + Rounded.text(separation(), 4));
        double outside = Math.max(new UnitArea(signal).outside(), new UnitArea(background).outside());
        if (outside > 0) {
            parts.add("up to " + Rounded.digits(100 * outside, 2) + " % outside");
        }
        long missing = signal.missing() + background.missing();
        if (missing > 0) {
            parts.add(missing + " missing");
        }
        return String.join("; ", parts);
    }
}
