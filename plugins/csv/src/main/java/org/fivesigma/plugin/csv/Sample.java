package org.fivesigma.plugin.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.EventReader.Events;
import org.fivesigma.api.EventReader.Files;
import org.fivesigma.api.EventReader.OnBadFile;
import org.fivesigma.api.EventReader.Schema;
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
    private final SampleFiles files;
    private final List<ColumnSpec> columns;
    private final List<String> warnings;

    private Sample(Csv.Options options, SampleFiles files) throws InputFailure {
        SampleColumns sample = new SampleColumns(options, files.heads());
        this.options = options;
        this.files = files;
        this.columns = sample.kept();
        this.warnings = new ArrayList<>(files.warnings());
        warnings.addAll(sample.warnings(columns));
    }

    /** Reads the heads of all files. */
    static Sample open(Csv.Options options, Files files) throws InputFailure, IOException {
        Sample sample = new Sample(options, SampleFiles.open(options, files));
        sample.refuseClash();
        return sample;
    }

    private void refuseClash() throws InputFailure {
        String name = options.weightColumn();
        if (!files.weights().isEmpty()
                && columns.stream().anyMatch(column -> column.name().equals(name))) {
            throw new InputFailure(
                    files.heads().get(0).file().name(),
                    0,
                    "the file has a column '" + name + "', which is to take the weights of "
                            + files.weights().get(0).name(),
                    "give these another name with weight-column:");
        }
    }

    /** The columns that {@link #read} gives. */
    Schema schema() {
        List<ColumnSpec> all = new ArrayList<>(columns);
        if (!files.weights().isEmpty()) {
            all.add(ColumnSpec.number(options.weightColumn()));
        }
        return new Schema(all, warnings);
    }

    /** Reads all rows. */
    Events read(StepContext context) throws StepFailure, IOException {
        return read(context, new Storage(context));
    }

    /** Reads all rows to where the storage says. */
    Events read(StepContext context, Storage storage) throws StepFailure, IOException {
        Reading.Result read = new Reading(options, storage, context).read(files.heads(), columns);
        List<Accounting> accounting = accounting(read.files());
        Optional<Column> weight = files.weights().isEmpty()
                ? Optional.empty()
                : Optional.of(new SideWeights(options, files.weights(), storage, context)
                        .column(files.heads(), read.files()));
        EventTable events = read.events();
        return new Events(weight.map(events::with).orElse(events), accounting);
    }

    private List<Accounting> accounting(List<FileRows> rows) throws InputFailure {
        List<Accounting> read = new ArrayList<>();
        for (int file = 0; file < rows.size(); file++) {
            read.add(accounting(files.heads().get(file).file(), rows.get(file)));
        }
        if (read.stream().allMatch(file -> file.skipped().isPresent())) {
            throw rows.get(0)
                    .failure()
                    .orElseThrow(() -> new IllegalStateException("a file is left out without reason"));
        }
        return files.withUnreadable(read);
    }

    private Accounting accounting(InputFile file, FileRows rows) throws InputFailure {
        if (rows.failure().isPresent()) {
            return Accounting.skipped(
                    file.name(), 0, SampleFiles.reason(rows.failure().get()));
        }
        if (rows.declared() > 0 && rows.kept() == 0) {
            InputFailure failure = new InputFailure(
                    file.name(),
                    0,
                    "not one of the " + rows.declared() + " rows fits the columns: "
                            + String.join(", ", rows.rejected().keySet()),
                    "check separator, header and decimal");
            if (options.onBadFile() == OnBadFile.FAIL) {
                throw failure;
            }
            return Accounting.skipped(file.name(), rows.declared(), failure.getMessage());
        }
        return new Accounting(file.name(), rows.declared(), rows.kept(), rows.rejected());
    }
}
