package org.fivesigma.plugin.csv;

import java.io.IOException;
import java.nio.DoubleBuffer;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.EventReader.OnBadFile;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.InputFile;

/** Reads weights from side files, one a line, and puts each beside its event. */
final class SideWeights {
    private final Csv.Options options;
    private final List<InputFile> files;
    private final Storage storage;
    private final StepContext context;

    /** Takes one side file for each event file. */
    SideWeights(Csv.Options events, List<InputFile> files, Storage storage, StepContext context) {
        this.options = new Csv.Options(
                Optional.of(Csv.Separator.WHITESPACE),
                events.comment(),
                false,
                List.of(events.weightColumn()),
                List.of(),
                Csv.Index.NONE,
                List.of(),
                List.of(),
                Csv.Precision.DOUBLE,
                List.of(),
                events.weightColumn(),
                Csv.OnBadRow.FAIL,
                OnBadFile.FAIL,
                events.decimal());
        this.files = files;
        this.storage = storage;
        this.context = context;
    }

    /** The weights of the events that were kept, whose files are these. */
    Column column(List<Head> eventFiles, List<FileRows> events) throws StepFailure, IOException {
        int kept = Math.toIntExact(events.stream().mapToLong(FileRows::kept).sum());
        DoubleBuffer weights = storage.doubles(kept);
        int row = 0;
        for (int file = 0; file < files.size(); file++) {
            FileRows rows = events.get(file);
            if (rows.failure().isPresent()) {
                continue;
            }
            DoubleBuffer all = read(files.get(file));
            refuseOtherCount(files.get(file), all.limit(), eventFiles.get(file).file(), rows);
            int event = 0;
            for (ChunkRows.Count count : rows.counts()) {
                row = keep(all, event, count, weights, row);
                event += count.declared();
            }
        }
        return new Column.Doubles(ColumnSpec.number(options.weightColumn()), weights);
    }

    private static int keep(
            DoubleBuffer all, int firstEvent, ChunkRows.Count count, DoubleBuffer weights, int firstRow) {
        int row = firstRow;
        int event = 0;
        for (int rejected : count.rejected()) {
            weights.put(row, all, firstEvent + event, rejected - event);
            row += rejected - event;
            event = rejected + 1;
        }
        weights.put(row, all, firstEvent + event, count.declared() - event);
        return row + count.declared() - event;
    }

    private DoubleBuffer read(InputFile file) throws StepFailure, IOException {
        List<ColumnSpec> columns = List.of(ColumnSpec.number(options.weightColumn()));
        try {
            Head head = Head.of(file, options);
            EventTable table = new Reading(options, storage, context)
                    .read(List.of(head), columns)
                    .events();
            DoubleBuffer weights = ((Column.Doubles) table.column(options.weightColumn())).values();
            refuseUnusable(file, weights);
            return weights;
        } catch (InputFailure e) {
            throw e.line() == 0
                    ? e
                    : new InputFailure(e.file(), e.line(), e.getMessage(), "give one weight a line, and nothing else");
        }
    }

    private static void refuseUnusable(InputFile file, DoubleBuffer weights) throws InputFailure {
        for (int event = 0; event < weights.limit(); event++) {
            if (!Double.isFinite(weights.get(event))) {
                throw new InputFailure(
                        file.name(),
                        0,
                        "the weight of event " + (event + 1) + " is " + weights.get(event),
                        "give every event a finite weight");
            }
        }
    }

    private static void refuseOtherCount(InputFile file, int weights, InputFile events, FileRows rows)
            throws InputFailure {
        if (weights != rows.declared()) {
            throw new InputFailure(
                    file.name(),
                    0,
                    "the file holds " + weights + " weights, but " + events.name() + " holds " + rows.declared()
                            + " events",
                    "give one weight for each event, in the same order");
        }
    }
}
