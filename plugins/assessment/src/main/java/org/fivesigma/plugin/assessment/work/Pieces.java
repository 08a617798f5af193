package org.fivesigma.plugin.assessment.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Numbered pieces of work done on a few threads, their results in the order of the numbers. */
public final class Pieces {
    private Pieces() {}

    /** The results of the pieces 0 to {@code count - 1}; with one thread the caller does the work itself. */
    public static <T> List<T> of(int count, int threads, IntFunction<T> piece) throws InterruptedException {
        List<T> results = new ArrayList<>();
        if (Math.min(count, threads) <= 1) {
            for (int i = 0; i < count; i++) {
                results.add(piece.apply(i));
            }
            return results;
        }
        ExecutorService workers = Executors.newFixedThreadPool(Math.min(count, threads));
        try {
            List<Callable<T>> calls = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                calls.add(() -> piece.apply(number));
            }
            for (Future<T> done : workers.invokeAll(calls)) {
                results.add(result(done));
            }
            return results;
        } finally {
            workers.shutdownNow();
        }
    }

    private static <T> T result(Future<T> done) throws InterruptedException {
        try {
            return done.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException("a piece of work failed", failure.getCause());
        }
    }
}
