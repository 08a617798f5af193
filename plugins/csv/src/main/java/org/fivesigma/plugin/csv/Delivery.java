package org.fivesigma.plugin.csv;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.StepFailure;

/**
 * Takes what workers have read of the files, in whatever order, and puts it together in the order of the files: of several
 * bad rows the first one is reported, however many threads read.
 */
final class Delivery {
    /** Chunks that may wait for an earlier one, so that a worker that is held up does not fill the memory. */
    private static final int MOST_WAITING = 16;

    private final boolean skipsBadFiles;
    private final long[] sizes;
    private final long[] before;
    private final Assembly assembly;
    private final List<FileRows> files = new ArrayList<>();
    private final Map<Integer, Outcome> waiting = new HashMap<>();
    private Optional<StepFailure> failure = Optional.empty();
    private boolean broken;
    private int next;

    /** What became of a chunk. */
    sealed interface Outcome {
        /** Its place in the sample. */
        int order();
    }

    /** It was read. */
    record Read(ChunkRows rows) implements Outcome {
        @Override
        public int order() {
            return rows.order();
        }
    }

    /** It could not be read; a line is counted from its start. */
    record Failed(int order, int file, InputFailure failure) implements Outcome {}

    /** Starts on files with these heads. */
    Delivery(Csv.Options options, List<Head> heads, Assembly assembly) {
        this.skipsBadFiles = options.onBadFile() == org.fivesigma.api.EventReader.OnBadFile.SKIP;
        this.sizes = heads.stream().mapToLong(Head::size).toArray();
        this.before = new long[this.sizes.length + 1];
        this.assembly = assembly;
        for (int file = 0; file < this.sizes.length; file++) {
            before[file + 1] = before[file] + this.sizes[file];
            files.add(new FileRows(heads.get(file).dataLine()));
        }
    }

    /** A slab that has room for so many rows and is not in use, if there is one. */
    synchronized Optional<Slab> spare(int rows) {
        return assembly.spare(rows);
    }

    /** Takes what became of a chunk; waits while many do that are later than one that is missing. */
    synchronized void take(Outcome outcome) throws StepFailure, IOException {
        try {
            while (outcome.order() - next > MOST_WAITING && !ended()) {
                wait();
            }
            waiting.put(outcome.order(), outcome);
            while (!ended() && waiting.containsKey(next)) {
                put(waiting.remove(next));
                next++;
            }
        } catch (InterruptedException e) {
            broken = true;
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while reading");
        } catch (StepFailure | IOException | RuntimeException | Error e) {
            broken = true;
            throw e;
        } finally {
            notifyAll();
        }
    }

    private void put(Outcome outcome) throws StepFailure, IOException {
        if (outcome instanceof Read read) {
            put(read.rows());
        } else if (outcome instanceof Failed failed) {
            put(failed);
        }
    }

    private void put(ChunkRows rows) throws StepFailure, IOException {
        FileRows file = files.get(rows.file());
        if (file.failure().isPresent()) {
            return;
        }
        file.take(rows, assembly.rows());
        assembly.add(rows.slab(), rows.count().kept(), share(rows.file(), rows.consumed()));
    }

    private void put(Failed failed) {
        FileRows file = files.get(failed.file());
        if (!skipsBadFiles) {
            failure = Optional.of(file.located(failed.failure()));
            return;
        }
        if (file.failure().isEmpty()) {
            assembly.keepOnly(file.firstRow(assembly.rows()));
            file.leaveOut(file.located(failed.failure()));
        }
    }

    /** The share of all files' bytes that have been read when so many of one file have. */
    double share(int file, long consumed) {
        long all = before[sizes.length];
        return all == 0 ? 1 : (double) (before[file] + Math.min(consumed, sizes[file])) / all;
    }

    /** Whether nothing more is wanted. */
    synchronized boolean ended() {
        return broken || failure.isPresent();
    }

    /** Whether a file turned out to be unreadable, and is left out. */
    synchronized boolean isLeftOut(int file) {
        return files.get(file).failure().isPresent();
    }

    /** What was read of each file. */
    synchronized List<FileRows> files() throws StepFailure {
        if (failure.isPresent()) {
            throw failure.get();
        }
        return List.copyOf(files);
    }
}
