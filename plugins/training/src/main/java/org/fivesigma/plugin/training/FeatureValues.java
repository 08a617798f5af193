package org.fivesigma.plugin.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.EventTable;

/**
 * The values of one feature in the parts of a training set, none of them infinite.
 *
 * @param parts by part, the training events first
 */
record FeatureValues(List<double[]> parts) {
    static FeatureValues of(String feature, List<EventTable> parts) throws StepFailure {
        List<double[]> values = new ArrayList<>();
        for (EventTable part : parts) {
            double[] ofPart = part.numbers(feature);
            requireFinite(feature, ofPart);
            values.add(ofPart);
        }
        return new FeatureValues(values);
    }

    /** Of the events that train. */
    double[] training() {
        return parts.get(0);
    }

    /** Of all events. */
    double[] all() {
        return parts.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    private static void requireFinite(String feature, double[] values) throws StepFailure {
        long bad = Arrays.stream(values).filter(Double::isInfinite).count();
        if (bad > 0) {
            throw new StepFailure(
                    "feature '" + feature + "' is infinite in " + bad + " of " + values.length + " events",
                    "cut on these events before, or derive a quantity that is finite in all");
        }
    }
}
