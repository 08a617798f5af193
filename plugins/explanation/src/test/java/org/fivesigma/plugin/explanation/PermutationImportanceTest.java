package org.fivesigma.plugin.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Series;
import org.fivesigma.api.learning.Classifier;
import org.fivesigma.plugin.explanation.permutation.Metric;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;

final class PermutationImportanceTest {
    private static final PermutationRecipe AUC = new PermutationRecipe(5, Metric.AUC);

    @Test
    void noiseHasNoImportanceAndWhatDecidesHasAll() throws Exception {
        Map<String, Measure> measures = AUC.measures(new Mean(List.of("decides", "noise"), 10, 0.1), toy(3000));
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
        Measure unused = AUC.measures(new Mean(List.of("decides", "noise"), 1, 0), toy(500))
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
            PermutationRecipe recipe = new PermutationRecipe(2, Metric.AUC).seed(experiment);
            Measure drop = recipe.measures(classifier, toy(400, experiment)).get("decides");
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
        PermutationRecipe named = new PermutationRecipe(5, Metric.AUC).group("both", List.of("copy", "decides"));
        Map<String, Measure> measures = named.measures(classifier, events);
        assertEquals(List.of("decides", "copy", "noise", "both", "baseline"), List.copyOf(measures.keySet()));
        assertTrue(measures.get("both").value() > 1.4 * measures.get("decides").value());
        // found by their correlation they are the same group, but shuffled by another name
        Map<String, Measure> found =
                new PermutationRecipe(5, Metric.AUC).correlated(0.95).measures(classifier, events);
        assertEquals(List.of("decides", "copy", "noise", "decides+copy", "baseline"), List.copyOf(found.keySet()));
        assertEquals(
                measures.get("both").value(),
                found.get("decides+copy").value(),
                3 * found.get("decides+copy").error().orElseThrow());
    }

    @Test
    void anotherFeatureOrGroupChangesNoOtherNumber() throws Exception {
        Map<String, Measure> few = AUC.measures(new Mean(List.of("decides", "noise"), 2, 1), toy(300));
        EventTable more = toy(300).with(Column.of("third", new double[300]));
        PermutationRecipe grouped = new PermutationRecipe(5, Metric.AUC).group("pair", List.of("noise", "third"));
        Map<String, Measure> many = grouped.measures(new Mean(List.of("third", "decides", "noise"), 0, 2, 1), more);
        assertEquals(few.get("decides"), many.get("decides"));
        assertEquals(few.get("noise"), many.get("noise"));
    }

    @Test
    void drawsTheStrongestOnTopAndTellsWhatIsLeftOut() throws Exception {
        PermutationRecipe recipe =
                new PermutationRecipe(1, Metric.LOG_LOSS).show(2).group("pair", List.of("decides", "noise"));
        Figure figure = recipe.run(new Mean(List.of("noise", "decides"), 0.1, 10), toy(300))
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
    void saysAboveTheBarsWhatTheRecipeSays() throws Exception {
        PermutationImportance.Params params = new PermutationImportance.Params(
                1,
                Metric.AUC,
                0.5,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                1,
                7,
                "What decides",
                List.of("Simulated stand-in"));
        Figure figure = new PermutationImportance()
                .run(
                        params,
                        new PermutationImportance.Inputs(
                                new Mean(List.of("decides", "noise"), 1, 1), Map.of("test", toy(50))),
                        new Surroundings(1))
                .figure();
        assertEquals("What decides", figure.title());
        assertEquals("Simulated stand-in", figure.notes().get(0));
        assertEquals(2, figure.notes().size(), "the note of what is not drawn stays");
    }

    @Test
    void judgesByNoMoreEventsThanAreWanted() throws Exception {
        PermutationImportance.Params params = new PermutationImportance.Params(
                2, Metric.AUC, 0.5, Map.of(), Optional.empty(), Optional.of(100), 20, 1, "", List.of());
        PermutationImportance.Output output = new PermutationImportance()
                .run(
                        params,
                        new PermutationImportance.Inputs(
                                new Mean(List.of("decides", "noise"), 1, 1), Map.of("test", toy(350))),
                        new Surroundings(1));
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
                .run(AUC.params(), new PermutationImportance.Inputs(classifier, parts), new Surroundings(1));
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

    private static void assertFailure(
            String message, PermutationRecipe recipe, Classifier classifier, EventTable events) {
        assertEquals(
                message,
                assertThrows(StepFailure.class, () -> recipe.run(classifier, events))
                        .getMessage());
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
