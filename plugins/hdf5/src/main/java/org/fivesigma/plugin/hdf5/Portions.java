package org.fivesigma.plugin.hdf5;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts one dataset into portions that threads read by themselves. */
final class Portions {
    /** What is read at once of elements that lie side by side. */
    private static final int READ_BYTES = 1 << 20;

    /** What is decoded at once, column after column: it stays in the processor's cache meanwhile. */
    private static final int DECODE_BYTES = 1 << 17;

    private final Storage storage;
    private final Dataset dataset;
    private final List<Target> targets;
    private final long elements;
    private final List<Portion> first = new ArrayList<>();
    private final List<Portion> then = new ArrayList<>();

    /** Work that one thread does by itself. */
    interface Portion {
        /** Reads the portion. */
        void read(Bench bench);
    }

    private Portions(Storage storage, Dataset dataset, List<Target> targets) {
        this.storage = storage;
        this.dataset = dataset;
        this.targets = List.copyOf(targets);
        this.elements = Math.multiplyExact(dataset.rows(), (long) dataset.elementsPerRow());
    }

    /** The portions of a dataset, all of whose wanted values go to the targets. */
    static Portions of(Storage storage, Dataset dataset, List<Target> targets) {
        Portions portions = new Portions(storage, dataset, targets);
        portions.cut();
        return portions;
    }

    /** Portions to read first, in any order. */
    List<Portion> first() {
        return first;
    }

    /** Portions to read when all first ones are read, in any order. */
    List<Portion> then() {
        return then;
    }

    private void cut() {
        if (elements == 0) {
            return;
        }
        Placement placement = dataset.location().in(storage);
        if (placement instanceof Placement.InHeader inside) {
            Tile tile = Tile.plain(inside.values(), inside.values().length);
            first.add(bench -> take(tile, 0, 0, Math.toIntExact(elements), bench));
        } else if (placement instanceof Placement.Contiguous contiguous) {
            cut(contiguous.address());
        } else {
            cut((Placement.Chunked) placement);
        }
    }

    private void cut(Optional<Long> address) {
        if (address.isEmpty()) {
            fill();
            return;
        }
        int size = dataset.elementSize();
        int atOnce = Math.max(1, READ_BYTES / size);
        for (long at = 0; at < elements; at += atOnce) {
            long position = at;
            int count = (int) Math.min(atOnce, elements - at);
            int length = Math.multiplyExact(count, size);
            first.add(bench -> {
                byte[] bytes = bench.stored(length);
                storage.read(address.get() + position * size, bytes, length);
                take(Tile.plain(bytes, length), 0, position, count, bench);
            });
        }
    }

    private void cut(Placement.Chunked chunked) {
        if (!chunked.complete()) {
            fill();
        }
        List<Portion> portions = chunked.complete() ? first : then;
        ChunkRuns runs = new ChunkRuns(dataset.dimensions(), chunked.lengths());
        for (Chunk chunk : chunked.chunks()) {
            portions.add(bench -> {
                int stored = Math.toIntExact(chunk.size());
                byte[] bytes = bench.stored(stored);
                storage.read(chunk.address(), bytes, stored);
                Tile tile = chunked.pipeline()
                        .decode(bytes, chunk, chunked.bytes(), dataset.elementSize(), bench.inflater());
                runs.of(chunk, (from, position, count) -> take(tile, from, position, count, bench));
            });
        }
    }

    /** Puts the fill value everywhere; what was written comes over it. */
    private void fill() {
        int size = dataset.elementSize();
        int atOnce = (int) Math.min(elements, Math.max(1, READ_BYTES / size));
        byte[] bytes = new byte[Math.multiplyExact(atOnce, size)];
        for (int i = 0; i < atOnce; i++) {
            System.arraycopy(dataset.fill(), 0, bytes, i * size, size);
        }
        Tile tile = Tile.plain(bytes, bytes.length);
        for (long at = 0; at < elements; at += atOnce) {
            long position = at;
            int count = (int) Math.min(atOnce, elements - at);
            first.add(bench -> take(tile, 0, position, count, bench));
        }
    }

    private void take(Tile tile, int from, long position, int count, Bench bench) {
        int atOnce = Math.max(1, DECODE_BYTES / dataset.elementSize());
        for (int done = 0; done < count; done += atOnce) {
            int now = Math.min(atOnce, count - done);
            for (Target target : targets) {
                target.take(tile, dataset.elementSize(), from + done, position + done, now, bench);
            }
        }
    }
}
