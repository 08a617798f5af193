package org.fivesigma.plugin.csv;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.data.ColumnSpec;

/** Feeds a gzip file, or one with quoted fields: it is cut from the front on, and each chunk has a slab of its own. */
final class BlockFeed implements Feed {
    private static final int BLOCK = 1 << 20;

    private final Head head;
    private final Layout layout;
    private final List<ColumnSpec> columns;
    private final Csv.Options options;
    private Optional<Source> source = Optional.empty();
    private Optional<Blocks> blocks = Optional.empty();

    /** Feeds the rows of a file into slabs of these columns. */
    BlockFeed(Head head, Csv.Options options, Layout layout, List<ColumnSpec> columns) {
        this.head = head;
        this.options = options;
        this.layout = layout;
        this.columns = columns;
    }

    @Override
    public Optional<Claim> claim(int order, Buffer buffer) throws InputFailure, IOException {
        Blocks open = opened();
        int length = open.next(buffer);
        if (length == 0) {
            close();
            return Optional.empty();
        }
        return Optional.of(new BlockClaim(order, length, open.blockLine()));
    }

    private Blocks opened() throws InputFailure, IOException {
        if (blocks.isEmpty()) {
            Source opened = Source.open(head.file());
            source = Optional.of(opened);
            blocks = Optional.of(new Blocks(head.file(), opened, Dialect.of(options), BLOCK));
            blocks.get().skip(head.dataAt(), head.dataLine() - 1);
        }
        return blocks.get();
    }

    @Override
    public void close() throws IOException {
        if (source.isPresent()) {
            source.get().close();
        }
    }

    private final class BlockClaim implements Claim {
        private final int order;
        private final int length;
        private final long firstLine;

        BlockClaim(int order, int length, long firstLine) {
            this.order = order;
            this.length = length;
            this.firstLine = firstLine;
        }

        @Override
        public int order() {
            return order;
        }

        @Override
        public Chunk load(Buffer buffer) {
            byte[] bytes = buffer.withRoomFor(length);
            int rows = layout.mostRows(Rows.newlines(bytes, 0, length), length);
            return new Chunk(order, layout, bytes, 0, length, firstLine, new Slab(columns, rows).reserve(), 0);
        }
    }
}
