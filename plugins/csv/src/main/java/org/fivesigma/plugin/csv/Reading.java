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
        List<Layout> layouts = new ArrayList<>();
        List<Optional<List<LineScan.Stretch>>> scans = new ArrayList<>();
        long rows = 0;
        for (Head head : heads) {
            Layout layout = new Layout(head, layouts.size(), columns);
            Optional<List<LineScan.Stretch>> stretches = head.plain() ? scan(head, workers) : Optional.empty();
            rows += stretches.map(all -> PlainFeed.mostRows(layout, all)).orElse(0L);
            layouts.add(layout);
            scans.add(stretches);
        }
        Slab slab = new Slab(columns, Assembly.checkedRows(heads.get(0).file(), rows));
        List<Feed> feeds = new ArrayList<>();
        int firstRow = 0;
        for (int file = 0; file < heads.size(); file++) {
            Head head = heads.get(file);
            Layout layout = layouts.get(file);
            Optional<List<LineScan.Stretch>> scan = scans.get(file);
            if (scan.isEmpty()) {
                feeds.add(new BlockFeed(head, options, layout, columns));
                continue;
            }
            feeds.add(new PlainFeed(head.file(), layout, scan.get(), slab, firstRow));
            firstRow += Math.toIntExact(PlainFeed.mostRows(layout, scan.get()));
        }
        return feeds;
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
