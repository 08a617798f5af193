package org.fivesigma.search.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.StepFailure;
import org.fivesigma.shape.RecordShape;
import org.junit.jupiter.api.Test;

final class SpaceTest {
    /** Settings of a loss. */
    record Focal(@Doc("focus") @Default("2") double gamma) {}

    /** A choice of losses. */
    sealed interface Loss {
        /** With focus. */
        record Focused(@Doc("focus") Focal focal) implements Loss {}

        /** Without. */
        record Plain() implements Loss {}
    }

    /** Parameters. */
    record Params(
            @Doc("rate") double rate,
            @Doc("depth") int depth,
            @Doc("layers") @Default("[]") List<Integer> layers,
            @Doc("loss") @Default("{plain: {}}") Loss loss) {}

    private static final RecordShape SHAPE = RecordShape.of(Params.class);

    private static Axis.Range range(double from, double to, int points, boolean log) {
        return new Axis.Range(from, to, points == 0 ? Optional.empty() : Optional.of(points), log);
    }

    private static Space space(Object... namesAndAxes) {
        Map<String, Axis> axes = new LinkedHashMap<>();
        for (int i = 0; i < namesAndAxes.length; i += 2) {
            axes.put((String) namesAndAxes[i], (Axis) namesAndAxes[i + 1]);
        }
        return new Space(SHAPE, Settings.parse("{rate: 0.1, depth: 3}"), axes);
    }

    private static List<String> values(Axis axis, String name) {
        return space(name, axis).parameters().get(0).values().orElseThrow();
    }

    @Test
    void pointsOfARangeAreThoseOfNumpy() {
        // numpy 1.24: linspace(.01, .04, 10)
        assertEquals(
                List.of(
                        "0.01",
                        "0.013333333333333332",
                        "0.016666666666666666",
                        "0.019999999999999997",
                        "0.02333333333333333",
                        "0.026666666666666665",
                        "0.03",
                        "0.03333333333333333",
                        "0.03666666666666667",
                        "0.04"),
                values(range(0.01, 0.04, 10, false), "rate"));
    }

    @Test
    void wholeParametersHaveAllWholeNumbersOfARange() {
        assertEquals(List.of("10", "11", "12"), values(range(10, 12, 0, false), "depth"));
        assertEquals(List.of("1", "3", "6", "8", "10"), values(range(1, 10, 5, false), "depth"));
        assertEquals(List.of("1", "10", "100"), values(range(1, 100, 3, true), "depth"));
        assertEquals(Optional.empty(), space("rate", range(0, 1, 0, false)).size());
    }

    @Test
    void setsNestedParametersByTheirDottedNames() throws StepFailure {
        Space space = space(
                "loss.focused.focal.gamma",
                new Axis.Values(List.of("1", "5")),
                "layers",
                new Axis.Values(List.of("[512, 4]", "[]")));
        Params params = (Params) space.candidate(1, space.combination(2)).params();

        assertEquals(new Loss.Focused(new Focal(5)), params.loss());
        assertEquals(List.of(512, 4), params.layers());
        assertEquals(3, params.depth());
        assertEquals(Optional.of(4L), space.size());
    }

    @Test
    void candidatesThatTheLearnerRefusesAreToldWithTheReason() {
        Space space = space("rates", new Axis.Values(List.of("1")));
        StepFailure failure = assertThrows(StepFailure.class, () -> space.candidate(7, List.of("1")));
        assertEquals("candidate 7 cannot be trained: unknown key `rates`", failure.getMessage());
    }

    @Test
    void drawsNoCombinationTwiceAndAllWhenThereAreNoMore() {
        Space space = space("depth", range(1, 20, 0, false), "rate", range(0, 1, 5, false));
        List<List<String>> drawn = new Draws(space, 3).combinations(60);
        assertEquals(60, new HashSet<>(drawn).size());
        assertEquals(drawn, new Draws(space, 3).combinations(60));
        assertEquals(drawn.subList(0, 20), new Draws(space, 3).combinations(20), "more trials keep the first ones");
        assertEquals(100, new HashSet<>(new Draws(space, 3).combinations(1000)).size());
    }

    @Test
    void drawsEvenlyFromRangesAndTheirLogarithms() {
        Space space = space("rate", range(1e-4, 1, 0, true));
        List<List<String>> drawn = new Draws(space, 3).combinations(4000);
        double[] decades = new double[4];
        for (List<String> values : drawn) {
            double rate = Double.parseDouble(values.get(0));
            assertTrue(rate >= 1e-4 && rate <= 1);
            assertTrue(values.get(0).replaceAll("e.*|[^1-9]", "").length() <= 6, values.get(0));
            decades[(int) Math.min(3, Math.floor(-Math.log10(rate)))]++;
        }
        for (double decade : decades) {
            assertEquals(1000, decade, 5 * Math.sqrt(750)); // five standard deviations of a binomial
        }
    }

    @Test
    void settingsReadAsTheyAreWritten() {
        Settings settings = Settings.parse("{depth:   3, layers: [1,2], name: 'a, b', no: \"10\"}");
        assertEquals("{depth: 3, layers: [1, 2], name: \"a, b\", no: \"10\"}", settings.toString());
        assertEquals(settings, Settings.parse(settings.toString()));
        assertThrows(IllegalArgumentException.class, () -> Settings.parse("[1]"));
        assertThrows(IllegalArgumentException.class, () -> Settings.parse("{a: 1"));
    }

    @Test
    void rangesThatAreNoneAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> range(1, 1, 0, false));
        assertThrows(IllegalArgumentException.class, () -> range(0, 1, 0, true));
        assertThrows(IllegalArgumentException.class, () -> range(0, 1, 1, false));
        assertThrows(IllegalArgumentException.class, () -> new Axis.Values(List.of()));
    }
}
