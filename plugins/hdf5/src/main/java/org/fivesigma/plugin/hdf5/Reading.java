package org.fivesigma.plugin.hdf5;

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
import org.fivesigma.plugin.hdf5.FileTable.FileColumn;

/** Reads the events of files, one file after the other, each on all threads that the context allows. */
final class Reading implements AutoCloseable {
    private final List<ColumnSpec> specs;
    private final Map<String, Room> rooms = new LinkedHashMap<>();
    private final Workers workers;

    /** Makes room for the events of all files. */
    Reading(List<ColumnSpec> specs, List<Head> heads, StepContext context) throws InputFailure, IOException {
        this.specs = specs;
        long rows = 0;
        for (Head head : heads) {
            rows = Math.addExact(rows, head.rows(specs.get(0).name()));
        }
        ColumnSpace space = ColumnSpace.in(context.scratch());
        for (ColumnSpec spec : specs) {
            long values = 0;
            for (Head head : heads) {
                values = Math.addExact(values, Room.known(head.table().columns().get(spec.name())));
            }
            refuseTooMany(heads.get(0), spec, Math.max(rows, values));
            rooms.put(spec.name(), new Room(spec, space, (int) rows, (int) values));
        }
        this.workers = new Workers(context.threads());
    }

    private static void refuseTooMany(Head head, ColumnSpec spec, long values) throws InputFailure {
        if (values > Elements.MOST) {
            throw new InputFailure(
                    head.file().name(),
                    0,
                    "column '" + spec.name() + "' has " + values + " values in all files, more than the "
                            + Elements.MOST + " that a table holds",
                    "read the files as several samples");
        }
    }

    /** Reads one file; where that fails, none of its events are kept. */
    void read(Head head) throws InputFailure {
        try (OpenFile file = OpenFile.of(head.file())) {
            file.guarded(head.table().where(), () -> {
                read(head, file.storage());
                return true;
            });
        }
        specs.forEach(spec -> rooms.get(spec.name()).keep(column(head, spec)));
    }

    private void read(Head head, Storage storage) throws IOException {
        Map<Dataset, List<Target>> targets = new IdentityHashMap<>();
        List<Dataset> datasets = new ArrayList<>();
        for (ColumnSpec spec : specs) {
            FileColumn column = column(head, spec);
            if (!targets.containsKey(column.dataset())) {
                targets.put(column.dataset(), new ArrayList<>());
                datasets.add(column.dataset());
            }
            targets.get(column.dataset()).add(rooms.get(spec.name()).target(column));
        }
        List<Portions.Portion> first = new ArrayList<>();
        List<Portions.Portion> then = new ArrayList<>();
        for (Dataset dataset : datasets) {
            Portions portions = Portions.of(storage, dataset, targets.get(dataset));
            first.addAll(portions.first());
            then.addAll(portions.then());
        }
        workers.read(first);
        workers.read(then);
        for (ColumnSpec spec : specs) {
            rooms.get(spec.name()).complete(column(head, spec), storage, workers.bench());
        }
    }

    private static FileColumn column(Head head, ColumnSpec spec) {
        return head.table().columns().get(spec.name());
    }

    /** The columns of all events that were read. */
    List<Column> columns() {
        return rooms.values().stream().map(Room::column).toList();
    }

    @Override
    public void close() {
        workers.close();
    }
}
