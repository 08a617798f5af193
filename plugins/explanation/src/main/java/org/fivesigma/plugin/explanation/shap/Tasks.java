package org.fivesigma.plugin.explanation.shap;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs numbered pieces of work on a few threads that end with the work. */
final class Tasks {
    private Tasks() {}

    /** One piece of work; writes only what is its own, so that results are the same for any number of threads. */
    interface Task {
        /** Does the piece of that number. */
        void run(int number) throws InterruptedException;
    }

    /**
     * Does the pieces 0 to {@code count - 1} and returns when all are done. Each thread takes the next piece when it has done
     * one. With one thread, or one piece, the caller does the work itself.
     *
     * @throws InterruptedException when the caller is interrupted; then no piece is begun any more
     */
    static void run(int count, int threads, Task task) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        AtomicInteger next = new AtomicInteger();
        int workers = Math.min(count, threads);
        if (workers <= 1) {
            work(next, count, task);
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(workers - 1);
        try {
            List<Future<?>> helpers = new ArrayList<>();
            for (int helper = 1; helper < workers; helper++) {
                helpers.add(pool.submit(asCall(next, count, task)));
            }
            work(next, count, task);
            for (Future<?> helper : helpers) {
                await(helper);
            }
        } finally {
            next.set(count);
            pool.shutdownNow();
        }
    }

    private static Callable<Void> asCall(AtomicInteger next, int count, Task task) {
        return () -> {
            work(next, count, task);
            return null;
        };
    }

    private static void work(AtomicInteger next, int count, Task task) throws InterruptedException {
        for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
            if (Thread.interrupted()) {
                next.set(count);
                throw new InterruptedException();
            }
            task.run(number);
        }
    }

    private static void await(Future<?> helper) throws InterruptedException {
        try {
            helper.get();
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof Error error) {
                throw error;
            }
            if (cause instanceof RuntimeException fault) {
                throw fault;
            }
            throw (InterruptedException) cause;
        }
    }
}
