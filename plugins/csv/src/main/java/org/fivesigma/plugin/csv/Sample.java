package org.fivesigma.plugin.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.EventReader.Events;
import org.fivesigma.api.EventReader.Files;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Accounting;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.InputFile;

/** The files of one sample, their columns known and their rows yet to be read. */
final class Sample {
    private final Csv.Options options;
    private final List<Head> heads;
    private final List<ColumnSpec> columns;
    private final List<InputFile> weights;

    private Sample(Csv.Options options, List<Head> heads, List<ColumnSpec> columns, List<InputFile> weights) {
        this.options = options;
        this.heads = List.copyOf(heads);
        this.columns = columns;
        this.weights = weights;
    }

    /** Reads the heads of all files. */
    static Sample open(Csv.Options options, Files files) throws InputFailure, IOException {
        List<Head> heads = new ArrayList<>();
        for (InputFile file : files.files()) {
            heads.add(Head.of(file, options));
        }
        List<ColumnSpec> columns = new SampleColumns(options, heads).kept();
        Sample sample = new Sample(options, heads, columns, files.weights());
        sample.refuseClash();
        return sample;
    }

    private void refuseClash() throws InputFailure {
        String name = options.weightColumn();
        if (!weights.isEmpty()
                && columns.stream().anyMatch(column -> column.name().equals(name))) {
            throw new InputFailure(
                    heads.get(0).file().name(),
                    0,
                    "the file has a column '" + name + "', which is to take the weights of "
                            + weights.get(0).name(),
                    "give these another name with weight-column:");
        }
    }

    /** The columns that {@link #read} gives. */
    List<ColumnSpec> specs() {
        List<ColumnSpec> all = new ArrayList<>(columns);
        if (!weights.isEmpty()) {
            all.add(ColumnSpec.number(options.weightColumn()));
        }
        return List.copyOf(all);
    }

    /** Reads all rows. */
    Events read(StepContext context) throws StepFailure, IOException {
        List<ChunkRows> chunks = new Reading(options, context).read(heads, columns);
        EventTable events = Assembly.of(columns, chunks);
        Optional<Column> weight = weights.isEmpty()
                ? Optional.empty()
                : Optional.of(new SideWeights(options, weights, context).column(heads, chunks));
        return new Events(weight.map(events::with).orElse(events), accounting(chunks));
    }

    private static void refuseNothingLeft(InputFile file, long declared, long kept, Map<String, Long> rejected)
            throws InputFailure {
        if (declared > 0 && kept == 0) {
            throw new InputFailure(
                    file.name(),
                    0,
                    "not one of the " + declared + " rows fits the columns: " + String.join(", ", rejected.keySet()),
                    "check separator, header and decimal");
        }
    }

    private List<Accounting> accounting(List<ChunkRows> chunks) throws InputFailure {
        List<Accounting> accounting = new ArrayList<>();
        for (int file = 0; file < heads.size(); file++) {
            long declared = 0;
            long kept = 0;
            Map<String, Long> rejected = new LinkedHashMap<>();
            for (ChunkRows chunk : ChunkRows.ofFile(chunks, file)) {
                declared += chunk.count().declared();
                kept += chunk.count().kept();
                for (BadRow reason : BadRow.values()) {
                    rejected.merge(reason.reason(), chunk.count().rejected(reason), Long::sum);
                }
            }
            rejected.values().removeIf(count -> count == 0);
            refuseNothingLeft(heads.get(file).file(), declared, kept, rejected);
            accounting.add(new Accounting(heads.get(file).file().name(), declared, kept, rejected));
        }
        return accounting;
    }
}
