package org.fivesigma.plugin.training;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Measures;

/** Counts the events of each part and class, by number and by weight in training. */
final class Tally {
    private final boolean[] signal;
    private final double[] weights;

    private Tally(boolean[] signal, double[] weights) {
        this.signal = signal;
        this.weights = weights;
    }

    static Measures of(Samples samples, Parts parts, double[] weights) {
        Tally tally = new Tally(samples.signal(), weights);
        Map<String, Measure> measures = new LinkedHashMap<>();
        for (Part part : Part.values()) {
            tally.count(parts.of(part), true, part.word() + ".signal", measures);
            tally.count(parts.of(part), false, part.word() + ".background", measures);
        }
        return new Measures(measures);
    }

    private void count(int[] rows, boolean ofClass, String name, Map<String, Measure> measures) {
        long entries = 0;
        long negative = 0;
        Sum sum = new Sum();
        Sum squares = new Sum();
        for (int row : rows) {
            if (signal[row] == ofClass) {
                entries++;
                negative += weights[row] < 0 ? 1 : 0;
                sum.add(weights[row]);
                squares.add(weights[row] * weights[row]);
            }
        }
        double total = sum.value();
        double square = squares.value();
        measures.put("entries." + name, Measure.of(entries));
        measures.put(
                "sum-of-weights." + name, Measure.of(total, Math.sqrt(square)).from(entries, total));
        measures.put("effective-entries." + name, Measure.of(square > 0 ? total * total / square : 0));
        measures.put("negative-weights." + name, Measure.of(negative));
    }
}
