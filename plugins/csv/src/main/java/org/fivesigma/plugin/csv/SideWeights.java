package org.fivesigma.plugin.csv;

import java.io.IOException;
import java.util.List;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.InputFile;

/** Reads weights from side files, one a line, and puts each beside its event. */
final class SideWeights {
    private final Csv.Options options;
    private final List<InputFile> files;
    private final StepContext context;

    /** Takes one side file for each event file. */
    SideWeights(Csv.Options events, List<InputFile> files, StepContext context) {
        this.options = new Csv.Options(
                Csv.Separator.WHITESPACE,
                events.comment(),
                false,
                List.of(events.weightColumn()),
                List.of(),
                Csv.Index.NONE,
                List.of(),
                List.of(),
                events.weightColumn(),
                Csv.OnBadRow.FAIL,
                events.decimal());
        this.files = files;
        this.context = context;
    }

    /** The weights of the events that were kept. */
    Column column(List<Head> eventFiles, List<ChunkRows> events) throws InputFailure, IOException {
        int kept = events.stream().mapToInt(chunk -> chunk.count().kept()).sum();
        double[] weights = new double[kept];
        int row = 0;
        for (int file = 0; file < files.size(); file++) {
            double[] all = read(files.get(file));
            List<ChunkRows> chunks = ChunkRows.ofFile(events, file);
            refuseOtherCount(files.get(file), all.length, eventFiles.get(file).file(), chunks);
            int event = 0;
            for (ChunkRows chunk : chunks) {
                row = keep(all, event, chunk.count(), weights, row);
                event += chunk.count().declared();
            }
        }
        return new Column.Doubles(ColumnSpec.number(options.weightColumn()), weights);
    }

    private static int keep(double[] all, int firstEvent, ChunkRows.Count count, double[] weights, int firstRow) {
        int row = firstRow;
        int event = 0;
        for (int rejected : count.rejected()) {
            System.arraycopy(all, firstEvent + event, weights, row, rejected - event);
            row += rejected - event;
            event = rejected + 1;
        }
        System.arraycopy(all, firstEvent + event, weights, row, count.declared() - event);
        return row + count.declared() - event;
    }

    private double[] read(InputFile file) throws InputFailure, IOException {
        List<ColumnSpec> columns = List.of(ColumnSpec.number(options.weightColumn()));
        try {
            Head head = Head.of(file, options);
            List<ChunkRows> chunks = new Reading(options, context).read(List.of(head), columns);
            double[] weights = Assembly.of(columns, chunks).numbers(options.weightColumn());
            refuseUnusable(file, weights);
            return weights;
        } catch (InputFailure e) {
            throw e.line() == 0
                    ? e
                    : new InputFailure(e.file(), e.line(), e.getMessage(), "give one weight a line, and nothing else");
        }
    }

    private static void refuseUnusable(InputFile file, double[] weights) throws InputFailure {
        for (int event = 0; event < weights.length; event++) {
            if (!Double.isFinite(weights[event])) {
                throw new InputFailure(
                        file.name(),
                        0,
                        "the weight of event " + (event + 1) + " is " + weights[event],
                        "give every event a finite weight");
            }
        }
    }

    private static void refuseOtherCount(InputFile file, int weights, InputFile events, List<ChunkRows> chunks)
            throws InputFailure {
        int declared =
                chunks.stream().mapToInt(chunk -> chunk.count().declared()).sum();
        if (weights != declared) {
            throw new InputFailure(
                    file.name(),
                    0,
                    "the file holds " + weights + " weights, but " + events.name() + " holds " + declared + " events",
                    "give one weight for each event, in the same order");
        }
    }
}
