package org.fivesigma.plugin.assessment.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.data.Binning;
import org.fivesigma.api.data.Histogram;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Series;
import org.fivesigma.api.figure.Rounded;
import org.fivesigma.plugin.assessment.scored.ScoredEvents;
import org.fivesigma.plugin.assessment.scored.WeightedValues;
import org.fivesigma.plugin.assessment.text.ClassStyle;

/**
 * The scores of one class in the events that trained beside those of another part.
 *
 * @param style the class
 * @param training the scores of the events that trained
 * @param other those of the other part
 * @param distance the test of Kolmogorov and Smirnov
 * @param chiSquare the chi2 test of the histograms
 */
public record PartsComparison(
        ClassStyle style, Histogram training, Histogram other, TestResult distance, TestResult chiSquare) {
    /** Below this probability two parts are said to differ. */
    private static final double UNLIKELY = 0.01;

    /** Compares one class of two parts. */
    public static PartsComparison of(ClassStyle style, ScoredEvents training, ScoredEvents other, Binning binning) {
        WeightedValues first = training.of(style.isSignal());
        WeightedValues second = other.of(style.isSignal());
        Histogram one = Histogram.fill("score", "", binning, first.values(), first.weights());
        Histogram two = Histogram.fill("score", "", binning, second.values(), second.weights());
        return new PartsComparison(
                style, one, two, KolmogorovSmirnov.of(first, second), HistogramChiSquare.of(one, two));
    }

    /** The tests by name, below the class. */
    public Map<String, Measure> measures() {
        Map<String, Measure> measures = new LinkedHashMap<>();
        String prefix = style.measure() + ".";
        measures.put(prefix + "ks", Measure.of(distance.statistic()));
        measures.put(prefix + "ks-p-value", Measure.of(distance.probability()));
        measures.put(prefix + "chi2", Measure.of(chiSquare.statistic()));
        measures.put(prefix + "ndf", Measure.of(chiSquare.degreesOfFreedom()));
        measures.put(prefix + "chi2-p-value", Measure.of(chiSquare.probability()));
        return measures;
    }

    /** The other part as a filled histogram. */
    public Series filled(String part) {
        return new UnitArea(other).steps(style.name() + " (" + part + ")", Series.Fill.TINTED, style.colour());
    }

    /** The events that trained as points. */
    public Series points() {
        return new UnitArea(training).points(style.name() + " (training)", style.colour());
    }

    /** What the tests say. */
    public List<String> lines() {
        return List.of(
                style.name() + ": KS p = " + Rounded.digits(distance.probability(), 2),
                "\u03c7^{2}/ndf = " + Rounded.digits(chiSquare.statistic(), 3) + "/" + chiSquare.degreesOfFreedom()
                        + ", p = " + Rounded.digits(chiSquare.probability(), 2));
    }

    /** That the parts differ, where a test finds it unlikely that they do by chance. */
    public Optional<String> warning(String part) {
        boolean differ = distance.probability() < UNLIKELY || chiSquare.probability() < UNLIKELY;
        return differ ? Optional.of(style.name() + ": training differs from " + part) : Optional.empty();
    }
}
