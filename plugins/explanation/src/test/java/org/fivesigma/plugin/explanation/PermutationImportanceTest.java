package org.fivesigma.plugin.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Series;
import org.fivesigma.api.learning.Classifier;
import org.fivesigma.plugin.explanation.permutation.Metric;
import org.junit.jupiter.api.Test;

/** Figures of scikit-learn are permutation_importance(n_repeats=50, random_state=0) of version 1.2.1 on {@link ReferenceForest}. */
final class PermutationImportanceTest {
    private static final Recipe AUC = new Recipe(5, Metric.AUC);

    @Test
    void agreesWithScikitLearnInTheArea() throws Exception {
        double[] means = {0.011298, 0.020654, 0.00232, 0.012041, 0.136995, 0.051056, 0.062087};
        double[] spreads = {0.000912, 0.001556, 0.000441, 0.000913, 0.004235, 0.00274, 0.003185};
        compare(new Recipe(50, Metric.AUC), ReferenceForest.events(), 0.752343251161321, means, spreads);
    }

    @Test
    void agreesWithScikitLearnInTheAccuracy() throws Exception {
        double[] means = {0.015757, 0.017211, 0.003363, 0.00618, 0.107174, 0.036897, 0.034651};
        double[] spreads = {0.00202, 0.002699, 0.001344, 0.001777, 0.003692, 0.003385, 0.003109};
        compare(new Recipe(50, Metric.ACCURACY), ReferenceForest.events(), 0.6814285714285714, means, spreads);
    }

    @Test
    void agreesWithScikitLearnInTheLoss() throws Exception {
        double[] means = {0.004305, 0.009142, 0.001286, 0.005692, 0.060371, 0.021247, 0.029775};
        double[] spreads = {0.000368, 0.000632, 0.000205, 0.000393, 0.001652, 0.001095, 0.001492};
        compare(new Recipe(50, Metric.LOG_LOSS), ReferenceForest.events(), 0.6089521138917663, means, spreads);
    }

    @Test
    void agreesWithScikitLearnWithWeights() throws Exception {
        // sample_weight: 2 of signal and 0.5 of background, times 1, 2 and 3 in turn
        EventTable events = ReferenceForest.events();
        double[] signal = events.numbers("is_signal");
        double[] weights = IntStream.range(0, events.rows())
                .mapToDouble(row -> (signal[row] == 1 ? 2 : 0.5) * (1 + row % 3))
                .toArray();
        double[] means = {0.011908, 0.020775, 0.002243, 0.012283, 0.139541, 0.050257, 0.065899};
        double[] spreads = {0.001015, 0.001629, 0.000463, 0.001021, 0.004281, 0.00335, 0.003605};
        compare(
                new Recipe(50, Metric.AUC),
                events.with(ReferenceForest.weight(weights)),
                0.7574651470753834,
                means,
                spreads);
    }

    /** Both means have the spread over sqrt(50) as their error; five times that of their difference, and the digits printed. */
    private static void compare(Recipe recipe, EventTable events, double baseline, double[] means, double[] spreads)
            throws Exception {
        Map<String, Measure> measures = measures(recipe, ReferenceForest.forest(), events);
        assertEquals(baseline, measures.get("baseline").value(), 1e-12);
        for (int i = 0; i < means.length; i++) {
            Measure measure = measures.get(ReferenceForest.FEATURES.get(i));
            assertEquals(means[i], measure.value(), 5 * spreads[i] * Math.sqrt(2.0 / 50) + 1e-6);
        }
    }

    @Test
    void noiseHasNoImportanceAndWhatDecidesHasAll() throws Exception {
        Map<String, Measure> measures = measures(AUC, new Mean(List.of("decides", "noise"), 10, 0.1), toy(3000));
        Measure noise = measures.get("noise");
        assertTrue(noise.error().orElseThrow() > 0);
        assertEquals(0, noise.value(), 3 * noise.error().orElseThrow());
        // permuted, nothing is left of what decides: the area falls to 1/2
        Measure decides = measures.get("decides");
        assertEquals(
                measures.get("baseline").value() - 0.5,
                decides.value(),
                3 * decides.error().orElseThrow());
        assertEquals(3000L, decides.entries().orElseThrow());
    }

    @Test
    void anUnusedFeatureHasNone() throws Exception {
        Measure unused = measures(AUC, new Mean(List.of("decides", "noise"), 1, 0), toy(500))
                .get("noise");
        assertEquals(0, unused.value());
        assertEquals(0, unused.error().orElseThrow(), 1e-15);
    }

    @Test
    void theErrorIsTheSpreadOverOtherEventsAndPermutations() throws Exception {
        double sum = 0;
        double squares = 0;
        double errors = 0;
        int experiments = 60;
        Classifier classifier = new Mean(List.of("decides", "noise"), 1, 1);
        for (int experiment = 0; experiment < experiments; experiment++) {
            Recipe recipe = new Recipe(2, Metric.AUC).seed(experiment);
            Measure drop = measures(recipe, classifier, toy(400, experiment)).get("decides");
            sum += drop.value() / experiments;
            squares += drop.value() * drop.value() / experiments;
            errors += drop.error().orElseThrow() / experiments;
        }
        // a standard deviation of 60 numbers is known to 9 %
        assertEquals(1, errors / Math.sqrt(squares - sum * sum), 0.3);
    }

    @Test
    void aGroupShowsWhatItsMembersHide() throws Exception {
        EventTable events = toy(2000).with(Column.of("copy", toy(2000).numbers("decides")));
        Classifier classifier = new Mean(List.of("decides", "copy", "noise"), 1, 1, 0);
        Recipe named = new Recipe(5, Metric.AUC).group("both", List.of("copy", "decides"));
        Map<String, Measure> measures = measures(named, classifier, events);
        assertEquals(List.of("decides", "copy", "noise", "both", "baseline"), List.copyOf(measures.keySet()));
        assertTrue(measures.get("both").value() > 1.4 * measures.get("decides").value());
        // found by their correlation they are the same group, but shuffled by another name
        Map<String, Measure> found = measures(new Recipe(5, Metric.AUC).correlated(0.95), classifier, events);
        assertEquals(List.of("decides", "copy", "noise", "decides+copy", "baseline"), List.copyOf(found.keySet()));
        assertEquals(
                measures.get("both").value(),
                found.get("decides+copy").value(),
                3 * found.get("decides+copy").error().orElseThrow());
    }

    @Test
    void anotherFeatureOrGroupChangesNoOtherNumber() throws Exception {
        Map<String, Measure> few = measures(AUC, new Mean(List.of("decides", "noise"), 2, 1), toy(300));
        EventTable more = toy(300).with(Column.of("third", new double[300]));
        Recipe grouped = new Recipe(5, Metric.AUC).group("pair", List.of("noise", "third"));
        Map<String, Measure> many = measures(grouped, new Mean(List.of("third", "decides", "noise"), 0, 2, 1), more);
        assertEquals(few.get("decides"), many.get("decides"));
        assertEquals(few.get("noise"), many.get("noise"));
    }

    @Test
    void drawsTheStrongestOnTopAndTellsWhatIsLeftOut() throws Exception {
        Recipe recipe = new Recipe(1, Metric.LOG_LOSS).show(2).group("pair", List.of("decides", "noise"));
        Figure figure = run(recipe, new Mean(List.of("noise", "decides"), 0.1, 10), toy(300))
                .figure();
        Figure.Panel panel = figure.panels().get(0);
        assertEquals("rise of the logarithmic loss when permuted", panel.x().label());
        assertEquals(2, panel.y().categories().size());
        Series.Bars bars = (Series.Bars) panel.series().get(0);
        assertTrue(bars.values().get(0) >= bars.values().get(1));
        assertEquals(2, bars.errors().size());
        assertEquals("pair: noise, decides", figure.notes().get(0));
        assertTrue(
                figure.notes().get(1).startsWith("1 more, none above "),
                figure.notes().toString());
        assertEquals("Permutation importance in test events", figure.title());
    }

    @Test
    void judgesByNoMoreEventsThanAreWanted() throws Exception {
        PermutationImportance.Params params = new PermutationImportance.Params(
                2, Metric.AUC, 0.5, Map.of(), Optional.empty(), Optional.of(100), 20, 1);
        PermutationImportance.Output output = new PermutationImportance()
                .run(
                        params,
                        new PermutationImportance.Inputs(
                                new Mean(List.of("decides", "noise"), 1, 1), Map.of("test", toy(350))),
                        new Threads(1));
        assertEquals(100L, output.measures().values().get("decides").entries().orElseThrow());
        assertEquals(List.of("judged by 100 of 350 events"), output.figure().notes());
    }

    @Test
    void judgesByTheLastPartThatHasEvents() throws Exception {
        Classifier classifier = new Mean(List.of("decides", "noise"), 1, 1);
        Map<String, EventTable> parts = new LinkedHashMap<>();
        parts.put("training", toy(50));
        parts.put("validation", toy(80));
        parts.put("test", toy(0));
        PermutationImportance.Output output = new PermutationImportance()
                .run(AUC.params(), new PermutationImportance.Inputs(classifier, parts), new Threads(1));
        assertEquals(80L, output.measures().values().get("noise").entries().orElseThrow());
        assertEquals(
                "Permutation importance in validation events", output.figure().title());
    }

    @Test
    void refusesWhatItCannotJudge() {
        Classifier classifier = new Mean(List.of("decides", "noise"), 1, 1);
        EventTable events = toy(20);
        assertFailure("there are no events to judge the classifier by", AUC, classifier, toy(0));
        assertFailure(
                "the events have no column 'noise', which the classifier has learnt from",
                AUC,
                classifier,
                events.without(List.of("noise")));
        assertFailure(
                "the events do not say which of them are signal",
                AUC,
                classifier,
                events.without(List.of("is_signal")));
        assertFailure(
                "the area under the ROC curve of the events of part 'test' is no number: signal or background is not there,"
                        + " or their weights sum to 0",
                AUC,
                classifier,
                events.with(ReferenceForest.label(new double[20])));
        assertFailure(
                "group 'pair' names 'nosie', which the classifier has not learnt from",
                AUC.group("pair", List.of("decides", "nosie")),
                classifier,
                events);
        assertFailure(
                "group 'noise' has the name of a feature or of another group",
                AUC.group("noise", List.of("decides")),
                classifier,
                events);
    }

    private static void assertFailure(String message, Recipe recipe, Classifier classifier, EventTable events) {
        assertEquals(
                message,
                assertThrows(StepFailure.class, () -> run(recipe, classifier, events))
                        .getMessage());
    }

    /** Parameters as a recipe gives them. */
    private record Recipe(
            int repeats,
            Metric metric,
            Map<String, List<String>> groups,
            Optional<Double> correlated,
            int show,
            long seed) {
        Recipe(int repeats, Metric metric) {
            this(repeats, metric, Map.of(), Optional.empty(), 20, 1);
        }

        Recipe group(String name, List<String> members) {
            return new Recipe(repeats, metric, Map.of(name, members), correlated, show, seed);
        }

        Recipe correlated(double least) {
            return new Recipe(repeats, metric, groups, Optional.of(least), show, seed);
        }

        Recipe show(int most) {
            return new Recipe(repeats, metric, groups, correlated, most, seed);
        }

        Recipe seed(long other) {
            return new Recipe(repeats, metric, groups, correlated, show, other);
        }

        PermutationImportance.Params params() {
            return new PermutationImportance.Params(
                    repeats, metric, 0.5, groups, correlated, Optional.empty(), show, seed);
        }
    }

    private static Map<String, Measure> measures(Recipe recipe, Classifier classifier, EventTable events)
            throws Exception {
        return run(recipe, classifier, events).measures().values();
    }

    private static PermutationImportance.Output run(Recipe recipe, Classifier classifier, EventTable events)
            throws StepFailure, InterruptedException {
        return new PermutationImportance()
                .run(
                        recipe.params(),
                        new PermutationImportance.Inputs(classifier, Map.of("test", events)),
                        new Threads(2));
    }

    private static EventTable toy(int rows) {
        return toy(rows, 7);
    }

    /** Half signal; the column decides is higher for signal, the column noise is not. */
    private static EventTable toy(int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] signal = new double[rows];
        double[] decides = new double[rows];
        double[] noise = new double[rows];
        for (int row = 0; row < rows; row++) {
            signal[row] = row % 2;
            decides[row] = (random.nextDouble() + random.nextDouble() + signal[row]) / 3;
            noise[row] = random.nextDouble();
        }
        return EventTable.of(Column.of("decides", decides), Column.of("noise", noise), ReferenceForest.label(signal));
    }

    /** Scores an event by the weighted mean of some columns. */
    private record Mean(List<String> features, double... factors) implements Classifier {
        @Override
        public double[] scores(EventTable events) {
            double[] scores = new double[events.rows()];
            double all = 0;
            for (int i = 0; i < factors.length; i++) {
                double[] column = events.numbers(features.get(i));
                all += factors[i];
                for (int row = 0; row < scores.length; row++) {
                    scores[row] += factors[i] * column[row];
                }
            }
            for (int row = 0; row < scores.length; row++) {
                scores[row] /= all;
            }
            return scores;
        }
    }
}
