package org.fivesigma.plugin.hdf5;

import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reads portions on several threads, the caller's among them.
 *
 * <p>Portions are claimed in order and every claimed one is finished, so that of several failures the first one is told,
 * however many threads read.
 */
final class Workers implements AutoCloseable {
    private final List<Bench> benches = new ArrayList<>();
    private final ExecutorService others;

    /** Makes so many workers, the caller being one. */
    Workers(int threads) {
        for (int i = 0; i < Math.max(1, threads); i++) {
            benches.add(new Bench());
        }
        others = Executors.newFixedThreadPool(Math.max(1, threads - 1));
    }

    /** What the caller works with. */
    Bench bench() {
        return benches.get(0);
    }

    /** Reads all portions. */
    void read(List<Portions.Portion> portions) throws InterruptedIOException {
        Shift shift = new Shift(portions);
        List<Future<?>> running = new ArrayList<>();
        for (Bench bench : benches.subList(1, Math.max(1, Math.min(benches.size(), portions.size())))) {
            running.add(others.submit(() -> shift.work(bench)));
        }
        shift.work(bench());
        for (Future<?> other : running) {
            await(other);
        }
        shift.tell();
    }

    private static void await(Future<?> other) throws InterruptedIOException {
        try {
            other.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while reading");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Portions that workers share. */
    private static final class Shift {
        private final List<Portions.Portion> portions;
        private final AtomicInteger claimed = new AtomicInteger();
        private RuntimeException failure;
        private int failed;

        Shift(List<Portions.Portion> portions) {
            this.portions = portions;
            this.failed = portions.size();
        }

        void work(Bench bench) {
            for (int order = claimed.getAndIncrement(); order < end(); order = claimed.getAndIncrement()) {
                try {
                    portions.get(order).read(bench);
                } catch (RuntimeException e) {
                    fail(order, e);
                }
            }
        }

        private synchronized int end() {
            return failed;
        }

        private synchronized void fail(int order, RuntimeException e) {
            if (order < failed) {
                failed = order;
                failure = e;
            }
        }

        private synchronized void tell() {
            if (failed < portions.size()) {
                throw failure;
            }
        }
    }

    @Override
    public void close() {
        others.shutdownNow();
        benches.forEach(Bench::close);
    }
}
