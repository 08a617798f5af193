package org.fivesigma.plugin.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fivesigma.api.StepFailure;

/** Runs the same work on several threads, the caller's among them. */
final class Workers implements AutoCloseable {
    private final List<Buffer> buffers = new ArrayList<>();
    private final ExecutorService others;

    /** Makes so many workers, the caller being one. */
    Workers(int threads) {
        for (int i = 0; i < Math.max(1, threads); i++) {
            buffers.add(new Buffer());
        }
        others = Executors.newFixedThreadPool(Math.max(1, threads - 1));
    }

    /** What each worker does with a buffer of its own. */
    interface Work {
        /** Works until nothing is left to do. */
        void run(Buffer buffer) throws StepFailure, IOException;
    }

    /** Has every worker work, and waits for all. */
    void run(Work work) throws StepFailure, IOException {
        List<Future<Boolean>> running = new ArrayList<>();
        for (Buffer buffer : buffers.subList(1, buffers.size())) {
            running.add(others.submit(() -> {
                work.run(buffer);
                return true;
            }));
        }
        work.run(buffers.get(0));
        for (Future<Boolean> other : running) {
            await(other);
        }
    }

    private static void await(Future<Boolean> other) throws StepFailure, IOException {
        try {
            other.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.io.InterruptedIOException("interrupted while reading");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StepFailure failure) {
                throw failure;
            }
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        others.shutdownNow();
    }
}
