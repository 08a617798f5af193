package org.fivesigma.api.learning.metric;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/**
 * Events in the order of their scores: how much signal and background lies at or above each score.
 *
 * <p>Events of equal score are one point. Sums of weights are compensated (Neumaier), so their error does not grow with the
 * number of events. Negative weights are taken as they are: sums may then fall and areas leave [0, 1], as they do for the
 * distributions that such events describe.
 */
public final class RankedScores {
    private final double[] thresholds;
    private final double[] signalAbove;
    private final double[] backgroundAbove;

    private RankedScores(double[] thresholds, double[] signalAbove, double[] backgroundAbove) {
        this.thresholds = thresholds;
        this.signalAbove = signalAbove;
        this.backgroundAbove = backgroundAbove;
    }

    /**
     * A threshold and what it is worth.
     *
     * @param threshold events of this score or above are selected
     * @param value the figure of merit
     */
    public record Best(double threshold, double value) {}

    /**
     * Ranks events.
     *
     * @throws IllegalArgumentException when a score is NaN, or the arrays differ in length
     */
    public static RankedScores of(double[] scores, boolean[] signal, double[] weights) {
        return of(DescendingOrder.of(scores), scores, signal, weights);
    }

    /**
     * Ranks events whose order is known, so that other weights of the same scores need no other sort.
     *
     * @param order the {@link DescendingOrder} of the scores
     * @throws IllegalArgumentException when the arrays differ in length
     */
    public static RankedScores of(int[] order, double[] scores, boolean[] signal, double[] weights) {
        if (scores.length != signal.length || weights.length != signal.length || order.length != signal.length) {
            throw new IllegalArgumentException("scores, labels and weights differ in number: " + scores.length + ", "
                    + signal.length + " and " + weights.length);
        }
        double[] thresholds = new double[scores.length];
        double[] above = new double[scores.length];
        double[] below = new double[scores.length];
        CompensatedSum signalSum = new CompensatedSum();
        CompensatedSum backgroundSum = new CompensatedSum();
        int points = 0;
        double score = order.length == 0 ? Double.NaN : scores[order[0]];
        for (int i = 0; i < order.length; i++) {
            int event = order[i];
            (signal[event] ? signalSum : backgroundSum).add(weights[event]);
            double next = i + 1 < order.length ? scores[order[i + 1]] : Double.NaN;
            if (next != score) {
                thresholds[points] = score;
                above[points] = signalSum.value();
                below[points++] = backgroundSum.value();
                score = next;
            }
        }
        return new RankedScores(first(points, thresholds), first(points, above), first(points, below));
    }

    private static double[] first(int points, double[] values) {
        return points == values.length ? values : Arrays.copyOf(values, points);
    }

    /** The number of distinct scores. */
    public int points() {
        return thresholds.length;
    }

    /** A score; from the highest to the lowest. */
    public double threshold(int point) {
        return thresholds[point];
    }

    /** The sum of weights of signal events with this score or a higher one. */
    public double signalAbove(int point) {
        return signalAbove[point];
    }

    /** The sum of weights of background events with this score or a higher one. */
    public double backgroundAbove(int point) {
        return backgroundAbove[point];
    }

    /** The sum of weights of all signal events. */
    public double signal() {
        return thresholds.length == 0 ? 0 : signalAbove[thresholds.length - 1];
    }

    /** The sum of weights of all background events. */
    public double background() {
        return thresholds.length == 0 ? 0 : backgroundAbove[thresholds.length - 1];
    }

    /**
     * Gives where an event lies among those of the other class: for signal the share of the background below it, for background
     * the share of the signal above it, equal scores counting half. The weighted mean over either class is the area under the ROC
     * curve, and the spread gives its error (DeLong, DeLong and Clarke-Pearson, Biometrics 44, 1988).
     *
     * @param point that of the event's score
     */
    public double placement(int point, boolean ofSignal) {
        return ofSignal ? 1 - half(backgroundAbove, point) / background() : half(signalAbove, point) / signal();
    }

    /** The sum of weights above a point, with half of those at it. */
    private static double half(double[] above, int point) {
        double before = point == 0 ? 0 : above[point - 1];
        return (above[point] + before) / 2;
    }

    /**
     * Gives the area under the ROC curve: the probability that a signal event scores higher than a background event, where an
     * equal score counts half. NaN when signal or background has no weight.
     */
    public double auc() {
        CompensatedSum area = new CompensatedSum();
        double signalBefore = 0;
        double backgroundBefore = 0;
        for (int i = 0; i < thresholds.length; i++) {
            area.add((backgroundAbove[i] - backgroundBefore) * (signalAbove[i] + signalBefore) / 2);
            signalBefore = signalAbove[i];
            backgroundBefore = backgroundAbove[i];
        }
        return hasBoth() ? area.value() / (signal() * background()) : Double.NaN;
    }

    /**
     * Gives the mean purity over the signal efficiency, each point counting for the efficiency it adds (scikit-learn's average
     * precision). NaN when there is no signal.
     */
    public double averagePurity() {
        CompensatedSum sum = new CompensatedSum();
        double before = 0;
        for (int i = 0; i < thresholds.length; i++) {
            double selected = signalAbove[i] + backgroundAbove[i];
            if (selected != 0) {
                sum.add((signalAbove[i] - before) * (signalAbove[i] / selected));
            }
            before = signalAbove[i];
        }
        return signal() == 0 ? Double.NaN : sum.value() / signal();
    }

    /**
     * Gives the largest distance between the cumulative score distributions of signal and background, the Kolmogorov-Smirnov
     * statistic. NaN when signal or background has no weight.
     */
    public double kolmogorovSmirnov() {
        double largest = 0;
        for (int i = 0; i < thresholds.length; i++) {
            double distance = Math.abs(signalAbove[i] / signal() - backgroundAbove[i] / background());
            largest = Math.max(largest, distance);
        }
        return hasBoth() ? largest : Double.NaN;
    }

    /**
     * Finds the threshold at which a figure of merit of the selected signal and background is largest; of equal ones the
     * highest. Thresholds where it is NaN or infinite do not count; without any other the best value is NaN.
     *
     * @param merit takes the sums of weights of the selected signal and background
     */
    public Best best(DoubleBinaryOperator merit) {
        Best best = new Best(Double.NaN, Double.NaN);
        for (int i = 0; i < thresholds.length; i++) {
            double value = merit.applyAsDouble(signalAbove[i], backgroundAbove[i]);
            if (Double.isFinite(value) && !(value <= best.value())) {
                best = new Best(thresholds[i], value);
            }
        }
        return best;
    }

    private boolean hasBoth() {
        return signal() != 0 && background() != 0;
    }
}
