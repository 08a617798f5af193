package org.fivesigma.plugin.xgboost;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.api.learning.TreeNodes;
import org.fivesigma.testkit.StepContract;
import org.junit.jupiter.api.Test;

final class ContributionsTest {
    private static TreeEnsemble model(LabelledEvents events) throws Exception {
        return (TreeEnsemble) new Xgboost()
                .train(new Parameters().params(), events, events.select(new int[0]), new Surroundings(1))
                .classifier();
    }

    private static Contributions.Output run(TreeEnsemble model, EventTable events, String... features)
            throws Exception {
        return new Contributions()
                .run(
                        new Contributions.Params(List.of(features)),
                        new Contributions.Inputs(model, events),
                        new Surroundings(2));
    }

    @Test
    void agreesWithPythonsXgboost() throws Exception {
        EventTable given = run(model(Events.whole()), Events.whole().table(), "a", "b", "c")
                .contributions();
        // python3-xgboost 1.7.4: predict(pred_contribs=True) of the first model of src/test/python/reference.py
        int[] rows = {0, 3, 399};
        double[][] expected = {
            {-3.3033559322357178, -0.2792854607105255, 1.7934033870697021, 0, 0.9579905867576599},
            {2.1584999561309814, -0.20849888026714325, 0.125911682844162, 0, 0.9579905867576599},
            {3.0866692066192627, 0.17068307101726532, 1.01912260055542, 0, 0.9579905867576599}
        };
        for (int i = 0; i < rows.length; i++) {
            for (int column = 0; column < 5; column++) {
                // both add up in single precision
                assertEquals(expected[i][column], given.numbers(given.names().get(column))[rows[i]], 3e-6);
            }
        }
    }

    @Test
    void addsUpToTheMarginsOfTheModelInEveryBatch() throws Exception {
        LabelledEvents events = Events.random(9000, 6);
        TreeEnsemble model =
                model(events.select(java.util.stream.IntStream.range(0, 1000).toArray()));
        EventTable given = run(model, events.table(), "x4", "x0").contributions();
        assertEquals(
                List.of("contribution_x4", "contribution_x0", "others_contribution", "base_margin"), given.names());
        double[] sums = new double[9000];
        for (String name : given.names()) {
            double[] column = given.numbers(name);
            for (int row = 0; row < sums.length; row++) {
                sums[row] += column[row];
            }
        }
        // contributions are of single precision
        assertArrayEquals(model.margins(events.table()), sums, 5e-6);
    }

    @Test
    void aModelOfAnotherKindOrAnUnknownFeatureIsRefused() throws Exception {
        TreeNodes.Builder nodes = new TreeNodes.Builder();
        TreeEnsemble forest = new TreeEnsemble(
                List.of("a"), TreeEnsemble.Link.MEAN, 0, false, new int[] {nodes.leaf(0.5, 1)}, nodes.build());
        assertEquals(
                "the model is not one that xgboost trained",
                assertThrows(StepFailure.class, () -> run(forest, Events.whole().table(), "a"))
                        .getMessage());
        TreeEnsemble model = model(Events.whole());
        StepFailure failure =
                assertThrows(StepFailure.class, () -> run(model, Events.whole().table(), "z"));
        assertEquals("the model has no features [z]", failure.getMessage());
    }

    @Test
    void noEventsHaveNoContributions() throws Exception {
        EventTable none = Events.whole().table().select(new int[0]);
        assertEquals(0, run(model(Events.whole()), none, "a").contributions().rows());
    }

    @Test
    void trainedModelsComeBackFromXgboostsOwnForm() throws Exception {
        TreeEnsemble model = model(Events.random(800, 5));
        TreeEnsemble back = new ModelReader(model.features(), 1, model.trees()).read(new ModelWriter(model).json());
        EventTable events = Events.random(800, 5).table();
        double[] margins = back.margins(events);
        for (int row = 0; row < margins.length; row++) {
            margins[row] += model.base();
        }
        assertArrayEquals(model.margins(events), margins, 1e-12);
        assertTrue(model.nodes().size() > 20);
    }

    @Test
    void keepsTheContract() throws Exception {
        StepContract.of(Contributions.class)
                .inputs(new Contributions.Inputs(
                        model(Events.whole()), Events.whole().table()))
                .check();
    }
}
