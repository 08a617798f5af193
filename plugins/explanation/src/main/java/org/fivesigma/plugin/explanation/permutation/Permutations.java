package org.fivesigma.plugin.explanation.permutation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.learning.Classifier;
import org.fivesigma.api.work.Pieces;

/**
 * By how much a metric drops when features are permuted among the events (Breiman, Machine Learning 45, 2001, section 10), with
 * errors.
 *
 * <p>With {@code d} an event's contribution to the metric less the mean of its contributions over the repeats, and {@code D} the
 * drop, the squared error is {@code n / (n - 1) sum(w^2 (d - D)^2) / sum(w)^2}; for the area under the ROC curve it is the sum
 * of that over signal and over background, with the placements of DeLong, DeLong and Clarke-Pearson (Biometrics 44, 1988) as
 * contributions. It holds both what other events would have given and what other permutations would have: contributions vary
 * from event to event by the permutation too, and the less the more repeats they are the mean of.
 */
public final class Permutations {
    /** The most scores that are kept at a time, 256 MB of them. */
    private static final long SCORES = 1L << 25;

    private final Rescoring rescoring;
    private final Metric metric;
    private final Truth truth;
    private final double baseline;
    private final double[] contributions;
    private final int threads;

    private Permutations(Rescoring rescoring, double[] scores, Metric metric, Truth truth, int threads) {
        this.rescoring = rescoring;
        this.metric = metric;
        this.truth = truth;
        this.threads = threads;
        this.contributions = new double[scores.length];
        this.baseline = metric.of(scores, truth, contributions);
    }

    /** Permutations of the events that a classifier scores; {@code threads} at a time. */
    public static Permutations of(Classifier classifier, EventTable events, Metric metric, Truth truth, int threads)
            throws StepFailure, InterruptedException {
        Rescoring rescoring = Rescoring.of(classifier, events, threads);
        return new Permutations(rescoring, rescoring.unpermuted(events.rows()), metric, truth, threads);
    }

    /** The metric of the events as they are; larger is better. */
    public double baseline() {
        return baseline;
    }

    /** The drops of these units, in their order. */
    public List<Drop> drops(List<Unit> units, int repeats, long seed) throws StepFailure, InterruptedException {
        int together = (int) Math.max(1, SCORES / Math.max(1, (long) repeats * truth.events()));
        List<Drop> drops = new ArrayList<>();
        for (int start = 0; start < units.size(); start += together) {
            List<Unit> some = units.subList(start, Math.min(units.size(), start + together));
            drops.addAll(dropsTogether(some, repeats, seed));
        }
        return drops;
    }

    private List<Drop> dropsTogether(List<Unit> units, int repeats, long seed)
            throws StepFailure, InterruptedException {
        Shuffled[] shuffled = new Shuffled[units.size()];
        Pieces.run(
                shuffled.length,
                threads,
                unit -> shuffled[unit] = Shuffled.of(units.get(unit), repeats, truth.events(), seed));
        List<double[][]> scores = rescoring.scores(List.of(shuffled));
        Drop[] drops = new Drop[shuffled.length];
        Pieces.run(drops.length, threads, unit -> drops[unit] = drop(units.get(unit), scores.get(unit)));
        return Arrays.asList(drops);
    }

    private Drop drop(Unit unit, double[][] scores) {
        double sum = 0;
        double[] differences = new double[truth.events()];
        for (double[] ofRepeat : scores) {
            sum += baseline - metric.of(ofRepeat, truth, differences);
        }
        for (int i = 0; i < differences.length; i++) {
            differences[i] = contributions[i] - differences[i] / scores.length;
        }
        double drop = sum / scores.length;
        double variance = metric == Metric.AUC
                ? variance(differences, drop, true, false) + variance(differences, drop, false, true)
                : variance(differences, drop, true, true);
        return new Drop(unit, drop, Math.sqrt(variance));
    }

    private double variance(double[] differences, double mean, boolean ofSignal, boolean ofBackground) {
        double squares = 0;
        double sum = 0;
        long entries = 0;
        for (int i = 0; i < differences.length; i++) {
            if (truth.signal()[i] ? ofSignal : ofBackground) {
                double off = truth.weights()[i] * (differences[i] - mean);
                squares += off * off;
                sum += truth.weights()[i];
                entries++;
            }
        }
        // as for the sample variance: the mean that is subtracted was made of the same events
        return squares / (sum * sum) * entries / Math.max(1, entries - 1);
    }
}
