package org.fivesigma.plugin.statistics.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fivesigma.api.data.FitResult;
import org.fivesigma.plugin.statistics.shape.Scale;
import org.fivesigma.plugin.statistics.shape.Shape;
import org.fivesigma.plugin.statistics.shape.Term;

/**
 * Fits a shape to a histogram by least chi2 = sum of (sum of weights - shape at the bin centre)^2 / sum of squared weights.
 *
 * <p>The minimisation starts from the given values, where there are any, and from the three best sets of values estimated from
 * the data; the trustworthy minimum of least chi2 is kept, so poor starting values do no harm. All of it is deterministic.
 */
public final class HistogramFit {
    private final Shape shape;
    private final Sidebands sidebands;
    private final Set<String> fixed;
    private final Map<String, Double> given;
    private final Points points;
    private final Scale scale;

    /**
     * Prepares a fit.
     *
     * @param sidebands the histogram without the bins that are blinded
     * @param given starting values by parameter; others are estimated from the data
     * @param fixed parameters to leave at their starting values, all of them among the given
     */
    public HistogramFit(Shape shape, Sidebands sidebands, Map<String, Double> given, List<String> fixed) {
        this.shape = shape;
        this.sidebands = sidebands;
        this.given = new LinkedHashMap<>(given);
        this.fixed = new LinkedHashSet<>(fixed);
        this.points = Points.of(sidebands);
        this.scale = Scale.of(sidebands.data().binning());
    }

    /** Runs the fit. */
    public FitResult run() {
        Optional<String> obstacle = obstacle();
        if (obstacle.isPresent()) {
            return failed(obstacle.get());
        }
        Trial best = trials().stream()
                .min(Comparator.comparing(Trial::failed).thenComparingDouble(Trial::chiSquare))
                .orElseThrow();
        return result().of(best);
    }

    /** A result that says only why there is no fit. */
    public FitResult failed(String reason) {
        Layout layout = layout(fixed);
        double[] scaled = layout.fromRecipe(values());
        Minimum nothing = new Minimum(
                Points.taken(scaled, layout.shape().free()),
                0,
                new double[0][],
                0,
                Minimum.Status.NOT_FINITE,
                new double[0]);
        return result().of(new Trial(layout, scaled, nothing, Optional.of(reason)));
    }

    private Optional<String> obstacle() {
        for (Map.Entry<String, Double> start : given.entrySet()) {
            Optional<String> objection = shape.objection(start.getKey(), start.getValue());
            if (objection.isPresent()) {
                return Optional.of("the starting value of " + objection.get());
            }
        }
        if (points.size() == 0) {
            return Optional.of("no bin has entries; widen the range or loosen the cuts");
        }
        int free = shape.parameters().size() - fixed.size();
        if (points.size() < free) {
            return Optional.of("only " + points.size() + " bins have entries, too few for " + free
                    + " free parameters; use a simpler shape, fix parameters or loosen the cuts");
        }
        return Optional.empty();
    }

    private List<Trial> trials() {
        Estimate estimate = new Estimate(points, scale);
        List<double[]> starts = new ArrayList<>();
        if (!fixed.containsAll(given.keySet())) {
            starts.add(estimate.starts(shape, values(), held(given.keySet())).get(0));
        }
        starts.addAll(estimate.starts(shape, values(), held(fixed)));
        return starts.stream().map(this::trial).toList();
    }

    private Trial trial(double[] start) {
        Layout layout = layout(fixed);
        double[] base = layout.fromRecipe(start);
        int[] free = layout.shape().free();
        Minimum minimum = points.problem(layout.shape(), base, free).minimise(Points.taken(base, free));
        double[] scaled = Points.placed(base, free, minimum.parameters());
        return new Trial(layout, scaled, minimum, new Diagnosis(shape, layout).failure(minimum, scaled));
    }

    private Layout layout(Set<String> held) {
        return Layout.of(shape, scale, values(), held(held));
    }

    private FitReport result() {
        return new FitReport(shape, sidebands, points.size());
    }

    /** The given values, and placeholders for the rest. */
    private double[] values() {
        List<Double> values = new ArrayList<>();
        for (int term = 0; term < shape.terms().size(); term++) {
            Term written = shape.terms().get(term);
            double[] placeholders = written.placeholders(scale);
            for (int k = 0; k < placeholders.length; k++) {
                values.add(given.getOrDefault(shape.parameters(term).get(k), placeholders[k]));
            }
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private boolean[] held(Set<String> names) {
        boolean[] held = new boolean[shape.parameters().size()];
        for (int k = 0; k < held.length; k++) {
            held[k] = names.contains(shape.parameters().get(k));
        }
        return held;
    }
}
