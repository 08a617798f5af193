package org.fivesigma.plugin.hdf5.columns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpace;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.plugin.hdf5.dataset.Dataset;
import org.fivesigma.plugin.hdf5.file.OpenFile;
import org.fivesigma.plugin.hdf5.file.Storage;
import org.fivesigma.plugin.hdf5.table.FileTable.FileColumn;
import org.fivesigma.plugin.hdf5.values.Destination;
import org.fivesigma.plugin.hdf5.values.Portions;
import org.fivesigma.plugin.hdf5.values.Workers;

/** Reads the events of files, one file after the other, each on all threads that the context allows. */
public final class SampleReader implements AutoCloseable {
    private final List<ColumnSpec> specs;
    private final Map<String, GrowingColumn> growing = new LinkedHashMap<>();
    private final Workers workers;

    /** Makes room for the events of all files. */
    public SampleReader(List<ColumnSpec> specs, List<FileHead> heads, StepContext context)
            throws InputFailure, IOException {
        this.specs = specs;
        long rows = 0;
        for (FileHead head : heads) {
            rows = Math.addExact(rows, head.rows(specs.get(0).name()));
        }
        ColumnSpace space = ColumnSpace.in(context.scratch());
        for (ColumnSpec spec : specs) {
            long values = 0;
            for (FileHead head : heads) {
                values = Math.addExact(
                        values, GrowingColumn.known(head.table().columns().get(spec.name())));
            }
            refuseTooMany(heads.get(0), spec, Math.max(rows, values));
            growing.put(spec.name(), new GrowingColumn(spec, space, (int) rows, (int) values));
        }
        this.workers = new Workers(context.threads());
    }

    private static void refuseTooMany(FileHead head, ColumnSpec spec, long values) throws InputFailure {
        if (values > GrowingValues.MOST) {
            throw new InputFailure(
                    head.file().name(),
                    0,
                    "column '" + spec.name() + "' has " + values + " values in all files, more than the "
                            + GrowingValues.MOST + " that a table holds",
                    "read the files as several samples");
        }
    }

    /** Reads one file; where that fails, none of its events are kept. */
    public void read(FileHead head) throws InputFailure {
        try (OpenFile file = OpenFile.of(head.file())) {
            file.guarded(head.table().where(), () -> {
                read(head, file.storage());
                return true;
            });
        }
        specs.forEach(spec -> growing.get(spec.name()).keep(column(head, spec)));
    }

    private void read(FileHead head, Storage storage) throws IOException {
        Map<Dataset, List<Destination>> destinations = new IdentityHashMap<>();
        List<Dataset> datasets = new ArrayList<>();
        for (ColumnSpec spec : specs) {
            FileColumn column = column(head, spec);
            if (!destinations.containsKey(column.dataset())) {
                destinations.put(column.dataset(), new ArrayList<>());
                datasets.add(column.dataset());
            }
            destinations.get(column.dataset()).add(growing.get(spec.name()).destination(column));
        }
        List<Portions.Portion> first = new ArrayList<>();
        List<Portions.Portion> then = new ArrayList<>();
        for (Dataset dataset : datasets) {
            Portions portions = Portions.of(storage, dataset, destinations.get(dataset));
            first.addAll(portions.first());
            then.addAll(portions.then());
        }
        workers.read(first);
        workers.read(then);
        for (ColumnSpec spec : specs) {
            growing.get(spec.name()).complete(column(head, spec), storage, workers.workspace());
        }
    }

    private static FileColumn column(FileHead head, ColumnSpec spec) {
        return head.table().columns().get(spec.name());
    }

    /** The columns of all events that were read. */
    public List<Column> columns() {
        return growing.values().stream().map(GrowingColumn::column).toList();
    }

    @Override
    public void close() {
        workers.close();
    }
}
