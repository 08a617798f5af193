package org.fivesigma.search.trial;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/**
 * Does units of work side by side, as many as there are threads; what a rest of fewer units leaves idle goes to them as
 * threads of their own.
 */
final class Lanes {
    private final Queue<Unit> waiting;
    private final int lanes;
    private final int threads;
    private final int rest;
    private final Work work;
    private Optional<Throwable> failure = Optional.empty();

    /** Does one unit. */
    interface Work {
        void run(Unit unit, int threads) throws InterruptedException;
    }

    private Lanes(List<Unit> units, int threads, Work work) {
        this.waiting = new ArrayDeque<>(units);
        this.threads = threads;
        this.lanes = Math.max(1, Math.min(threads, units.size()));
        this.rest = units.size() % lanes;
        this.work = work;
    }

    /** Does all units; throws what the first that fails throws, after the others have ended. */
    static void run(List<Unit> units, int threads, Work work) throws InterruptedException {
        Lanes lanes = new Lanes(units, threads, work);
        if (lanes.lanes == 1) {
            for (Unit unit : units) {
                work.run(unit, threads);
            }
            return;
        }
        lanes.runSideBySide();
    }

    private void runSideBySide() throws InterruptedException {
        List<Thread> running = new ArrayList<>();
        for (int lane = 0; lane < lanes; lane++) {
            Thread thread = new Thread(this::drive, "search-" + (lane + 1));
            thread.setDaemon(true);
            thread.start();
            running.add(thread);
        }
        try {
            for (Thread thread : running) {
                thread.join();
            }
        } catch (InterruptedException stop) {
            stop(stop);
            running.forEach(Thread::interrupt);
            throw stop;
        }
        rethrow();
    }

    private void drive() {
        try {
            Optional<Unit> unit = next();
            while (unit.isPresent()) {
                work.run(unit.get(), waitingWith());
                unit = next();
            }
        } catch (Throwable broken) {
            stop(broken);
        }
    }

    private synchronized Optional<Unit> next() {
        return failure.isPresent() ? Optional.empty() : Optional.ofNullable(waiting.poll());
    }

    private synchronized int waitingWith() {
        return waiting.size() < rest ? threads / rest : threads / lanes;
    }

    private synchronized void stop(Throwable broken) {
        failure = Optional.of(failure.orElse(broken));
    }

    private synchronized void rethrow() throws InterruptedException {
        if (failure.isEmpty()) {
            return;
        }
        Throwable thrown = failure.get();
        if (thrown instanceof InterruptedException stopped) {
            throw stopped;
        }
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException(thrown);
    }
}
