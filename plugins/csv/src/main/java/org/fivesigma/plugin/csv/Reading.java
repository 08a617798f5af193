package org.fivesigma.plugin.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.EventTable;

/**
 * Reads the rows of files on all threads that the context allows.
 *
 * <p>Every file is read once, in chunks that stay in a core's own cache until they are parsed: its text is never in memory.
 */
final class Reading {
    private final Csv.Options options;
    private final Storage storage;
    private final StepContext context;

    Reading(Csv.Options options, Storage storage, StepContext context) {
        this.options = options;
        this.storage = storage;
        this.context = context;
    }

    /**
     * What was read.
     *
     * @param events the table
     * @param files which rows of each file they are
     */
    record Result(EventTable events, List<FileRows> files) {}

    /** Reads all rows of the files. */
    Result read(List<Head> heads, List<ColumnSpec> columns) throws StepFailure, IOException {
        Assembly assembly = new Assembly(columns, storage);
        Delivery delivery = new Delivery(options, heads, assembly);
        List<Feed> feeds = new ArrayList<>();
        for (Head head : heads) {
            feeds.add(new Feed(head, new Layout(head, feeds.size(), columns)));
        }
        try (Workers workers = new Workers(context.threads())) {
            Shift shift = new Shift(options, feeds, delivery, context);
            workers.run(shift::work);
        } finally {
            for (Feed feed : feeds) {
                feed.close();
            }
        }
        List<FileRows> files = delivery.files();
        return new Result(assembly.table(), files);
    }
}
