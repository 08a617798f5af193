package org.fivesigma.plugin.root.columns;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Some threads that do the same work side by side. */
public final class Crew implements AutoCloseable {
    private final int threads;
    private final ExecutorService service;

    /** So many threads. */
    public Crew(int threads) {
        this.threads = Math.max(1, threads);
        this.service = Executors.newFixedThreadPool(this.threads);
    }

    /** Has each thread do the work, and waits for all. */
    void run(Runnable work) throws InterruptedException {
        Callable<Object> call = Executors.callable(work);
        for (Future<Object> done : service.invokeAll(Collections.nCopies(threads, call))) {
            try {
                done.get();
            } catch (ExecutionException failure) {
                throw new IllegalStateException(failure.getCause());
            }
        }
    }

    @Override
    public void close() {
        service.shutdownNow();
    }
}
