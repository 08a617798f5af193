package org.fivesigma.plugin.trees.boosting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;
import java.util.function.IntConsumer;

/** Threads that work on one training and end with it; none where the work is too small to be divided. */
final class Crew implements AutoCloseable {
    /** A training of less work than this, of events times features times trees, is done before threads have started. */
    private static final long WORTH_STARTING = 5_000_000;

    private final int threads;
    private final Optional<ForkJoinPool> pool;

    /** A crew of so many threads; with one, the caller does all work. */
    Crew(int threads) {
        this.threads = threads;
        this.pool = threads > 1 ? Optional.of(new ForkJoinPool(threads)) : Optional.empty();
    }

    /** The crew of a training: the caller alone where there is too little to do. */
    static Crew of(int threads, Sample sample, int trees) {
        long work = (long) sample.columns().rows() * sample.columns().features() * trees;
        return new Crew(work < WORTH_STARTING ? 1 : threads);
    }

    /** The number of threads. */
    int threads() {
        return threads;
    }

    /** Does work that may divide itself by {@link #both} and {@link #all}. */
    void run(Runnable work) {
        if (pool.isEmpty()) {
            work.run();
            return;
        }
        pool.get().invoke(new Action(work));
    }

    /** Does both, side by side where there are threads for it; to be called within {@link #run}. */
    void both(Runnable first, Runnable second) {
        if (pool.isEmpty()) {
            first.run();
            second.run();
            return;
        }
        Action forked = new Action(second);
        forked.fork();
        first.run();
        forked.join();
    }

    /** Does all, side by side where there are threads for it; to be called within {@link #run}. */
    void all(int count, IntConsumer work) {
        if (pool.isEmpty()) {
            for (int i = 0; i < count; i++) {
                work.accept(i);
            }
            return;
        }
        List<Action> forked = new ArrayList<>();
        for (int i = 1; i < count; i++) {
            int number = i;
            Action action = new Action(() -> work.accept(number));
            action.fork();
            forked.add(action);
        }
        work.accept(0);
        for (int i = forked.size() - 1; i >= 0; i--) {
            forked.get(i).join();
        }
    }

    @Override
    public void close() {
        pool.ifPresent(ForkJoinPool::shutdownNow);
    }

    /** Work as the pool takes it. */
    private static final class Action extends RecursiveAction {
        private static final long serialVersionUID = 1L;

        private final transient Runnable work;

        private Action(Runnable work) {
            this.work = work;
        }

        @Override
        protected void compute() {
            work.run();
        }
    }
}
