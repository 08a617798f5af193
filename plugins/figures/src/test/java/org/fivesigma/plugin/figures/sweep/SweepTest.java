package org.fivesigma.plugin.figures.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Series;
import org.fivesigma.api.learning.Trials;
import org.fivesigma.plugin.figures.ToyFigures;
import org.junit.jupiter.api.Test;

final class SweepTest {
    private static final SearchHeatMap.Params BEST =
            new SearchHeatMap.Params(Optional.empty(), Optional.empty(), SearchHeatMap.Score.BEST, 0.05, "", List.of());

    @Test
    void followsTheBestSoFar() {
        Figure figure = history(ToySearch.twelve());
        Series.Dots dots = (Series.Dots) series(figure, 0);
        assertEquals(12, dots.x().size());
        assertEquals(0.81, dots.y().get(6));
        Series.Line best = (Series.Line) series(figure, 1);
        assertEquals(List.of(1.0, 2.0, 2.0, 3.0, 3.0, 5.0, 5.0, 7.0, 7.0, 12.0), best.x());
        assertEquals(List.of(0.7, 0.7, 0.71, 0.71, 0.72, 0.72, 0.8, 0.8, 0.81, 0.81), best.y());
        assertEquals("Score (accuracy)", figure.panels().get(0).y().label());
    }

    @Test
    void marksWhatFailedAtTheBottom() {
        Figure figure = history(ToySearch.withFailures());
        Series.Dots failed = (Series.Dots) series(figure, 2);
        assertEquals(List.of(1.0, 10.0), failed.x());
        assertEquals(List.of(0.7, 0.7), failed.y());
        assertEquals(List.of("Simulation", "2 of 12 candidates failed"), figure.notes());
    }

    @Test
    void judgesCandidatesOfAHalvingSearchByTheirLastRung() {
        Figure figure = history(ToySearch.halving());
        Series.Dots early = (Series.Dots) series(figure, 0);
        Series.Dots late = (Series.Dots) series(figure, 1);
        assertEquals("last tried on 60 events", early.name());
        assertEquals(List.of(3.0, 4.0), early.x());
        assertEquals("last tried on 180 events", late.name());
        assertEquals(List.of(0.75, 0.625), late.y());
        Series.Line best = (Series.Line) series(figure, 2);
        assertEquals(List.of(0.75, 0.75), best.y(), "scores on fewer events are no best");
        assertTrue(figure.notes().contains("Halving: each candidate by the last rung it reached"));
    }

    @Test
    void showsScoresAgainstEachParameterOnAxesThatSuitIt() {
        Figure figure = new SearchSlice()
                .run(ToySearch.PLAIN, new SweepInputs(ToySearch.twelve()), ToyFigures.context())
                .figure();
        assertEquals(3, figure.panels().size());
        Figure.Axis depth = figure.panels().get(0).x();
        Figure.Axis criterion = figure.panels().get(1).x();
        Figure.Axis rate = figure.panels().get(2).x();
        assertFalse(depth.logarithmic());
        assertEquals(1.92, depth.low().orElseThrow(), 1e-12);
        assertEquals(List.of("gini", "entropy"), criterion.categories());
        assertTrue(rate.logarithmic(), "it spans five decades");
        Series.Dots dots = (Series.Dots) figure.panels().get(1).series().get(0);
        assertEquals(List.of(0.5, 1.5, 0.5), dots.x().subList(0, 3));
        assertEquals(
                List.of(1.0, 2.0, 3.0), dots.shading().orElseThrow().values().subList(0, 3));
    }

    @Test
    void drawsCandidatesAcrossTheirParametersWithTheBestOnTop() {
        Figure figure = parallel(ToySearch.twelve());
        Series.Strands strands = (Series.Strands) series(figure, 3);
        assertEquals(List.of(0.5, 1.5, 2.5), strands.x());
        List<Double> best = strands.y().get(11);
        assertEquals(List.of(0.5, 0.0), best.subList(0, 2), "depth 3 of 2 to 4, the first criterion");
        assertEquals(3 / 11.0, best.get(2), 1e-12, "on a logarithmic scale");
        assertEquals(0.81, strands.shading().values().get(11));
        Series.Labels labels = (Series.Labels) series(figure, 4);
        assertEquals(List.of("2", "3", "4", "gini", "entropy", "1\u00d710^{\u22124}", "17.7"), labels.texts());
    }

    @Test
    void thinsManyCandidatesToTheBestAndAnEvenChoiceOfTheOthers() {
        Figure figure = parallel(ToySearch.many(1000));
        Series.Strands strands = (Series.Strands) series(figure, 2);
        List<Double> scores = strands.shading().values();
        assertEquals(300, scores.size());
        assertEquals(0.0, scores.get(0));
        assertEquals(0.85, scores.get(150), "the best 150 are all there");
        assertEquals(0.999, scores.get(299));
        assertEquals(
                "300 of 1000 candidates: the best 150, the others evenly by rank",
                figure.notes().get(1));
    }

    @Test
    void mapsTheBestScoreOfPairsOfTheTwoMostImportantParameters() throws Exception {
        Figure figure = heatMap(BEST, ToySearch.twelve());
        Figure.Panel panel = figure.panels().get(0);
        assertEquals("depth", panel.x().label());
        assertEquals("learning-rate", panel.y().label());
        assertEquals(List.of("2", "3", "4"), panel.x().categories());
        Series.Cells cells = (Series.Cells) panel.series().get(0);
        assertEquals(10, panel.y().categories().size(), "twelve rates in groups of about as many candidates");
        assertEquals(0.8, cells.values().get(1), "the lowest rate was tried with depth 3");
        assertTrue(cells.values().get(0).isNaN(), "and with no other");
        assertEquals(0.7, cells.values().get(3), "the next with depth 2");
        assertEquals(
                List.of("0.81 \u25cf"),
                cells.texts().stream().filter(text -> text.contains("\u25cf")).toList());
        assertEquals(
                List.of("0.8 \u2248"),
                cells.texts().stream().filter(text -> text.contains("\u2248")).toList());
        assertTrue(figure.notes().contains("\u25cf best, \u2248 same within error (p \u2265 0.05)"));
    }

    @Test
    void mapsTheMeanScoreOfParametersWanted() throws Exception {
        SearchHeatMap.Params params = new SearchHeatMap.Params(
                Optional.of("criterion"), Optional.of("depth"), SearchHeatMap.Score.MEAN, 0.05, "", List.of());
        Series.Cells cells = (Series.Cells) series(heatMap(params, ToySearch.twelve()), 0);
        List<Double> means = List.of(0.71, 0.705, 0.805, 0.795, 0.745, 0.765);
        for (int i = 0; i < means.size(); i++) {
            assertEquals(means.get(i), cells.values().get(i), 1e-15);
        }
    }

    @Test
    void mapsASingleParameterInOneRow() throws Exception {
        Series.Cells cells = (Series.Cells) series(heatMap(BEST, ToySearch.halving()), 0);
        assertEquals(List.of(0.0, 1.0), cells.yEdges());
        assertEquals(4, cells.values().size());
    }

    @Test
    void refusesParametersThatWereNotVaried() {
        SearchHeatMap.Params params = new SearchHeatMap.Params(
                Optional.of("shape"), Optional.empty(), SearchHeatMap.Score.BEST, 0.05, "", List.of());
        StepFailure failure = assertThrows(StepFailure.class, () -> heatMap(params, ToySearch.twelve()));
        assertEquals("the search did not vary 'shape'", failure.getMessage());
        assertEquals("it varied: depth, criterion, learning-rate", failure.remedy());
    }

    @Test
    void tellsTheShareOfTheVarianceThatEachParameterExplains() {
        Figure figure = importance(ToySearch.twelve());
        assertEquals(
                List.of("depth", "learning-rate", "criterion"),
                figure.panels().get(0).y().categories());
        Series.Bars bars = (Series.Bars) series(figure, 0);
        // F of scipy 1.10 stats.f_oneway as eta^2 = (k - 1) F / ((k - 1) F + n - k); pandas.qcut for the quarters of
        // the rate
        assertEquals(0.9461077844311379, bars.values().get(0), 1e-12);
        assertEquals(0.21142330723169048, bars.values().get(1), 1e-12);
        assertEquals(0.00046061722708429296, bars.values().get(2), 1e-12);
        Series.Bars chance = (Series.Bars) series(figure, 1);
        assertEquals(List.of(2 / 11.0, 3 / 11.0, 1 / 11.0), chance.values());
    }

    @Test
    void explainsEverythingByAParameterThatAloneDecides() {
        Series.Bars bars = (Series.Bars) series(importance(ToySearch.halving()), 0);
        assertEquals(List.of(1.0), bars.values());
    }

    @Test
    void showsSearchesOfWhichEveryCandidateFailed() throws Exception {
        Trials none = ToySearch.failed();
        assertEquals(List.of(1.0, 2.0), ((Series.Dots) series(history(none), 1)).x());
        assertEquals(List.of(0.0), ((Series.Bars) series(importance(none), 0)).values());
        assertTrue(((Series.Strands) series(parallel(none), 1)).y().isEmpty());
        assertTrue(
                ((Series.Cells) series(heatMap(BEST, none), 0)).values().get(0).isNaN());
    }

    private static Series series(Figure figure, int place) {
        return figure.panels().get(0).series().get(place);
    }

    private static Figure history(Trials trials) {
        return new SearchHistory()
                .run(ToySearch.PLAIN, new SweepInputs(trials), ToyFigures.context())
                .figure();
    }

    private static Figure parallel(Trials trials) {
        return new SearchParallel()
                .run(ToySearch.PLAIN, new SweepInputs(trials), ToyFigures.context())
                .figure();
    }

    private static Figure importance(Trials trials) {
        return new SearchImportance()
                .run(ToySearch.PLAIN, new SweepInputs(trials), ToyFigures.context())
                .figure();
    }

    private static Figure heatMap(SearchHeatMap.Params params, Trials trials) throws Exception {
        return new SearchHeatMap()
                .run(params, new SweepInputs(trials), ToyFigures.context())
                .figure();
    }
}
