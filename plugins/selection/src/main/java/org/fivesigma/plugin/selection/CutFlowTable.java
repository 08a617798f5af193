package org.fivesigma.plugin.selection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.Checks;
import org.fivesigma.api.ColumnFlow;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.CutFlow;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Measures;
import org.fivesigma.api.expression.Expression;

/** Gives how many events of each sample and group of samples survive each requirement in turn. */
@StepType(
        name = "cut-flow",
        version = 1,
        summary = "Counts what each requirement in turn leaves of samples and groups, with efficiencies and yields.",
        example = """
                name: standard
                all:
                  - {column: mass, above: 80, below: 130}
                  - {where: n_jets < 2 or lep_pt > 40}
                weight: weight
                groups: {background: [zjets, top]}
                """)
public final class CutFlowTable implements Step<CutFlowTable.Params, CutFlowTable.Inputs, CutFlowTable.Output> {
    /** The requirements, the weight and the groups. */
    public record Params(
            @Doc("The name of the set of requirements.") String name,

            @Doc("The requirements, in the order in which they are applied.")
            List<Requirement> all,

            @Doc("The column with the weights of the events; 1 each when left out.")
            Optional<String> weight,

            @Doc("Groups of samples to be counted together, for example signal: [ggH1000].") @Default("{}")
            Map<String, List<String>> groups) {
        /** Copies the collections. */
        public Params {
            all = List.copyOf(all);
            groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        }
    }

    /** The samples. */
    public record Inputs(@Doc("The events of each sample.") Map<String, EventTable> samples) {}

    /** The counts. */
    public record Output(
            @Doc("What is left of each sample and group after each requirement.")
            CutFlow table,

            @Doc(
                    "The efficiency of all requirements for each sample and group, by entries and, as .weighted, by weight.")
            Measures efficiency,

            @Doc("The sum of weights left of each sample and group.")
            Measures yield) {}

    @Override
    public void check(Params params, Checks checks) {
        params.groups.forEach((group, samples) -> {
            checks.require(
                    !samples.isEmpty(),
                    "groups." + group,
                    "group '" + group + "' has no samples",
                    "name at least one sample, or remove the group");
            checks.require(
                    new LinkedHashSet<>(samples).size() == samples.size(),
                    "groups." + group,
                    "group '" + group + "' names a sample twice, so its events would count twice",
                    "name each sample once");
        });
    }

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws StepFailure {
        List<Expression> cuts = params.all.stream().map(Requirement::condition).toList();
        Map<String, Survival> survivals = new LinkedHashMap<>();
        for (Map.Entry<String, EventTable> sample : inputs.samples.entrySet()) {
            survivals.put(sample.getKey(), Survival.of(sample.getKey(), sample.getValue(), cuts, params.weight));
        }
        survivals.putAll(grouped(params, survivals));
        Map<String, Measure> efficiencies = new LinkedHashMap<>();
        Map<String, Measure> yields = new LinkedHashMap<>();
        survivals.forEach((name, survival) -> {
            efficiencies.put(name, survival.efficiency());
            efficiencies.put(name + ".weighted", survival.weightedEfficiency());
            yields.put(name, survival.yield());
        });
        return new Output(table(params, survivals), new Measures(efficiencies), new Measures(yields));
    }

    @Override
    public ColumnFlow columns(Params params) {
        return ColumnFlow.reading(Requirement.columns(params.all), params.weight);
    }

    @Override
    public List<ColumnSpec> describe(Params params, Map<String, ColumnSpec> incoming, Checks checks) {
        Requirement.check(params.all, "all", incoming, checks);
        params.weight.ifPresent(weight -> checks.requireNumber("weight", incoming.get(weight)));
        return List.of();
    }

    /** The groups, each counted in the order of the samples; one that only repeats the sample of its name is left out. */
    private static Map<String, Survival> grouped(Params params, Map<String, Survival> samples) throws StepFailure {
        Map<String, Survival> groups = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> group : params.groups.entrySet()) {
            String name = group.getKey();
            if (group.getValue().equals(List.of(name)) && samples.containsKey(name)) {
                continue;
            }
            checkGroup(name, group.getValue(), samples);
            List<Survival> members = samples.entrySet().stream()
                    .filter(sample -> group.getValue().contains(sample.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            groups.put(name, Survival.together(members, params.all.size()));
        }
        return groups;
    }

    private static void checkGroup(String group, List<String> members, Map<String, Survival> samples)
            throws StepFailure {
        if (samples.containsKey(group)) {
            throw new StepFailure(
                    "group '" + group + "' has the name of a sample",
                    "give it a name that is none of: " + String.join(", ", samples.keySet()));
        }
        List<String> unknown = new ArrayList<>(members);
        unknown.removeAll(samples.keySet());
        if (!unknown.isEmpty()) {
            throw new StepFailure(
                    "group '" + group + "' names " + String.join(", ", unknown) + ", but there is no such sample",
                    "name samples among: " + String.join(", ", samples.keySet()));
        }
    }

    private static CutFlow table(Params params, Map<String, Survival> survivals) {
        List<CutFlow.Row> rows = new ArrayList<>();
        for (int stage = 0; stage <= params.all.size(); stage++) {
            String cut = stage == 0 ? "all events" : params.all.get(stage - 1).words();
            List<CutFlow.Count> counts = new ArrayList<>();
            for (Survival survival : survivals.values()) {
                counts.add(survival.count(stage));
            }
            rows.add(new CutFlow.Row(cut, counts));
        }
        return new CutFlow(params.name, List.copyOf(survivals.keySet()), rows);
    }
}
