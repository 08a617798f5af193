package org.fivesigma.plugin.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Role;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;

final class WekaAttributesTest {
    /** {@code good} decides the class, {@code copy} says the same, {@code half} knows half of it and {@code noise} nothing. */
    private static EventTable events(double... weights) {
        int rows = 64;
        double[] good = new double[rows];
        double[] half = new double[rows];
        double[] noise = new double[rows];
        boolean[] signal = new boolean[rows];
        double[] weight = new double[rows];
        for (int row = 0; row < rows; row++) {
            signal[row] = row % 2 == 1;
            good[row] = row % 2;
            half[row] = row % 4 == 1 ? 0 : row % 2;
            noise[row] = row / 2 % 2;
            weight[row] = row < weights.length ? weights[row] : 1;
        }
        return EventTable.of(
                        Column.of("noise", noise),
                        Column.of("good", good),
                        Column.of("half", half),
                        Column.of("copy", good))
                .with(new Column.Flags(new ColumnSpec("is_signal", ColumnType.FLAG, "", Role.LABEL), signal))
                .with(new Column.Doubles(new ColumnSpec("weight", ColumnType.DOUBLE, "", Role.WEIGHT), weight));
    }

    private static WekaAttributes.Params params(String evaluator, String search, String searchOptions, boolean ignore) {
        return new WekaAttributes.Params(
                EvaluatorName.parse(evaluator),
                // without -L, features that predict well in a part of the events are added to the best set
                evaluator.equals("CfsSubsetEval") ? "-L" : "",
                SearchName.parse(search),
                searchOptions,
                ignore,
                NegativeWeights.REFUSE);
    }

    private static WekaAttributes.Output run(WekaAttributes.Params params, EventTable events) throws Exception {
        return new WekaAttributes().run(params, new WekaAttributes.Inputs(events), new Surroundings(1));
    }

    @Test
    void ranksByInformationGainInBits() throws Exception {
        WekaAttributes.Output output = run(params("InfoGainAttributeEval", "Ranker", "-N 2", false), events());
        List<String> names = output.selection().features().stream()
                .map(Selection.Feature::name)
                .toList();
        assertEquals(Set.of("good", "copy"), Set.copyOf(names.subList(0, 2)));
        assertEquals(List.of("half", "noise"), names.subList(2, 4));
        assertEquals(1, output.measures().values().get("good.merit").value(), 1e-12);
        // 1 bit, less 3/4 of the entropy of 1/3: log2(3) - 2/3 bits
        double entropy = Math.log(3) / Math.log(2) - 2.0 / 3;
        assertEquals(
                1 - 0.75 * entropy, output.measures().values().get("half.merit").value(), 1e-12);
        assertEquals(0, output.measures().values().get("noise.merit").value(), 1e-12);
        assertEquals(2, output.measures().values().get("selected").value());
        assertEquals(names.subList(0, 2), output.selection().selected());
    }

    @Test
    void selectsASetWithoutCopiesAndNoise() throws Exception {
        WekaAttributes.Output output = run(params("CfsSubsetEval", "BestFirst", "", false), events());
        assertEquals(List.of("good"), output.selection().selected());
        assertEquals(1, output.measures().values().get("good.merit").value(), 1e-12);
        assertEquals(0, output.measures().values().get("noise.selected").value());
    }

    @Test
    void weightsThatTheEvaluatorDoesNotKnowAreLeftAsideOnlyOnRequest() throws Exception {
        WekaAttributes.Params refusing = params("CfsSubsetEval", "BestFirst", "", false);
        StepFailure failure = assertThrows(StepFailure.class, () -> run(refusing, events(2)));
        assertEquals("Weka's CfsSubsetEval knows no weights, and those of the events differ", failure.getMessage());
        WekaAttributes.Params ignoring = params("CfsSubsetEval", "BestFirst", "", true);
        assertEquals(List.of("good"), run(ignoring, events(2)).selection().selected());
    }

    @Test
    void anEvaluatorAndASearchThatDoNotFitAreToldBeforeTheRun() {
        List<String> problems = new ArrayList<>();
        WekaAttributes step = new WekaAttributes();
        step.check(
                params("CfsSubsetEval", "Ranker", "", false),
                (at, message, remedy) -> problems.add(at + ": " + message));
        step.check(
                params("InfoGainAttributeEval", "BestFirst", "", false),
                (at, message, remedy) -> problems.add(at + ": " + message));
        step.check(
                params("CfsSubsetEval", "BestFirst", "-X", false),
                (at, message, remedy) -> problems.add(at + ": " + message));
        assertEquals("search: CfsSubsetEval judges sets of features, which Ranker cannot search", problems.get(0));
        assertEquals("search: InfoGainAttributeEval judges single features, which Ranker ranks", problems.get(1));
        assertTrue(problems.get(2).startsWith(": BestFirst does not take the options '-X'"), problems.get(2));
    }
}
