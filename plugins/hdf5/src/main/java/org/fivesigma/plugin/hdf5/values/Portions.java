package org.fivesigma.plugin.hdf5.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fivesigma.plugin.hdf5.chunks.Chunk;
import org.fivesigma.plugin.hdf5.chunks.ChunkRuns;
import org.fivesigma.plugin.hdf5.dataset.Dataset;
import org.fivesigma.plugin.hdf5.dataset.Placement;
import org.fivesigma.plugin.hdf5.file.Storage;
import org.fivesigma.plugin.hdf5.filters.ElementBlock;

/** Cuts one dataset into portions that threads read by themselves. */
public final class Portions {
    /** What is read at once of elements that lie side by side. */
    private static final int READ_BYTES = 1 << 20;

    /** What is decoded at once, column after column: it stays in the processor's cache meanwhile. */
    private static final int DECODE_BYTES = 1 << 17;

    private final Storage storage;
    private final Dataset dataset;
    private final List<Destination> destinations;
    private final long elements;
    private final List<Portion> first = new ArrayList<>();
    private final List<Portion> then = new ArrayList<>();

    /** Work that one thread does by itself. */
    public interface Portion {
        /** Reads the portion. */
        void read(Workspace workspace);
    }

    private Portions(Storage storage, Dataset dataset, List<Destination> destinations) {
        this.storage = storage;
        this.dataset = dataset;
        this.destinations = List.copyOf(destinations);
        this.elements = Math.multiplyExact(dataset.rows(), (long) dataset.elementsPerRow());
    }

    /** The portions of a dataset, all of whose wanted values go to the destinations. */
    public static Portions of(Storage storage, Dataset dataset, List<Destination> destinations) {
        Portions portions = new Portions(storage, dataset, destinations);
        portions.cut();
        return portions;
    }

    /** Portions to read first, in any order. */
    public List<Portion> first() {
        return first;
    }

    /** Portions to read when all first ones are read, in any order. */
    public List<Portion> then() {
        return then;
    }

    private void cut() {
        if (elements == 0) {
            return;
        }
        Placement placement = dataset.location().in(storage);
        if (placement instanceof Placement.InHeader inside) {
            ElementBlock block = ElementBlock.plain(inside.values(), inside.values().length);
            first.add(workspace -> take(block, 0, 0, Math.toIntExact(elements), workspace));
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
            first.add(workspace -> {
                byte[] bytes = workspace.stored(length);
                storage.read(address.get() + position * size, bytes, length);
                take(ElementBlock.plain(bytes, length), 0, position, count, workspace);
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
            portions.add(workspace -> {
                int stored = Math.toIntExact(chunk.size());
                byte[] bytes = workspace.stored(stored);
                storage.read(chunk.address(), bytes, stored);
                ElementBlock block = chunked.pipeline()
                        .decode(bytes, chunk, chunked.bytes(), dataset.elementSize(), workspace.inflater());
                runs.of(chunk, (from, position, count) -> take(block, from, position, count, workspace));
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
        ElementBlock block = ElementBlock.plain(bytes, bytes.length);
        for (long at = 0; at < elements; at += atOnce) {
            long position = at;
            int count = (int) Math.min(atOnce, elements - at);
            first.add(workspace -> take(block, 0, position, count, workspace));
        }
    }

    private void take(ElementBlock block, int from, long position, int count, Workspace workspace) {
        int atOnce = Math.max(1, DECODE_BYTES / dataset.elementSize());
        for (int done = 0; done < count; done += atOnce) {
            int now = Math.min(atOnce, count - done);
            for (Destination destination : destinations) {
                destination.take(block, dataset.elementSize(), from + done, position + done, now, workspace);
            }
        }
    }
}
