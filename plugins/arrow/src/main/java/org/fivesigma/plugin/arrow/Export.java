package org.fivesigma.plugin.arrow;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fivesigma.api.Checks;
import org.fivesigma.api.ColumnFlow;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.ExportedFile;
import org.fivesigma.api.data.Stamp;

/** Gives events as a file that other programs open: the events of all samples, one sample after the other. */
@StepType(
        name = "export",
        version = 1,
        summary = "Writes events to a file for other programs: Arrow (pandas, Julia, R, ...) or CSV.",
        example = "{format: arrow, columns: [mass, weight]}")
public final class Export implements Step<Export.Params, Export.Inputs, Export.Output> {
    /** What is written. */
    public enum Format {
        @Doc("Arrow IPC file, also known as Feather: every type, exact, fast; pandas.read_feather opens it")
        ARROW,
        @Doc("comma-separated text; no lists; numbers in the fewest digits that read back exactly")
        CSV
    }

    /** Parameters. */
    public record Params(
            @Doc("what is written") @Default("arrow") Format format,

            @Doc("the columns to write, in this order; all when left out") @Default("[]")
            List<String> columns,

            @Doc("name of the text column, the last one, that holds each event's sample") @Default("sample")
            String sampleColumn,

            @Doc(
                    "title of the stand-in and what is blinded, kept in the file; filled in by Fivesigma where events are simulated stand-ins or observed ones are hidden")
            @Default("''")
            Stamp stamp) {
        /** Copies the list. */
        public Params {
            columns = List.copyOf(columns);
            if (sampleColumn.isBlank()) {
                throw new IllegalArgumentException("the column of samples needs a name, for example sample");
            }
        }
    }

    /** What is exported. */
    public record Inputs(@Doc("the events of each sample") Map<String, EventTable> events) {
        /** Copies the map. */
        public Inputs {
            events = Collections.unmodifiableMap(new LinkedHashMap<>(events));
        }
    }

    /** The file. */
    public record Output(
            @Doc("the file, which a run leaves in its folder exports")
            ExportedFile file) {}

    @Override
    public void check(Params params, Checks checks) {
        Set<String> seen = new HashSet<>();
        for (String column : params.columns()) {
            if (!seen.add(column)) {
                checks.problem("columns", "the column `" + column + "` is named twice", "name it once");
            }
        }
        if (seen.contains(params.sampleColumn())) {
            checks.problem(
                    "sample-column",
                    "the column of samples would be named `" + params.sampleColumn() + "` like one of the columns",
                    "give it another name under `sample-column`");
        }
    }

    @Override
    public ColumnFlow columns(Params params) {
        return params.columns().isEmpty() ? ColumnFlow.readingAll() : ColumnFlow.reading(params.columns());
    }

    @Override
    public List<ColumnSpec> describe(Params params, Map<String, ColumnSpec> incoming, Checks checks) {
        for (ColumnSpec column : incoming.values()) {
            boolean written = params.columns().isEmpty() || params.columns().contains(column.name());
            checks.require(
                    params.format() == Format.ARROW
                            || !written
                            || !column.type().isList(),
                    "format",
                    "column `" + column.name() + "` holds a list per event, which CSV cannot hold",
                    "write `format: arrow`, or name columns without lists under `columns`");
        }
        return List.of();
    }

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws StepFailure {
        SampleTables tables = SampleTables.of(inputs.events(), params.columns(), params.sampleColumn());
        String summary = String.format(
                Locale.ROOT,
                "%d events, %d columns",
                tables.rows(),
                tables.specs().size());
        if (params.format() == Format.ARROW) {
            return new Output(new ExportedFile("arrow", summary, new ArrowFile(tables, params.stamp())));
        }
        tables.refuseLists();
        return new Output(new ExportedFile("csv", summary, new CsvFile(tables, params.stamp())));
    }
}
