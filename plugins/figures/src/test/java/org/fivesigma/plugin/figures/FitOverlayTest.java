package org.fivesigma.plugin.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.FitResult;
import org.fivesigma.api.data.Series;
import org.junit.jupiter.api.Test;

final class FitOverlayTest {
    @Test
    void showsPullsOfTheDataInStatisticalErrors() throws Exception {
        Figure.Lower lower = panel(Map.of("flat", ToyFigures.fit(true))).lower().orElseThrow();
        Series.Points pulls = (Series.Points) lower.series().get(0);
        assertEquals(0, lower.reference());
        assertEquals((10 - 12) / Math.sqrt(10), pulls.y().get(0));
        assertEquals((40 - 12) / Math.sqrt(40), pulls.y().get(3));
        assertEquals(20, pulls.y().size());
    }

    @Test
    void listsParametersAndQuality() throws Exception {
        assertEquals(
                List.of("level = 12.03 ± 0.78", "width = 2 (fixed)", "χ^{2}/ndf = 21.3/19", "p = 0.323"),
                box(Map.of("flat", ToyFigures.fit(true))).lines());
        assertEquals(List.of(), box(Map.of("flat", ToyFigures.fit(true))).warnings());
    }

    @Test
    void saysInRedThatAFitFailedAndClaimsNoUncertainty() throws Exception {
        Series.Box box = box(Map.of("flat", ToyFigures.fit(false)));
        assertEquals(List.of("Fit failed: no minimum after 500 iterations"), box.warnings());
        assertEquals(List.of("level = 12.0345", "width = 2 (fixed)"), box.lines());
    }

    @Test
    void drawsComponentsDashedAndNamesTheFitInTheBoxWhereThereAreSeveral() throws Exception {
        Map<String, FitResult> fits = ToyFigures.named("nominal", ToyFigures.fit(true), "other", ToyFigures.fit(true));
        List<Series> series = panel(fits).series();
        Series.Line component = (Series.Line) series.get(2);
        Series.Line total = (Series.Line) series.get(3);
        assertEquals("", component.name());
        assertEquals(true, component.dashed());
        assertEquals("other", total.name());
        assertEquals(component.colour(), total.colour());
        assertEquals("other", box(fits).lines().get(0));
    }

    @Test
    void noDataAndNoPullsStandWhereTheAxisIsBlinded() throws Exception {
        Figure.Panel panel = panel(Map.of("flat", ToyFigures.fit(true)), List.of(List.of(104.0, 110.0)));
        assertEquals(new Series.Region("blinded", 104, 110), panel.series().get(0));
        Series.Points data = panel.series().stream()
                .filter(Series.Points.class::isInstance)
                .map(Series.Points.class::cast)
                .findFirst()
                .orElseThrow();
        Series.Points pulls =
                (Series.Points) panel.lower().orElseThrow().series().get(0);
        assertEquals(17, data.x().size());
        assertEquals(data.x(), pulls.x());
        assertEquals(List.of(103.0, 111.0), data.x().subList(1, 3));
    }

    private static Series.Box box(Map<String, FitResult> fits) throws Exception {
        List<Series> series = panel(fits).series();
        return (Series.Box) series.get(series.size() - 1);
    }

    private static Figure.Panel panel(Map<String, FitResult> fits) throws Exception {
        return panel(fits, List.of());
    }

    private static Figure.Panel panel(Map<String, FitResult> fits, List<List<Double>> blind) throws Exception {
        FitOverlay.Params params =
                new FitOverlay.Params("", Optional.empty(), Optional.empty(), "Data", blind, List.of());
        return new FitOverlay()
                .run(params, new FitOverlay.Inputs(fits), ToyFigures.context())
                .figure()
                .panels()
                .get(0);
    }
}
