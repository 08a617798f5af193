package org.fivesigma.plugin.statistics;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.ColumnFlow;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.Binning;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Histogram;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Measures;

/** Fills a weighted histogram of a column, and accounts for every event: inside, below, above or missing. */
@StepType(name = "histogram", version = 1, summary = "Fills a weighted histogram of a column.", example = """
                column: mass
                binning: {low: 100, high: 160, bins: 30}
                weight: weight
                unit: GeV
                """)
public final class FillHistogram implements Step<FillHistogram.Params, FillHistogram.Inputs, FillHistogram.Output> {
    /**
     * What is filled.
     *
     * @param column the column
     * @param binning the bins
     * @param weight the weights; each event counts once where absent
     * @param unit the unit on the axis; the column's own where empty
     */
    public record Params(
            @Doc("column to fill") String column,
            @Doc("the bins") Binning binning,

            @Doc("column of event weights; without one each event counts once")
            Optional<String> weight,

            @Doc("unit on the axis; the column's own where left out") @Default("''")
            String unit) {}

    /**
     * The events.
     *
     * @param events tables filled one after the other
     */
    public record Inputs(
            @Doc("events, filled table by table") List<EventTable> events) {
        /** Copies the list. */
        public Inputs {
            events = List.copyOf(events);
        }
    }

    /**
     * The histogram.
     *
     * @param histogram the histogram
     * @param measures inside, underflow, overflow, missing and effective-entries
     */
    public record Output(
            @Doc("the histogram") Histogram histogram,

            @Doc("sums of weights inside, underflow and overflow; missing entries; effective entries")
            Measures measures) {}

    @Override
    public ColumnFlow columns(Params params) {
        return ColumnFlow.reading(List.of(params.column()), params.weight());
    }

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws StepFailure {
        if (inputs.events().isEmpty()) {
            throw new StepFailure(
                    "the histogram of '" + params.column() + "' has no events to fill", "name at least one sample");
        }
        Histogram histogram = filled(params, inputs.events().get(0));
        for (EventTable events : inputs.events().subList(1, inputs.events().size())) {
            histogram = histogram.plus(filled(params, events));
        }
        return new Output(histogram, measures(histogram));
    }

    private static Histogram filled(Params params, EventTable events) throws StepFailure {
        Column column = numeric(events, params.column());
        if (params.weight().isPresent()) {
            numeric(events, params.weight().get());
        }
        double[] weights = events.weights(params.weight());
        if (params.weight().isPresent()) {
            requireFinite(params.weight().get(), weights);
        }
        ColumnSpec spec = column.spec();
        String unit = params.unit().isEmpty() ? spec.unit() : params.unit();
        return Histogram.fill(spec.name(), unit, params.binning(), column.numbers(), weights);
    }

    private static Column numeric(EventTable events, String name) throws StepFailure {
        Column column = events.column(name);
        if (column.spec().type() == ColumnType.TEXT) {
            throw new StepFailure(
                    "column '" + name + "' holds texts, which a histogram cannot count", "name a column of numbers");
        }
        if (column.spec().type().isList()) {
            throw new StepFailure(
                    "column '" + name + "' holds a list per event, which a histogram cannot count",
                    "derive one number of it first, as in max(" + name + ") or " + name + "[0]");
        }
        return column;
    }

    private static void requireFinite(String column, double[] weights) throws StepFailure {
        long bad = Arrays.stream(weights).filter(w -> !Double.isFinite(w)).count();
        if (bad > 0) {
            throw new StepFailure(
                    bad + " of " + weights.length + " events have a weight '" + column
                            + "' that is not a finite number",
                    "drop these events with a cut or by 'missing: drop', or choose another weight");
        }
    }

    private static Measures measures(Histogram histogram) {
        int bins = histogram.binning().count();
        double sum = 0;
        double square = 0;
        long entries = 0;
        for (int bin = 0; bin < bins; bin++) {
            sum += histogram.sum(bin);
            square += histogram.squares()[bin + 1];
            entries += histogram.entries(bin);
        }
        Map<String, Measure> measures = new LinkedHashMap<>();
        measures.put("inside", Measure.of(sum, Math.sqrt(square)).from(entries, sum));
        measures.put("underflow", flow(histogram, 0));
        measures.put("overflow", flow(histogram, bins + 1));
        measures.put("missing", Measure.of(histogram.missing()));
        measures.put("effective-entries", Measure.of(square > 0 ? sum * sum / square : 0));
        return new Measures(measures);
    }

    private static Measure flow(Histogram histogram, int cell) {
        double sum = histogram.sums()[cell];
        return Measure.of(sum, Math.sqrt(histogram.squares()[cell]))
                .from(histogram.entries()[cell], sum);
    }
}
