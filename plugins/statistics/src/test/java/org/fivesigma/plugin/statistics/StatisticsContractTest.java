package org.fivesigma.plugin.statistics;

import java.util.List;
import java.util.Map;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.FitResult;
import org.fivesigma.api.data.Histogram;
import org.fivesigma.plugin.statistics.fit.HistogramFit;
import org.fivesigma.plugin.statistics.fit.Sidebands;
import org.fivesigma.plugin.statistics.fit.Spectrum;
import org.fivesigma.plugin.statistics.shape.Shape;
import org.fivesigma.testkit.StepContract;
import org.junit.jupiter.api.Test;

final class StatisticsContractTest {
    private static EventTable events() {
        return EventTable.of(
                Column.of("mass", 99, 101.5, 124.9, 125, 126.1, 160, 170, Double.NaN),
                Column.of("weight", 1, 0.5, 2, -0.3, 1, 1, 1, 1),
                Column.of("unread", 1, 2, 3, 4, 5, 6, 7, 8));
    }

    private static FitResult fit(String shape) {
        Map<String, Double> start = shape.contains("gaussian") ? Map.of("mu", 1e6, "sigma", 4.2e4) : Map.of();
        List<String> fix = List.copyOf(start.keySet());
        return new HistogramFit(Shape.parse(shape), new Sidebands(Spectrum.signalOnBackground(), List.of()), start, fix)
                .run();
    }

    @Test
    void histogramsKeepTheContract() {
        StepContract.of(FillHistogram.class)
                .inputs(new FillHistogram.Inputs(List.of(events(), events())))
                .example("{column: mass, binning: {edges: [100, 120, 125, 170]}}")
                .goldenDigest("32eddd4e14a6d6fafe01d945a9e89f95be7e9d97a99c5d1edbc3d50c8b4bbf0c")
                .check();
    }

    @Test
    void fitsKeepTheContract() {
        Histogram data = Spectrum.signalOnBackground();
        StepContract.of(FitShape.class)
                .inputs(new FitShape.Inputs(List.of(data, Spectrum.signal()), List.of(fit("poly4"))))
                .example("{shape: exponential + gaussian, start: {mu: 1e6, sigma: 1e6}}")
                .example("{shape: poly2, start: {p1: -0.001}, fix: [p1]}")
                .goldenDigest("c0c538517476ba9c154b73bb221f84cc5fff419805d269892d1e418b0b4d3312")
                .check();
    }

    @Test
    void significancesKeepTheContract() {
        StepContract.of(WilksSignificance.class)
                .inputs(new WilksSignificance.Inputs(fit("poly4"), fit("gaussian + poly4")))
                .goldenDigest("df6f80f51b9e010a9df99da7ca009741bb8a8addcf5ccf2a10fd6683d83eec97")
                .check();
    }
}
