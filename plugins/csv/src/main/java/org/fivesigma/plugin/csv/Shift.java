package org.fivesigma.plugin.csv;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;

/**
 * Shares the chunks of several feeds among workers: one at a time reads on, while the others parse what they have read.
 *
 * <p>Chunks are claimed in order, and every claimed one is delivered.
 */
final class Shift {
    private final Csv.Options options;
    private final List<Feed> feeds;
    private final Delivery delivery;
    private final StepContext context;
    private final Thread owner = Thread.currentThread();
    private int feed;
    private int claimed;

    Shift(Csv.Options options, List<Feed> feeds, Delivery delivery, StepContext context) {
        this.options = options;
        this.feeds = feeds;
        this.delivery = delivery;
        this.context = context;
    }

    /** Reads chunks until none is left; called by every worker. */
    void work(Buffer buffer) throws StepFailure, IOException {
        Optional<RowParser> parser = Optional.empty();
        Optional<Chunk> chunk = claim(buffer);
        while (chunk.isPresent()) {
            Layout layout = chunk.get().layout();
            if (parser.isEmpty() || parser.get().layout() != layout) {
                parser = Optional.of(new RowParser(options, layout));
            }
            int rows = chunk.get().mostRows();
            Slab slab = delivery.spare(rows).orElseGet(() -> layout.slab(rows + rows / 8));
            delivery.take(outcome(parser.get(), chunk.get(), slab));
            chunk = claim(buffer);
        }
    }

    private static Delivery.Outcome outcome(RowParser parser, Chunk chunk, Slab slab) {
        try {
            return new Delivery.Read(parser.parse(chunk, slab));
        } catch (InputFailure failure) {
            return new Delivery.Failed(chunk.order(), chunk.layout().file(), failure);
        }
    }

    private synchronized Optional<Chunk> claim(Buffer buffer) throws StepFailure, IOException {
        while (feed < feeds.size() && !delivery.ended()) {
            if (delivery.isLeftOut(feed)) {
                feeds.get(feed++).close();
                continue;
            }
            try {
                Optional<Chunk> chunk = feeds.get(feed).next(claimed, buffer);
                if (chunk.isPresent()) {
                    claimed++;
                    report(chunk.get());
                    return chunk;
                }
            } catch (InputFailure failure) {
                delivery.take(new Delivery.Failed(claimed++, feed, failure));
            }
            feeds.get(feed++).close();
        }
        return Optional.empty();
    }

    private void report(Chunk chunk) {
        if (Thread.currentThread() == owner) {
            context.progress(
                    delivery.share(feed, chunk.consumed()), "reading file " + (feed + 1) + " of " + feeds.size());
        }
    }
}
