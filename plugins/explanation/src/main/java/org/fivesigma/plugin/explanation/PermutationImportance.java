package org.fivesigma.plugin.explanation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.ColumnFlow;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Range;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Measures;
import org.fivesigma.api.learning.Classifier;
import org.fivesigma.plugin.explanation.permutation.Drop;
import org.fivesigma.plugin.explanation.permutation.Metric;
import org.fivesigma.plugin.explanation.permutation.Permutations;
import org.fivesigma.plugin.explanation.permutation.Truth;
import org.fivesigma.plugin.explanation.permutation.Unit;

/** Gives by how much a classifier gets worse when the values of a feature are permuted among the events. */
@StepType(
        name = "permutation-importance",
        version = 1,
        summary = "Says by how much a classifier gets worse when a feature, or a group of features, is permuted.",
        example = """
                repeats: 5
                metric: auc
                correlated: 0.9
                seed: 7
                """)
public final class PermutationImportance
        implements Step<PermutationImportance.Params, PermutationImportance.Inputs, PermutationImportance.Output> {
    /**
     * How importance is measured.
     *
     * @param repeats permutations of each feature
     * @param metric what drops
     * @param threshold what counts as signal
     * @param groups features permuted together
     * @param correlated from which correlation on features are grouped
     * @param rows the most events that judge
     * @param show bars of the figure
     * @param seed what the permutations follow from
     * @param title above the figure
     * @param notes at the upper left
     */
    public record Params(
            @Doc("How often each feature is permuted; the drops are averaged.")
            @Default("5")
            @Range(min = 1, max = 10_000)
            int repeats,

            @Doc("What is compared with and without the feature's values in their places; weighted.") @Default("auc")
            Metric metric,

            @Doc("Events with a score above this are taken for signal, where the metric is the accuracy.")
            @Default("0.5")
            @Range(min = 0, max = 1)
            double threshold,

            @Doc(
                    "Features that are permuted together, by the name of the group; each is permuted alone too. Where features tell"
                            + " the same, one alone seems unimportant, since the others stand in for it.")
            @Default("{}")
            Map<String, List<String>> groups,

            @Doc(
                    "Features that are in none of these groups are grouped where each two of a group have at least this absolute"
                            + " correlation (Pearson, weighted, complete linkage); left out, none are.")
            @Range(min = 0, max = 1)
            Optional<Double> correlated,

            @Doc(
                    "At most so many events are scored, evenly taken; all where absent. Classifiers that are not made of trees score"
                            + " all events anew for each permutation, which takes long; reports give them 2,000.")
            @Range(min = 1)
            Optional<Integer> rows,

            @Doc("The most bars of the figure; a note tells what is left out.") @Default("20") @Range(min = 1)
            int show,

            @Doc(
                    "Decides the permutations, together with the name of the feature or group and the number of the repeat.")
            @Default("1")
            long seed,

            @Doc("Title above the figure; where blank the step's own.") @Default("\"\"")
            String title,

            @Doc("Short lines at the upper left of the figure.") @Default("[]")
            List<String> notes) {
        /** Copies the map and the list, and checks that groups have members. */
        public Params {
            Map<String, List<String>> copy = new LinkedHashMap<>();
            groups.forEach((name, members) -> copy.put(name, List.copyOf(members)));
            groups = Collections.unmodifiableMap(copy);
            notes = List.copyOf(notes);
            groups.forEach((name, members) -> {
                if (members.isEmpty()) {
                    throw new IllegalArgumentException(
                            "group '" + name + "' is empty, but needs features, such as [jet_1_pt, jet_2_pt]");
                }
            });
        }
    }

    /**
     * What is judged.
     *
     * @param classifier the classifier
     * @param events by part
     */
    public record Inputs(
            @Doc("The classifier to judge.") Classifier classifier,

            @Doc(
                    "The events to judge it by, prepared as it takes them, with class and weight, by part; those of the last part"
                            + " that has events are used.")
            Map<String, EventTable> events) {
        /** Copies the map. */
        public Inputs {
            events = Collections.unmodifiableMap(new LinkedHashMap<>(events));
        }
    }

    /**
     * The importance of each feature.
     *
     * @param measures the drops
     * @param figure the drops as bars
     */
    public record Output(
            @Doc(
                    "By the name of each feature and group the drop of the metric with its standard error, which covers both the"
                            + " finite number of events and that of repeats; and `baseline`, the metric with everything in place.")
            Measures measures,

            @Doc("The drops as horizontal bars, the largest on top.")
            Figure figure) {}

    @Override
    public ColumnFlow columns(Params params) {
        return ColumnFlow.readingAll();
    }

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws StepFailure, InterruptedException {
        JudgedEvents events = JudgedEvents.of(inputs.classifier, inputs.events, params.rows);
        Groups groups = new Groups(inputs.classifier.features(), params.groups);
        List<Unit> units = groups.units(events, params.correlated);
        Truth truth = new Truth(events.signal(), events.weights(), params.threshold);
        Permutations permutations =
                Permutations.of(inputs.classifier, events.features(), params.metric, truth, context.threads());
        if (!Double.isFinite(permutations.baseline())) {
            throw new StepFailure(
                    "the " + params.metric.title() + " of the events of part '" + events.part()
                            + "' is no number: signal or background is not there, or their weights sum to 0",
                    "judge a classifier by events of both classes");
        }
        List<Drop> drops = permutations.drops(units, params.repeats, params.seed);
        return new Output(
                measures(drops, permutations.baseline(), params.metric, truth), figure(drops, groups, events, params));
    }

    private static Measures measures(List<Drop> drops, double baseline, Metric metric, Truth truth) {
        Map<String, Measure> measures = new LinkedHashMap<>();
        long entries = truth.weights().length;
        double sum = Arrays.stream(truth.weights()).sum();
        for (Drop drop : drops) {
            measures.put(
                    drop.unit().name(), Measure.of(drop.value(), drop.error()).from(entries, sum));
        }
        // the loss itself is told as it is, not negative
        double told = metric == Metric.LOG_LOSS ? -baseline : baseline;
        measures.put(Groups.BASELINE, Measure.of(told).from(entries, sum));
        return new Measures(measures);
    }

    private static Figure figure(List<Drop> drops, Groups groups, JudgedEvents events, Params params) {
        List<RankedBars.Bar> bars = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        events.sampled().ifPresent(notes::add);
        for (Drop drop : drops) {
            List<String> members = groups.members(drop.unit().features());
            String name = drop.unit().name();
            if (members.size() > 1) {
                String joined = String.join("+", members);
                name = name.equals(joined) ? members.get(0) + " + " + (members.size() - 1) + " correlated" : name;
                notes.add(name + ": " + String.join(", ", members));
            }
            bars.add(new RankedBars.Bar(name, drop.value(), Optional.of(drop.error())));
        }
        String change = params.metric == Metric.LOG_LOSS ? "rise" : "drop";
        String label = change + " of the " + params.metric.title() + " when permuted";
        return new RankedBars(bars)
                .figure(
                        "Permutation importance in " + events.part() + " events",
                        label,
                        params.show,
                        notes,
                        others -> others.size() + " more, none above "
                                + RankedBars.number(others.get(0).value()) + ", are not drawn")
                .labelled(params.title, params.notes);
    }
}
