package org.fivesigma.plugin.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.CutFlow;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Measure;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;

final class CutFlowTableTest {
    private static final List<Requirement> CUTS =
            List.of(Requirement.range("m", Optional.of(80.0), Optional.of(100.0)), Requirement.where("pt > 25"));

    private static Map<String, EventTable> samples() {
        Map<String, EventTable> samples = new LinkedHashMap<>();
        samples.put(
                "higgs",
                EventTable.of(
                        Column.of("m", 90, 91, 70, 95),
                        Column.of("pt", 30, 20, 40, 50),
                        Column.of("w", 1, 2, 0.5, -1)));
        samples.put("top", EventTable.of(Column.of("m", 90, 200), Column.of("pt", 26, 90), Column.of("w", 3, 4)));
        samples.put("zjets", EventTable.of(Column.of("m", 60), Column.of("pt", 26), Column.of("w", 10)));
        samples.put("empty", samples.get("top").select(new int[0]));
        return samples;
    }

    private static CutFlowTable.Output run(Map<String, List<String>> groups, Map<String, EventTable> samples)
            throws StepFailure {
        CutFlowTable.Params params = new CutFlowTable.Params("standard", CUTS, Optional.of("w"), groups);
        return new CutFlowTable().run(params, new CutFlowTable.Inputs(samples), new Surroundings());
    }

    private static CutFlowTable.Output run() throws StepFailure {
        return run(Map.of("background", List.of("zjets", "top")), samples());
    }

    @Test
    void rowsAreAllEventsAndThenEachCut() throws StepFailure {
        CutFlow table = run().table();
        assertEquals(
                List.of("all events", "80 < m < 100", "pt > 25"),
                table.rows().stream().map(CutFlow.Row::cut).toList());
        assertEquals(List.of("higgs", "top", "zjets", "empty", "background"), table.groups());
    }

    @Test
    void countsWhatIsLeftAfterEachCut() throws StepFailure {
        CutFlow.Count all = run().table().rows().get(0).counts().get(0);
        assertEquals(new CutFlow.Count(4, 2.5, 6.25, 1, 0, 1, 0, 1), all);
        CutFlow.Count mass = run().table().rows().get(1).counts().get(0);
        // 3 of 4 pass: sqrt(0.75 * 0.25 / 4); weights 1 + 2 - 1 of 2.5
        double error = 0.21650635094610965;
        assertEquals(new CutFlow.Count(3, 2, 6, 0.75, error, 0.75, error, 0.8), mass);
        CutFlow.Count pt = run().table().rows().get(2).counts().get(0);
        assertEquals(2, pt.entries());
        assertEquals(0, pt.sumOfWeights());
        assertEquals(2.0 / 3, pt.stepEfficiency());
        assertEquals(0.2721655269759087, pt.stepError(), 1e-15); // sqrt(2/3 * 1/3 / 3)
        assertEquals(0.25, pt.totalError()); // sqrt(0.5 * 0.5 / 4)
    }

    @Test
    void countsGroupsAsOne() throws StepFailure {
        CutFlow.Count background = run().table().rows().get(2).counts().get(4);
        assertEquals(1, background.entries());
        assertEquals(3, background.sumOfWeights());
        assertEquals(1.0 / 3, background.totalEfficiency());
        assertEquals(3.0 / 17, background.weightedTotalEfficiency());
    }

    @Test
    void measuresEfficienciesByEntriesAndByWeight() throws StepFailure {
        Map<String, Measure> efficiency = run().efficiency().values();
        assertEquals(Measure.of(0.5, 0.25).from(2, 0), efficiency.get("higgs"));
        Measure weighted = efficiency.get("background.weighted");
        assertEquals(3.0 / 17, weighted.value());
        // passing weight 3, failing 4 and 10, e = 3/17: sqrt(9 (14/17)^2 + 116 (3/17)^2) / 17
        assertEquals(0.18335835708639128, weighted.error().orElseThrow(), 1e-15);
        assertEquals(
                List.of(
                        "higgs",
                        "higgs.weighted",
                        "top",
                        "top.weighted",
                        "zjets",
                        "zjets.weighted",
                        "empty",
                        "empty.weighted",
                        "background",
                        "background.weighted"),
                List.copyOf(efficiency.keySet()));
    }

    @Test
    void measuresYields() throws StepFailure {
        assertEquals(Measure.of(3, 3).from(1, 3), run().yield().values().get("top"));
        assertEquals(
                Measure.of(0, Math.sqrt(2)).from(2, 0), run().yield().values().get("higgs"));
    }

    @Test
    void anEfficiencyOfNothingIsNotANumber() throws StepFailure {
        assertEquals(Double.NaN, run().efficiency().values().get("empty").value());
        assertEquals(
                Double.NaN, run().efficiency().values().get("empty.weighted").value());
        assertEquals(0, run().yield().values().get("empty").value());
    }

    @Test
    void aGroupThatRepeatsTheSampleOfItsNameIsCountedOnce() throws StepFailure {
        CutFlowTable.Output output = run(Map.of("higgs", List.of("higgs")), samples());
        assertEquals(List.of("higgs", "top", "zjets", "empty"), output.table().groups());
    }

    @Test
    void refusesGroupsThatMeanNothing() {
        StepFailure unknown = assertThrows(StepFailure.class, () -> run(Map.of("signal", List.of("hig")), samples()));
        assertEquals("group 'signal' names hig, but there is no such sample", unknown.getMessage());
        assertEquals("name samples among: higgs, top, zjets, empty", unknown.remedy());
        StepFailure taken =
                assertThrows(StepFailure.class, () -> run(Map.of("top", List.of("top", "zjets")), samples()));
        assertEquals("group 'top' has the name of a sample", taken.getMessage());
    }

    @Test
    void refusesAMissingWeight() {
        Map<String, EventTable> samples = Map.of(
                "higgs", EventTable.of(Column.of("m", 1, 2), Column.of("pt", 1, 2), Column.of("w", 1, Double.NaN)));
        StepFailure failure = assertThrows(StepFailure.class, () -> run(Map.of(), samples));
        assertEquals("event 2 of sample 'higgs' has the weight NaN", failure.getMessage());
    }

    @Test
    void sumsKeepTheDigitsThatPlainAdditionLoses() throws StepFailure {
        Map<String, EventTable> samples = Map.of(
                "higgs",
                EventTable.of(
                        Column.of("m", 90, 90, 90, 90),
                        Column.of("pt", 30, 30, 30, 30),
                        Column.of("w", 1, 1e100, 1, -1e100)));
        assertEquals(2, run(Map.of(), samples).yield().values().get("higgs").value()); // plain addition gives 0
    }

    @Test
    void saysAllThatIsWrongWithGroups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        groups.put("none", List.of());
        groups.put("twice", List.of("top", "top"));
        List<String> problems = new ArrayList<>();
        new CutFlowTable()
                .check(
                        new CutFlowTable.Params("standard", CUTS, Optional.empty(), groups),
                        (parameter, message, remedy) -> problems.add(parameter + ": " + message));
        assertEquals(
                List.of(
                        "groups.none: group 'none' has no samples",
                        "groups.twice: group 'twice' names a sample twice, so its events would count twice"),
                problems);
    }

    @Test
    void readsOnlyItsColumns() {
        CutFlowTable.Params params = new CutFlowTable.Params("standard", CUTS, Optional.of("w"), Map.of());
        assertEquals(
                List.of("m", "pt", "w"),
                List.copyOf(new CutFlowTable().columns(params).uses()));
    }
}
