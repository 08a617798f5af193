package org.fivesigma.plugin.selection;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.testkit.StepContract;
import org.fivesigma.testkit.ToyTables;
import org.junit.jupiter.api.Test;

final class SelectionContractTest {
    @Test
    void selectKeepsTheContract() {
        StepContract.of(Select.class)
                .inputs(() -> new Select.Inputs(ToyTables.small()))
                .example("all: []")
                .example("all: [{column: mass, above: 124.9, below: 125.3, closed: true}, {where: is_signal}]")
                .goldenDigest("bb99bef2b800cfc6da0cfbb0691e66528640eb502fb3dd0d422613ebcfd10742")
                .check();
    }

    @Test
    void cutFlowKeepsTheContract() {
        StepContract.of(CutFlowTable.class)
                .inputs(() -> new CutFlowTable.Inputs(samples()))
                .example("{name: none, all: []}")
                .example("{name: impossible, all: [{where: mass < 0}], weight: weight, groups: {signal: [higgs]}}")
                .goldenDigest("4769b133e498c33a606c1d24449f542337917eaa1c6909c1640c65bdd7ac4e32")
                .check();
    }

    @Test
    void nMinusOneKeepsTheContract() {
        StepContract.of(NMinusOne.class)
                .inputs(() -> new NMinusOne.Inputs(samples()))
                .example(
                        "{all: [{where: 1 <= n_jets <= 2}], observed: [top], normalise: true, blind: {n_jets: [[0, 1]]}}")
                .goldenDigest("87a2af6bed70b36a76861f953aa2d0a7309a737913c763fffc4490f887ea565d")
                .check();
    }

    @Test
    void deriveKeepsTheContract() {
        StepContract.of(Derive.class)
                .inputs(() -> new Derive.Inputs(ToyTables.small()))
                .example("columns: {inverse: 1 / n_jets}")
                .goldenDigest("d26a25fca7d2309a01cd9f32d2b6246ca5f597a764b1bb7b5a4006d780957ccb")
                .check();
    }

    @Test
    void describeKeepsTheContract() {
        StepContract.of(Describe.class)
                .inputs(() -> new Describe.Inputs(ToyTables.small()))
                .example("{units: {mass: MeV}, roles: {mass: truth}}")
                .goldenDigest("b9e9d32ecd9d5b390b3f70022df8af94f7c41dbdbc0a15d878c70847671a9610")
                .check();
    }

    @Test
    void cleanKeepsTheContract() {
        StepContract.of(Clean.class)
                .inputs(() -> new Clean.Inputs(ToyTables.small()))
                .example("{columns: [lep_eta, channel], missing-below: -1, missing: drop}")
                .example("{}")
                .example("{sentinels: [2], weight: weight}")
                .goldenDigest("01117683dc472a7744585917f9c27be2fc254630c1a2711882a145e3abc01535")
                .check();
    }

    private static Map<String, EventTable> samples() {
        Map<String, EventTable> samples = new LinkedHashMap<>();
        samples.put("zjets", ToyTables.small());
        samples.put("top", ToyTables.small().select(new int[] {1, 4, 7}));
        samples.put("higgs", ToyTables.small().select(new int[] {6, 5, 0}));
        return samples;
    }
}
