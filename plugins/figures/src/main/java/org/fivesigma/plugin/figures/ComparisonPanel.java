package org.fivesigma.plugin.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.data.Binning;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Histogram;
import org.fivesigma.api.data.Series;
import org.fivesigma.api.figure.Blinded;
import org.fivesigma.api.figure.HistogramSeries;

/** Makes the panel below a stack that compares the data with the simulation bin by bin. */
final class ComparisonPanel {
    private static final List<Double> REACHES = List.of(0.25, 0.5, 1.0);
    private static final List<Double> SIGMAS = List.of(3.0, 5.0);
    /** A little more than the round number, so that no tick label stands at the very end of the axis. */
    private static final double OVER = 1.1;

    private final Comparison comparison;
    private final double[] factors;
    private final Blinded blinded;

    /**
     * Such panels.
     *
     * @param factors what each bin's content is multiplied by
     */
    ComparisonPanel(Comparison comparison, double[] factors, Blinded blinded) {
        this.comparison = comparison;
        this.factors = factors;
        this.blinded = blinded;
    }

    /** The panel; bins for which the comparison has no value show nothing. */
    Figure.Lower compared(Histogram observed, Histogram simulated) {
        Series.Points points = points(observed, simulated);
        List<Series> series = new ArrayList<>();
        blinded.regions().forEach(region -> series.add(unnamed((Series.Region) region)));
        if (comparison.hasOwnBand() || comparison == Comparison.PULL) {
            series.add(band(simulated));
        }
        series.add(points);
        return new Figure.Lower(axis(points), comparison.reference(), series);
    }

    /** The legend stands in the panel above. */
    private static Series unnamed(Series.Region region) {
        return new Series.Region("", region.from(), region.to());
    }

    private Series.Points points(Histogram observed, Histogram simulated) {
        Series.Points data = HistogramSeries.points("", observed, factors);
        Binning binning = simulated.binning();
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        List<Double> below = new ArrayList<>();
        List<Double> above = new ArrayList<>();
        for (int i = 0; i < data.x().size(); i++) {
            int bin = binning.find(data.x().get(i));
            double seen = data.y().get(i);
            double expected = factors[bin] * simulated.sum(bin);
            double error = factors[bin] * simulated.error(bin);
            double down = data.below().get(i);
            double up = data.above().get(i);
            double value = comparison.value(seen, expected, StrictMath.hypot(seen >= expected ? down : up, error));
            if (comparison.isDefined(seen, expected) && Double.isFinite(value)) {
                x.add(data.x().get(i));
                y.add(value);
                below.add(comparison.bar(seen, down, expected, error));
                above.add(comparison.bar(seen, up, expected, error));
            }
        }
        return new Series.Points("", x, y, below, above);
    }

    private Series.Band band(Histogram simulated) {
        List<Double> low = new ArrayList<>();
        List<Double> high = new ArrayList<>();
        for (int bin = 0; bin < factors.length; bin++) {
            double half = comparison.band(factors[bin] * simulated.sum(bin), factors[bin] * simulated.error(bin));
            low.add(comparison.reference() - half);
            high.add(comparison.reference() + half);
        }
        return new Series.Band("", HistogramSeries.edges(simulated.binning()), low, high);
    }

    private Figure.Axis axis(Series.Points points) {
        double reach = OVER * reach(points);
        double low = comparison.reference() - reach;
        boolean ratio = comparison.reference() == 1;
        return new Figure.Axis(
                comparison.label(),
                false,
                Optional.of(ratio ? Math.max(0, low) : low),
                Optional.of(comparison.reference() + reach));
    }

    /** The smallest round reach around the reference that holds nine of ten points; arrows stand for the others. */
    private double reach(Series.Points points) {
        List<Double> distances = points.y().stream()
                .map(value -> Math.abs(value - comparison.reference()))
                .sorted()
                .toList();
        if (distances.isEmpty()) {
            return 1;
        }
        double wanted = distances.get((int) Math.ceil(0.9 * distances.size()) - 1);
        if (comparison == Comparison.DIFFERENCE) {
            return wanted > 0 ? 1.5 * wanted : 1;
        }
        List<Double> reaches = comparison == Comparison.PULL ? SIGMAS : REACHES;
        return reaches.stream().filter(reach -> wanted <= reach).findFirst().orElse(reaches.get(reaches.size() - 1));
    }
}
