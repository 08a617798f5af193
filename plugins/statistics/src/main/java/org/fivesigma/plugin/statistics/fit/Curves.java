package org.fivesigma.plugin.statistics.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fivesigma.api.data.Binning;
import org.fivesigma.api.data.FitResult.Curve;
import org.fivesigma.api.data.Histogram;
import org.fivesigma.plugin.statistics.shape.Scale;
import org.fivesigma.plugin.statistics.shape.ScaledShape;
import org.fivesigma.plugin.statistics.shape.Shape;

/** Samples a fitted shape and its terms, in units of bin sums. */
final class Curves {
    private static final int SAMPLES = 200;

    private final Shape shape;
    private final Histogram data;
    private final Layout layout;
    private final double[] scaled;

    Curves(Shape shape, Histogram data, Layout layout, double[] scaled) {
        this.shape = shape;
        this.data = data;
        this.layout = layout;
        this.scaled = scaled;
    }

    /** The whole shape. */
    Curve total() {
        return sampled(shape.toString(), layout.shape(), scaled);
    }

    /** Its terms; none where it has but one. */
    List<Curve> components() {
        if (shape.terms().size() == 1) {
            return List.of();
        }
        List<Curve> curves = new ArrayList<>();
        for (int term = 0; term < shape.terms().size(); term++) {
            ScaledShape alone = new ScaledShape(List.of(layout.term(term)));
            curves.add(sampled(name(term), alone, layout.part(scaled, term)));
        }
        return curves;
    }

    /** The term as written, numbered from the second of its kind on. */
    private String name(int term) {
        String text = shape.terms().get(term).text();
        long before = shape.terms().subList(0, term).stream()
                .filter(other -> other.text().equals(text))
                .count();
        return before == 0 ? text : text + "-" + (before + 1);
    }

    private Curve sampled(String name, ScaledShape function, double[] parameters) {
        Binning binning = data.binning();
        double low = binning.edge(0);
        double length = binning.edge(binning.count()) - low;
        List<Double> x = IntStream.range(0, SAMPLES)
                .mapToObj(i -> low + i * length / (SAMPLES - 1))
                .toList();
        List<Double> y = x.stream().map(at -> value(function, parameters, at)).toList();
        List<Double> atCentres = IntStream.range(0, binning.count())
                .mapToObj(bin -> value(function, parameters, binning.centre(bin)))
                .toList();
        return new Curve(name, x, y, atCentres);
    }

    private double value(ScaledShape function, double[] parameters, double x) {
        int bin = Math.min(data.binning().find(x), data.binning().count() - 1);
        double position = Scale.of(data.binning()).scaled(x);
        return Points.relativeWidth(data, bin) * function.value(position, parameters, new double[function.size()]);
    }
}
