package org.fivesigma.plugin.training;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fivesigma.api.Checks;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;

/**
 * All events are shuffled; the first of them test, the next validate, the others train. As scikit-learn's train_test_split,
 * parts hold the given fraction of the events, rounded up.
 *
 * @param stratified whether each class is divided by itself
 */
@Doc("The events are shuffled, and the first of them test, the next validate.")
public record Shuffled(
        @Doc("Whether each class is divided by itself, so that all parts have its share.") @Default("false")
        boolean stratified)
        implements Split {
    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public void check(Fractions fractions, Checks checks) {}

    @Override
    public long[] keys(Samples samples, long seed, Draw draw) {
        long[] keys = new long[samples.rows()];
        Arrays.setAll(keys, row -> draw.bits(seed, row));
        return keys;
    }

    @Override
    public Part[] assigned(Samples samples, long[] keys, int[] order, Fractions fractions) {
        Part[] parts = new Part[keys.length];
        Arrays.fill(parts, Part.TRAINING);
        if (!stratified) {
            assign(order, parts, fractions);
            return parts;
        }
        boolean[] signal = samples.signal();
        assign(IntStream.of(order).filter(row -> signal[row]).toArray(), parts, fractions);
        assign(IntStream.of(order).filter(row -> !signal[row]).toArray(), parts, fractions);
        return parts;
    }

    private static void assign(int[] order, Part[] parts, Fractions fractions) {
        int testing = Fractions.count(fractions.test(), order.length);
        int end = Math.min(order.length, testing + Fractions.count(fractions.validate(), order.length));
        for (int i = 0; i < end; i++) {
            parts[order[i]] = i < testing ? Part.TEST : Part.VALIDATION;
        }
    }
}
