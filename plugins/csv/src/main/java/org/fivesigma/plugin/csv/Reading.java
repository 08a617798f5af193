package org.fivesigma.plugin.csv;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.data.ColumnSpec;

/**
 * Reads the rows of files on all threads that the context allows.
 *
 * <p>A plain file without quotation marks is read twice, first to count its lines; its numbers then go straight to where they
 * stay, so that they are in memory once and neither text nor growing arrays ever are.
 */
final class Reading {
    private final Csv.Options options;
    private final StepContext context;

    Reading(Csv.Options options, StepContext context) {
        this.options = options;
        this.context = context;
    }

    /** Reads all rows of the files; gives chunks in order. */
    List<ChunkRows> read(List<Head> heads, List<ColumnSpec> columns) throws InputFailure, IOException {
        try (Workers workers = new Workers(context.threads())) {
            List<Feed> feeds = feeds(heads, columns, workers);
            Shift shift = new Shift(options, feeds, context);
            try {
                workers.run(shift::work);
            } finally {
                for (Feed feed : feeds) {
                    feed.close();
                }
            }
            return shift.rows();
        }
    }

    private List<Feed> feeds(List<Head> heads, List<ColumnSpec> columns, Workers workers)
            throws InputFailure, IOException {
        List<Optional<List<LineScan.Stretch>>> scans = new ArrayList<>();
        List<Layout> layouts = new ArrayList<>();
        for (Head head : heads) {
            layouts.add(new Layout(head, layouts.size(), columns));
            scans.add(head.plain() ? scan(head, workers) : Optional.empty());
        }
        long[] firstRows = firstRows(layouts, scans);
        int rows = Assembly.checkedRows(heads.get(0).file(), firstRows[heads.size()]);
        Slab slab = new Slab(columns, rows);
        workers.run(buffer -> slab.reserve());
        List<Feed> feeds = new ArrayList<>();
        for (int file = 0; file < heads.size(); file++) {
            Head head = heads.get(file);
            Layout layout = layouts.get(file);
            int firstRow = (int) firstRows[file];
            feeds.add(scans.get(file)
                    .<Feed>map(stretches -> new PlainFeed(head.file(), layout, stretches, slab, firstRow))
                    .orElseGet(() -> new BlockFeed(head, options, layout, columns)));
        }
        return feeds;
    }

    /** The row of the common slab where each counted file starts, and last the number of rows of all. */
    private static long[] firstRows(List<Layout> layouts, List<Optional<List<LineScan.Stretch>>> scans) {
        long[] firstRows = new long[layouts.size() + 1];
        for (int file = 0; file < layouts.size(); file++) {
            Layout layout = layouts.get(file);
            long rows = scans.get(file)
                    .map(stretches -> PlainFeed.mostRows(layout, stretches))
                    .orElse(0L);
            firstRows[file + 1] = firstRows[file] + rows;
        }
        return firstRows;
    }

    private Optional<List<LineScan.Stretch>> scan(Head head, Workers workers) throws InputFailure, IOException {
        context.progress(0, "counting the lines of " + head.file().name());
        try (FileChannel channel = Source.channel(head.file())) {
            LineScan scan = new LineScan(head.file(), channel, head.dataAt());
            workers.run(scan::work);
            return scan.quoted() ? Optional.empty() : Optional.of(scan.stretches(head.dataLine()));
        }
    }
}
