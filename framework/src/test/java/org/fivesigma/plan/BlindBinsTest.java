package org.fivesigma.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.recipe.BlindWindows.Window;
import org.fivesigma.recipe.HistogramBlock;
import org.fivesigma.recipe.Names;
import org.fivesigma.shape.Located;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Problems;
import org.fivesigma.text.Tree;
import org.junit.jupiter.api.Test;

final class BlindBinsTest {
    private static final Place HERE = Place.nowhere();

    private static HistogramBlock histogram(double low, double high, int bins) {
        return new HistogramBlock(
                new Located<>("x", HERE),
                new Located<>(List.of(low, high), HERE),
                bins,
                new Located<>(List.of(), HERE),
                new Names(List.of()),
                false,
                Optional.empty());
    }

    private static Window window(double low, double high) {
        return new Window(
                Optional.of(low).filter(Double::isFinite).map(end -> new Located<>(end, HERE)),
                Optional.of(high).filter(Double::isFinite).map(end -> new Located<>(end, HERE)),
                HERE);
    }

    private static List<String> told(HistogramBlock histogram, Window... windows) {
        Problems problems = new Problems();
        bins(false, windows).check("h", histogram, problems);
        return problems.all().stream().map(Problem::message).toList();
    }

    private static BlindBins bins(boolean opened, Window... windows) {
        return new BlindBins(new Blinding(Map.of("x", List.of(windows)), List.of("dat"), opened));
    }

    private static List<String> blinded(BlindBins bins, HistogramBlock histogram) {
        List<String> ends = new ArrayList<>();
        bins.of(histogram, HERE)
                .ifPresent(stretches -> ((Tree.Sequence) stretches)
                        .items()
                        .forEach(stretch -> ((Tree.Sequence) stretch)
                                .items()
                                .forEach(end -> ends.add(((Tree.Scalar) end).text()))));
        return ends;
    }

    @Test
    void anEndIsTheEdgeThatItMeansWhateverTheirLastDigitsAre() {
        HistogramBlock tenths = histogram(0, 1, 10);
        assertEquals(List.of(), told(tenths, window(0.3, 0.7)));
        // 3 * 0.1 and 7 * 0.1 in floating point
        assertEquals(
                List.of("0.30000000000000004", "0.7000000000000001"), blinded(bins(false, window(0.3, 0.7)), tenths));
    }

    @Test
    void anEndInsideABinIsToldWithItsBin() {
        assertEquals(
                List.of("the window ends at 0.35, inside the bin from 0.3 to 0.4 of the histogram `h`,"
                        + " which would show only some of its events"),
                told(histogram(0, 1, 10), window(0.35, 0.7)));
    }

    @Test
    void endsBeyondTheAxisAndOpenOnesAreCutOff() {
        HistogramBlock axis = histogram(100, 160, 6);
        assertEquals(List.of(), told(axis, window(90, 120), window(150, Double.POSITIVE_INFINITY)));
        assertEquals(
                List.of("100.0", "120.0", "150.0", "160.0"),
                blinded(bins(false, window(150, Double.POSITIVE_INFINITY), window(90, 120)), axis));
        assertEquals(List.of(), blinded(bins(false, window(10, 90)), axis));
    }

    @Test
    void windowsThatMeetAreOne() {
        HistogramBlock axis = histogram(100, 160, 6);
        assertEquals(List.of(), told(axis, window(125, 140), window(110, 125)));
        assertEquals(List.of("110.0", "140.0"), blinded(bins(false, window(125, 140), window(110, 130)), axis));
    }

    @Test
    void nothingIsBlindedOnceItWasUnblinded() {
        assertEquals(List.of(), blinded(bins(true, window(110, 130)), histogram(100, 160, 6)));
    }
}
