package org.fivesigma.plugin.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.junit.jupiter.api.Test;

final class SimulateTest {
    private static final String PEAK = """
            name: peak
            seed: 11
            events: 40000
            expected: 123.4
            weight: {spread: 0.4, negative: 0.1}
            columns:
              mass: {gaussian: {mean: 125, sigma: 2}}
              pt: {log-normal: {median: 60, width: 0.3}}
              jets: {poisson: {mean: 1.5}}
            correlations: [{between: [mass, pt], value: 0.6}]
            """;

    @Test
    void runsItsOwnExample() throws Exception {
        String example = Simulate.class.getAnnotation(StepType.class).example();
        assertEquals(List.of(), Described.problems(example));
        EventTable events = Described.simulated(example).events();
        assertEquals(List.of("mass", "lead_pt", "sub_pt", "weight"), events.names());
        assertEquals(200, events.rows());
        assertTrue(Arrays.stream(events.numbers("sub_pt")).allMatch(pt -> pt > 20));
        assertEquals(
                new ColumnSpec("sub_pt", ColumnType.DOUBLE, "GeV"),
                events.specs().get(2));
    }

    @Test
    void declaresTheColumnsThatItGives() throws Exception {
        assertEquals(
                new Simulate().columns(Described.params(PEAK)).adds(),
                Described.simulated(PEAK).events().names());
    }

    @Test
    void givesTheSameEventsForAnyNumberOfThreads() throws Exception {
        Simulate.Params params = Described.params(PEAK + "keep: pt > 70\n");
        Simulate.Output one = Described.simulated(params, 1);
        Simulate.Output three = Described.simulated(params, 3);
        assertSameColumns(one.events(), three.events(), one.events().names());
        assertEquals(one.accounting(), three.accounting());
    }

    @Test
    void leavesOtherColumnsAsTheyAreWhenOneIsAdded() throws Exception {
        EventTable before = Described.simulated(PEAK).events();
        String more = PEAK.replace("  mass:", "  eta: {uniform: {low: -2.5, high: 2.5}}\n  mass:");
        assertSameColumns(before, Described.simulated(more).events(), before.names());
    }

    @Test
    void drawsOtherEventsForAnotherSeedOrName() throws Exception {
        double first = Described.simulated(PEAK).events().numbers("mass")[0];
        assertNotEquals(
                first,
                Described.simulated(PEAK.replace("seed: 11", "seed: 12"))
                        .events()
                        .numbers("mass")[0]);
        assertNotEquals(
                first,
                Described.simulated(PEAK.replace("name: peak", "name: hill"))
                        .events()
                        .numbers("mass")[0]);
    }

    @Test
    void scattersWeightsAsDescribedAndScalesThemToTheYield() throws Exception {
        double[] weights = Described.simulated(PEAK).events().numbers("weight");
        assertEquals(123.4, Weights.sum(weights), 123.4 * 1e-14);
        double negative = Arrays.stream(weights).filter(weight -> weight < 0).count() / 40000.0;
        assertEquals(0.1, negative, 4 * Math.sqrt(0.1 * 0.9 / 40000));
        double mean = Arrays.stream(weights).map(Math::abs).average().orElseThrow();
        double square =
                Arrays.stream(weights).map(weight -> weight * weight).average().orElseThrow();
        // The spread of 40000 log-normal weights scatters by about 0.4 %.
        assertEquals(0.4, Math.sqrt(square / mean / mean - 1), 0.4 * 0.016);
    }

    @Test
    void correlatesScoresAndLeavesEachDistributionAsItIs() throws Exception {
        EventTable events = Described.simulated(PEAK).events();
        double[] mass = events.numbers("mass");
        double[] logPt =
                Arrays.stream(events.numbers("pt")).map(StrictMath::log).toArray();
        assertEquals(125, mean(mass), 4 * 2 / 200.0);
        assertEquals(2, Math.sqrt(covariance(mass, mass)), 4 * 2 / Math.sqrt(2 * 40000.0));
        assertEquals(StrictMath.log(60), mean(logPt), 4 * 0.3 / 200);
        double correlation = covariance(mass, logPt) / Math.sqrt(covariance(mass, mass) * covariance(logPt, logPt));
        assertEquals(0.6, correlation, 4 * (1 - 0.36) / 200);
    }

    @Test
    void storesCountsAsIntegersAndConditionsAsFlags() throws Exception {
        EventTable events = Described.simulated(PEAK + "derive: {busy: jets >= 3, twice: 2 * jets}\n")
                .events();
        long[] jets = ((Column.Longs) events.column("jets")).toArray();
        Column.Flags busy = (Column.Flags) events.column("busy");
        double[] twice = events.numbers("twice");
        for (int i = 0; i < jets.length; i++) {
            assertEquals(jets[i] >= 3, busy.flag(i));
            assertEquals(2.0 * jets[i], twice[i]);
        }
        // Poisson of mean 1.5: variance 1.5.
        assertEquals(1.5, Arrays.stream(jets).average().orElseThrow(), 4 * Math.sqrt(1.5) / 200);
    }

    @Test
    void drawsUntilEnoughEventsAreKeptAndAccountsForTheRest() throws Exception {
        Simulate.Output output = Described.simulated(PEAK + "keep: mass > 127\n");
        assertEquals(40000, output.events().rows());
        assertTrue(Arrays.stream(output.events().numbers("mass")).allMatch(mass -> mass > 127));
        assertEquals(40000, output.accounting().read());
        assertEquals(
                Map.of("not kept by 'mass > 127'", output.accounting().declared() - 40000),
                output.accounting().rejected());
        // P(score > 1) = 0.15866; the number of draws for 40000 scatters by sqrt(40000 (1 - p)) / p.
        assertEquals(40000 / 0.15866, output.accounting().declared(), 4 * Math.sqrt(40000 * 0.84134) / 0.15866);
    }

    @Test
    void keepsTheFirstCandidatesThatPass() throws Exception {
        double[] all = Described.simulated(PEAK).events().numbers("mass");
        double[] kept = Described.simulated(PEAK.replace("40000", "500") + "keep: mass > 127\n")
                .events()
                .numbers("mass");
        assertArrayEquals(
                Arrays.stream(all).filter(mass -> mass > 127).limit(500).toArray(), kept);
    }

    @Test
    void givesUpWhenAlmostNothingIsKept() {
        StepFailure failure = assertThrows(StepFailure.class, () -> Described.simulated(PEAK + "keep: mass > 133.5\n"));
        assertTrue(failure.getMessage().startsWith("sample 'peak' keeps only "), failure.getMessage());
        assertTrue(failure.remedy().contains("at least 1 in 10000 must pass"), failure.remedy());
    }

    @Test
    void leavesOutExactlyTheWantedFractionOfValues() throws Exception {
        EventTable whole =
                Described.simulated(PEAK + "derive: {both: mass + pt}\n").events();
        EventTable gapped = Described.simulated(PEAK + "derive: {both: mass + pt}\nmissing: {pt: 0.0025}\n")
                .events();
        long missing = Arrays.stream(gapped.numbers("pt")).filter(Double::isNaN).count();
        assertEquals(100, missing);
        assertSameColumns(whole, gapped, List.of("mass", "jets", "both", "weight"));
    }

    @Test
    void makesNoEventsFromCorrelationsThatContradictEachOther() {
        String three = PEAK.replace("correlations:", "  eta: {uniform: {low: 0, high: 1}}\ncorrelations:")
                .replace(
                        "value: 0.6}",
                        "value: 0.9}, {between: [mass, eta], value: 0.9}, {between: [pt, eta], value: -0.9}");
        assertThrows(StepFailure.class, () -> Described.simulated(three));
        assertFalse(Described.problems(three).isEmpty());
    }

    private static void assertSameColumns(EventTable expected, EventTable found, List<String> names) {
        for (String name : names) {
            assertEquals(expected.column(name), found.column(name), name);
        }
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double covariance(double[] first, double[] second) {
        double meanFirst = mean(first);
        double meanSecond = mean(second);
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            sum += (first[i] - meanFirst) * (second[i] - meanSecond);
        }
        return sum / first.length;
    }
}
