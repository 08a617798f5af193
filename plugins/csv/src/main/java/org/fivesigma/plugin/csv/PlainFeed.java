package org.fivesigma.plugin.csv;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.data.InputFile;

/** Feeds a plain file without quotation marks: its lines are counted, so each chunk has its rows of one large slab. */
final class PlainFeed implements Feed {
    private final InputFile file;
    private final Layout layout;
    private final List<LineScan.Stretch> stretches;
    private final Slab slab;
    private int next;
    private int nextRow;

    /** Feeds the stretches of a file into a slab from a row on. */
    PlainFeed(InputFile file, Layout layout, List<LineScan.Stretch> stretches, Slab slab, int firstRow) {
        this.file = file;
        this.layout = layout;
        this.stretches = stretches;
        this.slab = slab;
        this.nextRow = firstRow;
    }

    /** The rows that the stretches need at most. */
    static long mostRows(Layout layout, List<LineScan.Stretch> stretches) {
        return stretches.stream()
                .mapToLong(stretch -> mostRows(layout, stretch))
                .sum();
    }

    private static int mostRows(Layout layout, LineScan.Stretch stretch) {
        return layout.mostRows(stretch.lines(), stretch.to() - stretch.from());
    }

    @Override
    public Optional<Claim> claim(int order, Buffer buffer) {
        if (next == stretches.size()) {
            return Optional.empty();
        }
        LineScan.Stretch stretch = stretches.get(next++);
        int row = nextRow;
        nextRow += mostRows(layout, stretch);
        return Optional.of(new StretchClaim(order, stretch, row));
    }

    @Override
    public void close() {
        // each claim opens the file for itself, so that a sample of a thousand files needs no thousand open ones
    }

    private final class StretchClaim implements Claim {
        private final int order;
        private final LineScan.Stretch stretch;
        private final int row;

        StretchClaim(int order, LineScan.Stretch stretch, int row) {
            this.order = order;
            this.stretch = stretch;
            this.row = row;
        }

        @Override
        public int order() {
            return order;
        }

        @Override
        public Chunk load(Buffer buffer) throws InputFailure, IOException {
            int length = Math.toIntExact(stretch.to() - stretch.from());
            byte[] bytes = buffer.withRoomFor(length + 1);
            try (FileChannel channel = Source.channel(file)) {
                LineScan.readFully(file, channel, stretch.from(), bytes, length);
            }
            int to = bytes[length - 1] == Dialect.NEWLINE ? length : length + 1;
            bytes[to - 1] = Dialect.NEWLINE;
            bytes[to] = Dialect.NEWLINE;
            return new Chunk(order, layout, bytes, 0, to, stretch.firstLine(), slab, row);
        }
    }
}
