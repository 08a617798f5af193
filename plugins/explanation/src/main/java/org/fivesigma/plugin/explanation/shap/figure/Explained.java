package org.fivesigma.plugin.explanation.shap.figure;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.Measure;

/**
 * Events with what each feature adds to their scores.
 *
 * @param quantity what the contributions add up to, for example {@code score}
 * @param features the features
 * @param values by feature the values of the events
 * @param contributions by feature what it adds to each event
 * @param weights the weights of the events
 * @param processes for each event the group it is shown in
 */
public record Explained(
        String quantity,
        List<ColumnSpec> features,
        double[][] values,
        double[][] contributions,
        double[] weights,
        List<String> processes) {
    /** Copies the lists. */
    public Explained {
        features = List.copyOf(features);
        processes = List.copyOf(processes);
    }

    /** The number of events. */
    public int events() {
        return weights.length;
    }

    /** All events. */
    public int[] all() {
        return IntStream.range(0, events()).toArray();
    }

    /** The features, those first that add most by {@link #meanAbsolute} over all events; as they come where they add equally. */
    public List<Integer> byStrength() {
        int[] all = all();
        double[] strengths = IntStream.range(0, features.size())
                .mapToDouble(feature -> meanAbsolute(feature, all).value())
                .toArray();
        return IntStream.range(0, strengths.length)
                .boxed()
                .sorted(Comparator.comparingDouble(feature -> -strengths[feature]))
                .toList();
    }

    /**
     * The weighted mean over some events of the absolute contribution of a feature, {@code sum(w |c|) / sum(w)}, with its standard
     * error {@code sqrt(sum(w^2 (|c| - mean)^2)) / |sum(w)|}.
     */
    public Measure meanAbsolute(int feature, int[] rows) {
        double sum = 0;
        double all = 0;
        for (int row : rows) {
            sum += weights[row] * Math.abs(contributions[feature][row]);
            all += weights[row];
        }
        double mean = sum / all;
        double squares = 0;
        for (int row : rows) {
            double off = weights[row] * (Math.abs(contributions[feature][row]) - mean);
            squares += off * off;
        }
        return Measure.of(mean, Math.sqrt(squares) / Math.abs(all)).from(rows.length, all);
    }

    /** The sum of weights of some events. */
    public double sumOfWeights(int[] rows) {
        double sum = 0;
        for (int row : rows) {
            sum += weights[row];
        }
        return sum;
    }

    /** A feature as axes are labelled. */
    String label(int feature) {
        ColumnSpec spec = features.get(feature);
        return spec.unit().isBlank() ? spec.name() : spec.name() + " [" + spec.unit() + "]";
    }

    List<String> names(List<Integer> some) {
        return some.stream().map(feature -> features.get(feature).name()).toList();
    }

    /**
     * At most so many events that stand for all, evenly spaced along the running sum of absolute weights, so that dots are as
     * dense as weights.
     */
    int[] representatives(int most) {
        double all = 0;
        for (double weight : weights) {
            all += Math.abs(weight);
        }
        double running = 0;
        int taken = 0;
        IntStream.Builder rows = IntStream.builder();
        for (int row = 0; row < weights.length; row++) {
            running += Math.abs(weights[row]);
            if (running > (taken + 0.5) / most * all || weights.length <= most && weights[row] != 0) {
                rows.add(row);
                taken = (int) (running / all * most + 0.5);
            }
        }
        return rows.build().toArray();
    }
}
