package org.fivesigma.plugin.assessment.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.fivesigma.api.data.Histogram;
import org.fivesigma.api.data.Series;

/** A histogram scaled to unit area, as series of figures; what lies outside its bins counts for the area as well. */
public final class UnitArea {
    private final Histogram histogram;
    private final double area;

    /** A histogram scaled so; without a sum of weights above 0 it is empty. */
    public UnitArea(Histogram histogram) {
        this.histogram = histogram;
        this.area = Arrays.stream(histogram.sums()).sum();
    }

    /** A step histogram. */
    public Series.Steps steps(String name, Series.Fill fill, int colour) {
        List<Double> edges = new ArrayList<>();
        for (int edge = 0; edge <= histogram.binning().count(); edge++) {
            edges.add(histogram.binning().edge(edge));
        }
        return new Series.Steps(name, edges, densities(), List.of(), fill, colour);
    }

    /** A step histogram with errors. */
    public Series.Steps stepsWithErrors(String name, Series.Fill fill, int colour) {
        List<Double> errors = new ArrayList<>();
        for (int bin = 0; bin < histogram.binning().count(); bin++) {
            errors.add(scaled(histogram.error(bin), bin));
        }
        Series.Steps steps = steps(name, fill, colour);
        return new Series.Steps(name, steps.edges(), steps.values(), errors, fill, colour);
    }

    /** Points with errors at the centres of the bins that hold events. */
    public Series.Points points(String name, int colour) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        List<Double> errors = new ArrayList<>();
        List<Double> densities = densities();
        for (int bin = 0; bin < densities.size(); bin++) {
            if (histogram.entries(bin) > 0) {
                x.add(histogram.binning().centre(bin));
                y.add(densities.get(bin));
                errors.add(scaled(histogram.error(bin), bin));
            }
        }
        return new Series.Points(name, x, y, errors, errors, colour);
    }

    /** The fraction of the sum of weights that lies outside the bins. */
    public double outside() {
        double[] sums = histogram.sums();
        return area == 0 ? 0 : (sums[0] + sums[sums.length - 1]) / area;
    }

    /** What is in each bin, by its width. */
    public List<Double> densities() {
        List<Double> densities = new ArrayList<>();
        for (int bin = 0; bin < histogram.binning().count(); bin++) {
            densities.add(scaled(histogram.sum(bin), bin));
        }
        return Collections.unmodifiableList(densities);
    }

    private double scaled(double content, int bin) {
        return area > 0 ? content / (area * histogram.binning().width(bin)) : 0;
    }
}
