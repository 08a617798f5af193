package org.fivesigma.plugin.explanation.permutation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.fivesigma.api.StepFailure;

/** Runs numbered pieces of work on a few threads that end with the work. */
final class Tasks {
    private Tasks() {}

    /** One piece of work; writes only what is its own, so that results are the same for any number of threads. */
    interface Task {
        /** Does the piece of that number. */
        void run(int number) throws StepFailure;
    }

    /**
     * Does the pieces 0 to {@code count - 1} and returns when all are done; each thread takes the next piece when it has done one.
     *
     * @throws InterruptedException when the caller is interrupted; then no piece is begun any more
     */
    static void run(int count, int threads, Task task) throws StepFailure, InterruptedException {
        AtomicInteger next = new AtomicInteger();
        int workers = Math.max(1, Math.min(count, threads));
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            List<Future<Void>> working = new ArrayList<>();
            for (int worker = 0; worker < workers; worker++) {
                working.add(pool.submit(() -> {
                    work(next, count, task);
                    return null;
                }));
            }
            for (Future<Void> worker : working) {
                await(worker);
            }
        } finally {
            next.set(count);
            pool.shutdownNow();
        }
    }

    private static void work(AtomicInteger next, int count, Task task) throws StepFailure {
        for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
            task.run(number);
        }
    }

    private static void await(Future<Void> worker) throws StepFailure, InterruptedException {
        try {
            worker.get();
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof StepFailure failure) {
                throw failure;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) cause;
        }
    }
}
