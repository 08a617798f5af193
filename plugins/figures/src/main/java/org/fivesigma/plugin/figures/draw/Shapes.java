package org.fivesigma.plugin.figures.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fivesigma.api.data.Series;

/**
 * A panel's series, with stacked histograms put upon each other.
 *
 * @param series the series, back to front
 * @param floors for each series the values it stands on, one for each bin; empty unless it is stacked
 * @param tops for each series the values it reaches, one for each bin; empty unless it is stacked
 */
record Shapes(List<Series> series, List<List<Double>> floors, List<List<Double>> tops) {
    /** Stacks what is to be stacked, upon the stacked histogram before it that has the same edges. */
    static Shapes of(List<Series> series) {
        Map<List<Double>, List<Double>> reached = new HashMap<>();
        List<List<Double>> floors = new ArrayList<>();
        List<List<Double>> tops = new ArrayList<>();
        for (Series one : series) {
            if (!(one instanceof Series.Steps steps) || steps.fill() != Series.Fill.STACKED) {
                floors.add(List.of());
                tops.add(List.of());
                continue;
            }
            List<Double> floor =
                    reached.getOrDefault(steps.edges(), zeros(steps.values().size()));
            List<Double> top = sum(floor, steps.values());
            reached.put(steps.edges(), top);
            floors.add(floor);
            tops.add(top);
        }
        return new Shapes(series, floors, tops);
    }

    private static List<Double> zeros(int count) {
        return java.util.Collections.nCopies(count, 0.0);
    }

    private static List<Double> sum(List<Double> floor, List<Double> values) {
        List<Double> sum = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            double value = values.get(i);
            sum.add(floor.get(i) + (Double.isFinite(value) ? value : 0));
        }
        return sum;
    }
}
