package org.fivesigma.plugin.selection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.Checks;
import org.fivesigma.api.ColumnFlow;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Range;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.figure.Blinded;
import org.fivesigma.api.figure.EventNumbers;
import org.fivesigma.api.figure.NegativeWeights;
import org.fivesigma.api.figure.PanelGrid;

/** Shows what is cut on, once before any cut and once after all the other cuts, with lines and arrows where the cuts are. */
@StepType(
        name = "n-minus-one",
        version = 1,
        summary = "Shows each value that is cut on before any cut, and after all requirements but its own.",
        example = """
                all:
                  - {column: mass, above: 80, below: 130}
                  - {where: abs(lep_eta) < 2.3}
                  - any: [{column: lep_pt, above: 30}, {where: n_jets > 1}]
                weight: weight
                bins: 25
                """)
public final class NMinusOne implements Step<NMinusOne.Params, NMinusOne.Inputs, NMinusOne.Output> {
    /** The requirements, and how they are shown. */
    public record Params(
            @Doc(
                    "The requirements, as select takes them; those that bound one value are shown, the others only applied.")
            List<Requirement> all,

            @Doc("The column with the weights of the events; 1 each when left out.")
            Optional<String> weight,

            @Doc("The number of bins from the smallest to the largest value of all samples.")
            @Default("50")
            @Range(min = 1, max = 10000)
            int bins,

            @Doc("Whether the vertical axes are logarithmic.") @Default("false")
            boolean log,

            @Doc("Whether each distribution is scaled to unit area.") @Default("false")
            boolean normalise,

            @Doc("Units of columns, where they differ from what the samples say.") @Default("{}")
            Map<String, String> units,

            @Doc("Samples of observed events, shown as points.") @Default("[]")
            List<String> observed,

            @Doc("For columns the intervals, [low, high] each, where observed events are not shown.") @Default("{}")
            Map<String, List<List<Double>>> blind,

            @Doc("The title above the figures.") @Default("\"\"")
            String title,

            @Doc("Short lines at the upper left.") @Default("[]")
            List<String> notes) {
        /** Copies the collections and checks the intervals. */
        public Params {
            all = List.copyOf(all);
            units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
            observed = List.copyOf(observed);
            blind = Collections.unmodifiableMap(new LinkedHashMap<>(blind));
            notes = List.copyOf(notes);
            blind.values().forEach(Blinded::new);
        }
    }

    /** The samples. */
    public record Inputs(
            @Doc("The events of each sample before cuts, by the names in the legend.")
            Map<String, EventTable> samples) {}

    /** The figures. */
    public record Output(
            @Doc("Each value that is cut on, before any cut.")
            Figure overlay,

            @Doc("Each value that is cut on, after all requirements but its own.")
            Figure nMinusOne) {}

    @Override
    public void check(Params params, Checks checks) {
        checks.require(
                Bounded.of(params.all).stream().anyMatch(Bounded::isShown),
                "all",
                "none of the requirements bounds one value, so there is nothing to draw",
                "give a column with a range, or a condition like abs(lep_eta) < 2.47");
    }

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws StepFailure {
        if (inputs.samples.isEmpty()) {
            throw new StepFailure("there is no sample to show", "give at least one sample");
        }
        List<Bounded> cuts = Bounded.of(params.all);
        Map<String, double[]> weights = EventNumbers.weights(inputs.samples, params.weight);
        Map<String, Passing> passing = new LinkedHashMap<>();
        for (Map.Entry<String, EventTable> sample : inputs.samples.entrySet()) {
            passing.put(sample.getKey(), Passing.of(sample.getValue(), cuts));
        }
        List<Figure.Panel> before = new ArrayList<>();
        List<Figure.Panel> after = new ArrayList<>();
        for (int cut = 0; cut < cuts.size(); cut++) {
            context.progress(
                    cut / (double) cuts.size(), "filling " + cuts.get(cut).words());
            if (cuts.get(cut).isShown()) {
                CutPanels panels = new CutPanels(params, inputs.samples, weights, cuts.get(cut));
                before.add(panels.before());
                after.add(panels.after(passing, cut));
            }
        }
        List<String> notes = new ArrayList<>(params.notes);
        notes.addAll(NegativeWeights.notes(weights));
        String others = others(cuts);
        return new Output(
                figure(params.title, before, notes, "Before any cut", others),
                figure(params.title, after, notes, "After all requirements but the one shown", others));
    }

    private static Figure figure(
            String title, List<Figure.Panel> panels, List<String> notes, String when, String others) {
        String words = String.join(
                ", ", panels.stream().map(panel -> panel.x().label()).toList());
        String description = when + ": " + words + ", with the cuts on them." + others;
        String shown = title.isEmpty()
                ? when
                : title + ", " + when.substring(0, 1).toLowerCase(Locale.ROOT) + when.substring(1);
        return new Figure(shown, description, PanelGrid.columns(panels.size()), panels, notes);
    }

    private static String others(List<Bounded> cuts) {
        List<String> others =
                cuts.stream().filter(cut -> !cut.isShown()).map(Bounded::words).toList();
        return others.isEmpty() ? "" : " Required, too: " + String.join("; ", others) + ".";
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
}
