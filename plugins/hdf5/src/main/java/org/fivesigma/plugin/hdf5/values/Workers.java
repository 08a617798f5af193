package org.fivesigma.plugin.hdf5.values;

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
public final class Workers implements AutoCloseable {
    private final List<Workspace> workspaces = new ArrayList<>();
    private final ExecutorService others;

    /** Makes so many workers, the caller being one. */
    public Workers(int threads) {
        for (int i = 0; i < Math.max(1, threads); i++) {
            workspaces.add(new Workspace());
        }
        others = Executors.newFixedThreadPool(Math.max(1, threads - 1));
    }

    /** What the caller works with. */
    public Workspace workspace() {
        return workspaces.get(0);
    }

    /** Reads all portions. */
    public void read(List<Portions.Portion> portions) throws InterruptedIOException {
        Shift shift = new Shift(portions);
        List<Future<?>> running = new ArrayList<>();
        for (Workspace workspace : workspaces.subList(1, Math.max(1, Math.min(workspaces.size(), portions.size())))) {
            running.add(others.submit(() -> shift.work(workspace)));
        }
        shift.work(workspace());
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

        void work(Workspace workspace) {
            for (int order = claimed.getAndIncrement(); order < end(); order = claimed.getAndIncrement()) {
                try {
                    portions.get(order).read(workspace);
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
        workspaces.forEach(Workspace::close);
    }
}
