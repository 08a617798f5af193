package org.fivesigma.plugin.explanation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Role;
import org.fivesigma.api.data.Series;
import org.fivesigma.api.learning.Classifier;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.api.learning.TreeNodes;
import org.fivesigma.testkit.StepContract;
import org.fivesigma.testkit.Surroundings;
import org.fivesigma.testkit.ToyTables;
import org.junit.jupiter.api.Test;

final class ShapTest {
    private static final Shap.Params EACH = new Shap.Params(
            ShapMethod.PATH_DEPENDENT,
            List.of("n_jets", "mass"),
            Optional.empty(),
            100,
            10,
            Optional.empty(),
            "",
            List.of());

    /** Two trees: one asks for the mass and then for the number of jets, the other for the mass alone; lep_pt is never asked for. */
    private static TreeEnsemble trees(TreeEnsemble.Link link) {
        TreeNodes.Builder nodes = new TreeNodes.Builder();
        int first = nodes.leaf(0, 8);
        int light = nodes.leaf(-1, 2);
        int heavy = nodes.leaf(0, 6);
        nodes.split(first, 0, 115, true, 1, light, heavy);
        int few = nodes.leaf(0.25, 3);
        nodes.split(heavy, 2, 2, true, 1, few, nodes.leaf(0.75, 3));
        int second = nodes.leaf(0, 8);
        int below = nodes.leaf(0.5, 4);
        nodes.split(second, 0, 125, true, 1, below, nodes.leaf(0, 4));
        return new TreeEnsemble(
                List.of("mass", "lep_pt", "n_jets"), link, 0.125, false, new int[] {first, second}, nodes.build());
    }

    private static EventTable labelled() {
        EventTable events = ToyTables.small();
        return events.with(events.column("is_signal")
                        .described(new ColumnSpec("is_signal", ColumnType.FLAG, "", Role.LABEL)))
                .with(events.column("weight").described(new ColumnSpec("weight", ColumnType.DOUBLE, "", Role.WEIGHT)))
                .with(Column.of("sample", "zz", "ggf", "vbf", "zz", "zz", "ggf", "zz", "vbf"));
    }

    private static Map<String, EventTable> parts() {
        Map<String, EventTable> parts = new LinkedHashMap<>();
        parts.put("training", labelled().select(new int[] {0, 2, 4, 6}));
        parts.put("validation", labelled());
        parts.put("test", labelled().select(new int[0]));
        return parts;
    }

    private static Shap.Output run(Shap.Params params, Classifier model, Map<String, EventTable> events)
            throws Exception {
        return new Shap().run(params, new Shap.Inputs(model, events, Optional.empty()), new Surroundings(2));
    }

    @Test
    void contributionsAndBaseAddUpToTheMarginOfTheLastPartThatHasEvents() throws Exception {
        TreeEnsemble model = trees(TreeEnsemble.Link.LOGISTIC);
        EventTable given = run(EACH, model, parts()).contributions();
        assertEquals(
                List.of("contribution_n_jets", "contribution_mass", "others_contribution", "base_value"),
                given.names());
        double[] sums = new double[8];
        for (String name : given.names()) {
            Arrays.setAll(sums, row -> sums[row] + given.numbers(name)[row]);
        }
        assertArrayEquals(model.margins(labelled()), sums, 1e-14);
        assertArrayEquals(new double[8], given.numbers("others_contribution"), "no tree asks for lep_pt");
        // by hand, 0.125 + (2 * -1 + 3 * 0.25 + 3 * 0.75) / 8 + 0.25
        assertEquals(0.5, given.numbers("base_value")[3], 1e-15);
    }

    @Test
    void whatIsNotNamedIsSummedUp() throws Exception {
        Shap.Params none = new Shap.Params(
                ShapMethod.PATH_DEPENDENT, List.of(), Optional.empty(), 100, 10, Optional.empty(), "", List.of());
        TreeEnsemble model = trees(TreeEnsemble.Link.MEAN);
        EventTable given = run(none, model, parts()).contributions();
        assertEquals(List.of("others_contribution", "base_value"), given.names());
        double[] scores = model.scores(labelled());
        for (int row = 0; row < 8; row++) {
            assertEquals(
                    scores[row], given.numbers("others_contribution")[row] + given.numbers("base_value")[row], 1e-14);
        }
    }

    @Test
    void measuresAreWeightedMeansOfAbsoluteContributionsTheStrongestFirst() throws Exception {
        Shap.Output output = run(EACH, trees(TreeEnsemble.Link.LOGISTIC), parts());
        assertEquals(
                List.of("base", "mass.mean-absolute", "n_jets.mean-absolute", "lep_pt.mean-absolute"),
                List.copyOf(output.measures().values().keySet()));
        double[] mass = output.contributions().numbers("contribution_mass");
        double[] weights = labelled().numbers("weight");
        double sum = 0;
        for (int row = 0; row < 8; row++) {
            sum += weights[row] * Math.abs(mass[row]);
        }
        // the weights add up to 4.625
        assertEquals(
                sum / 4.625,
                output.measures().values().get("mass.mean-absolute").value(),
                1e-15);
    }

    @Test
    void theBackgroundIsTheFirstPartUnlessAnotherIsGiven() throws Exception {
        Shap.Params params = new Shap.Params(
                ShapMethod.INTERVENTIONAL, List.of("mass"), Optional.empty(), 3, 10, Optional.empty(), "", List.of());
        TreeEnsemble model = trees(TreeEnsemble.Link.LOGISTIC);
        // rows 0, 4 and 6, evenly taken from the four training events, of weights 1, 2 and 1.5
        double[] margins = model.margins(labelled());
        assertEquals(
                (margins[0] + 2 * margins[4] + 1.5 * margins[6]) / 4.5,
                run(params, model, parts()).measures().values().get("base").value(),
                1e-15);
        EventTable given = labelled().select(new int[] {7, 1});
        StepFailure failure = assertThrows(
                StepFailure.class,
                () -> new Shap()
                        .run(
                                params,
                                new Shap.Inputs(model, parts(), Optional.of(given.select(new int[] {0}))),
                                new Surroundings(1)));
        assertEquals(
                "the weights of the 1 background events add up to -0.125, so there is no mean over them",
                failure.getMessage());
        Shap.Output output =
                new Shap().run(params, new Shap.Inputs(model, parts(), Optional.of(given)), new Surroundings(1));
        // weights -0.125 and 0.5
        assertEquals(
                (-0.125 * margins[7] + 0.5 * margins[1]) / 0.375,
                output.measures().values().get("base").value(),
                1e-15);
    }

    @Test
    void rowsAreEvenlyTaken() throws Exception {
        Shap.Params two = new Shap.Params(
                ShapMethod.PATH_DEPENDENT, List.of("mass"), Optional.of(2), 100, 10, Optional.empty(), "", List.of());
        TreeEnsemble model = trees(TreeEnsemble.Link.LOGISTIC);
        double[] all = run(EACH, model, parts()).contributions().numbers("contribution_mass");
        double[] some = run(two, model, parts()).contributions().numbers("contribution_mass");
        assertArrayEquals(new double[] {all[2], all[6]}, some);
    }

    @Test
    void theSummaryHasADotForEachFeatureAndEventThatWeighs() throws Exception {
        Figure.Panel panel = run(EACH, trees(TreeEnsemble.Link.LOGISTIC), parts())
                .summary()
                .panels()
                .get(0);
        assertEquals(List.of("mass", "n_jets", "lep_pt"), panel.y().categories());
        Series.Dots dots = (Series.Dots) panel.series().get(1);
        assertEquals(3 * 7, dots.x().size(), "one of eight events weighs nothing");
        for (int i = 0; i < dots.y().size(); i++) {
            assertEquals(i / 7, (int) Math.floor(dots.y().get(i)), "dots stay in their row");
        }
        List<Double> shades = dots.shading().orElseThrow().values();
        assertEquals(0.0, shades.get(6 - 1), "the smallest mass");
        assertTrue(Double.isNaN(shades.get(2 * 7 + 2)), "the missing lep_pt");
    }

    @Test
    void dependenceShowsContributionsAgainstValuesShadedByThePartner() throws Exception {
        Figure figure = run(EACH, trees(TreeEnsemble.Link.LOGISTIC), parts()).dependence();
        assertEquals(3, figure.panels().size());
        Figure.Panel mass = figure.panels().get(0);
        assertEquals("mass [GeV]", mass.x().label());
        assertEquals("Contribution to the margin log(p / (1 - p))", mass.y().label());
        Figure.Panel jets = figure.panels().get(1);
        Series.Dots dots = (Series.Dots) jets.series().get(0);
        assertEquals("mass [GeV]", dots.shading().orElseThrow().scale().label());
        assertEquals(
                "1 of 7 events without a value are not shown",
                figure.panels().get(2).title());
    }

    @Test
    void processesHaveBarsOfTheirOwnAndThoseOfNoWeightAreNamed() throws Exception {
        Figure figure = run(EACH, trees(TreeEnsemble.Link.LOGISTIC), parts()).processes();
        assertEquals(
                List.of("zz", "ggf", "vbf"),
                figure.panels().get(0).series().stream().map(Series::name).toList());
        Map<String, EventTable> negative = Map.of("test", labelled().select(new int[] {0, 1, 7}));
        figure = run(EACH, trees(TreeEnsemble.Link.LOGISTIC), negative).processes();
        assertEquals(List.of("vbf is not shown: its weights add up to -0.125"), figure.notes());
        assertEquals(2, figure.panels().get(0).series().size());
    }

    @Test
    void withoutProcessesTheClassesAreCompared() throws Exception {
        Map<String, EventTable> events = Map.of("test", labelled().without(List.of("sample")));
        Figure figure = run(EACH, trees(TreeEnsemble.Link.LOGISTIC), events).processes();
        assertEquals(
                List.of("background", "signal"),
                figure.panels().get(0).series().stream().map(Series::name).toList());
        events = Map.of("test", ToyTables.small());
        figure = run(EACH, trees(TreeEnsemble.Link.LOGISTIC), events).processes();
        assertEquals("all", figure.panels().get(0).series().get(0).name());
    }

    @Test
    void whatCannotBeExplainedIsTold() {
        TreeEnsemble model = trees(TreeEnsemble.Link.MEAN);
        Shap.Params unknown = new Shap.Params(
                ShapMethod.PATH_DEPENDENT,
                List.of("pt"),
                Optional.empty(),
                100,
                10,
                Optional.of("channels"),
                "",
                List.of());
        assertFailure("the model has no features [pt]", unknown, model, parts());
        assertFailure("there are no events to judge the classifier by", EACH, model, Map.of("test", ToyTables.empty()));
        assertFailure(
                "the events have no column 'mass', which the classifier has learnt from",
                EACH,
                model,
                Map.of("test", labelled().without(List.of("mass"))));
        Classifier other = new Classifier() {
            @Override
            public List<String> features() {
                return List.of("mass");
            }

            @Override
            public double[] scores(EventTable events) {
                return events.numbers("mass");
            }
        };
        assertFailure(
                "the model is not one of decision trees as this program stores them, and SHAP values are exact for these alone",
                EACH,
                other,
                parts());
        Shap.Params column = new Shap.Params(
                ShapMethod.PATH_DEPENDENT, List.of(), Optional.empty(), 100, 10, Optional.of("mass"), "", List.of());
        StepFailure failure = assertThrows(StepFailure.class, () -> run(column, model, parts()));
        assertEquals("the events have no column of texts 'mass' to name their process", failure.getMessage());
        assertEquals("name one of their columns of texts: channel, sample", failure.remedy());
    }

    private static void assertFailure(
            String message, Shap.Params params, Classifier model, Map<String, EventTable> events) {
        StepFailure failure = assertThrows(StepFailure.class, () -> run(params, model, events));
        assertEquals(message, failure.getMessage());
        assertFalse(failure.remedy().isBlank());
    }

    @Test
    void keepsTheContract() {
        StepContract.of(Shap.class)
                .inputs(() -> new Shap.Inputs(trees(TreeEnsemble.Link.LOGISTIC), parts(), Optional.empty()))
                .example("{}")
                .example(
                        "{method: interventional, background-rows: 3, features: [n_jets, mass], show: 2, process: channel}")
                .goldenDigest("04c54d1104a625a292f86b9312f66421832abac95066923c0718fa5ac2383e86")
                .check();
    }

    @Test
    void figuresCarryTheNotesThatTheReportGivesThem() throws Exception {
        Shap.Params noted = new Shap.Params(
                ShapMethod.PATH_DEPENDENT,
                List.of(),
                Optional.empty(),
                100,
                10,
                Optional.empty(),
                "",
                List.of("Simulated stand-in"));
        Shap.Output output = run(noted, trees(TreeEnsemble.Link.LOGISTIC), parts());
        for (Figure figure : List.of(output.summary(), output.dependence(), output.processes(), output.mean())) {
            assertEquals("Simulated stand-in", figure.notes().get(0), figure.description());
        }
    }
}
