package org.fivesigma.plugin.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.StepContext;

/**
 * Shares the chunks of several feeds among workers.
 *
 * <p>Chunks are claimed in order and every claimed one is finished, so that of several bad rows the first one is reported,
 * however many threads read.
 */
final class Shift {
    private final Csv.Options options;
    private final List<Feed> feeds;
    private final StepContext context;
    private final Thread owner = Thread.currentThread();
    private final List<ChunkRows> rows = new ArrayList<>();
    private Optional<InputFailure> failure = Optional.empty();
    private int failed = Integer.MAX_VALUE;
    private int feed;
    private int claimed;

    Shift(Csv.Options options, List<Feed> feeds, StepContext context) {
        this.options = options;
        this.feeds = feeds;
        this.context = context;
    }

    /** Reads chunks until none is left; called by every worker. */
    void work(Buffer buffer) throws IOException {
        RowParser parser = new RowParser(options);
        Optional<Feed.Claim> claim = claim(buffer);
        while (claim.isPresent()) {
            try {
                done(parser.parse(claim.get().load(buffer)));
            } catch (InputFailure e) {
                fail(claim.get().order(), e);
            }
            claim = claim(buffer);
        }
    }

    private synchronized Optional<Feed.Claim> claim(Buffer buffer) throws IOException {
        while (feed < feeds.size() && failure.isEmpty()) {
            if (Thread.currentThread() == owner) {
                context.progress((double) feed / feeds.size(), "reading file " + (feed + 1) + " of " + feeds.size());
            }
            try {
                Optional<Feed.Claim> claim = feeds.get(feed).claim(claimed, buffer);
                if (claim.isPresent()) {
                    claimed++;
                    return claim;
                }
                feed++;
            } catch (InputFailure e) {
                fail(claimed, e);
            }
        }
        return Optional.empty();
    }

    private synchronized void done(ChunkRows chunk) {
        rows.add(chunk);
    }

    private synchronized void fail(int order, InputFailure e) {
        if (order < failed) {
            failed = order;
            failure = Optional.of(e);
        }
    }

    /** What was read, in order. */
    List<ChunkRows> rows() throws InputFailure {
        if (failure.isPresent()) {
            throw failure.get();
        }
        return rows.stream().sorted(Comparator.comparingInt(ChunkRows::order)).toList();
    }
}
