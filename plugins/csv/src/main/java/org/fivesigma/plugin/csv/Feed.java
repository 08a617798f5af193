package org.fivesigma.plugin.csv;

import java.io.IOException;
import java.util.Optional;
import org.fivesigma.api.InputFailure;

/** Hands out the chunks of a file, in order: the file is read once, from the front on. */
final class Feed implements AutoCloseable {
    /** Bytes in a chunk: small enough to stay in a core's own cache until it is parsed. */
    private static final int BLOCK = 256 << 10;

    private final Head head;
    private final Layout layout;
    private Optional<Source> source = Optional.empty();
    private Optional<Blocks> blocks = Optional.empty();

    /** Feeds the rows of a file; it is opened on first use, so that a sample of many files needs few open ones. */
    Feed(Head head, Layout layout) {
        this.head = head;
        this.layout = layout;
    }

    /** Brings the next chunk into a buffer; empty when there is none left. */
    Optional<Chunk> next(int order, Buffer buffer) throws InputFailure, IOException {
        Blocks open = opened();
        int length = open.next(buffer);
        if (length == 0) {
            close();
            return Optional.empty();
        }
        return Optional.of(new Chunk(
                order,
                layout,
                buffer.withRoomFor(length),
                length,
                source.orElseThrow().consumed()));
    }

    private Blocks opened() throws InputFailure, IOException {
        if (blocks.isEmpty()) {
            Source opened = Source.open(head.file());
            source = Optional.of(opened);
            blocks = Optional.of(new Blocks(head.file(), opened, head.dialect(), BLOCK));
            blocks.get().skip(head.dataAt());
        }
        return blocks.get();
    }

    @Override
    public void close() throws IOException {
        if (source.isPresent()) {
            source.get().close();
        }
    }
}
