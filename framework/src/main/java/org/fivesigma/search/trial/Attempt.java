package org.fivesigma.search.trial;

import java.util.List;
import java.util.Optional;
import org.fivesigma.api.learning.Study;

/** One try to train some models on a fold, within a time. */
final class Attempt {
    /** How long a training may take to notice that it is told to stop. */
    private static final long GRACE_MILLIS = 2000;

    private static final long NANOSECONDS_PER_MILLISECOND = 1_000_000;

    private final Study<Record> study;
    private final List<Record> models;
    private final int fold;
    private final int threads;
    private final Study.Scores scores;
    private Optional<Throwable> failure = Optional.empty();
    private boolean over;
    private long started;

    Attempt(Study<Record> study, List<Record> models, int fold, int threads, Study.Scores scores) {
        this.study = study;
        this.models = models;
        this.fold = fold;
        this.threads = threads;
        this.scores = scores;
    }

    /**
     * How a try ended.
     *
     * @param failure what was thrown
     * @param timedOut whether it took longer than it may
     * @param abandoned whether it did not even stop then
     */
    record End(Optional<Throwable> failure, boolean timedOut, boolean abandoned) {}

    /**
     * Trains.
     *
     * @param seconds how long it may go on without giving a score; where there is no limit, it trains on this thread
     */
    End run(Optional<Double> seconds) throws InterruptedException {
        if (seconds.isEmpty()) {
            train();
            if (failure.filter(InterruptedException.class::isInstance).isPresent()) {
                // nobody but those who stop the whole search interrupts this thread
                throw (InterruptedException) failure.get();
            }
            return new End(failure, false, false);
        }
        Thread thread = new Thread(this::train, Thread.currentThread().getName() + "-training");
        thread.setDaemon(true);
        started = System.nanoTime();
        thread.start();
        try {
            await(thread, (long) Math.ceil(1e9 * seconds.get()));
        } catch (InterruptedException stop) {
            end();
            thread.interrupt();
            throw stop;
        }
        if (!thread.isAlive()) {
            return new End(failure(), false, false);
        }
        end();
        thread.interrupt();
        thread.join(GRACE_MILLIS);
        return new End(Optional.empty(), true, thread.isAlive());
    }

    /** Waits until a training ends or its time is over; each score that it gives starts the time anew. */
    private void await(Thread thread, long nanoseconds) throws InterruptedException {
        long left = nanoseconds;
        while (left > 0 && thread.isAlive()) {
            thread.join(Math.max(1, left / NANOSECONDS_PER_MILLISECOND));
            left = started() + nanoseconds - System.nanoTime();
        }
    }

    private synchronized long started() {
        return started;
    }

    private void train() {
        try {
            study.score(models, fold, threads, this::take);
        } catch (Throwable thrown) {
            // whatever a training throws is the result of a trial, not the end of the search
            failed(thrown);
        }
    }

    /** Scores count as long as the time is not over. */
    private synchronized void take(int candidate, double[] heldOut) {
        if (!over) {
            scores.of(candidate, heldOut);
            started = System.nanoTime();
        }
    }

    private synchronized void failed(Throwable thrown) {
        failure = Optional.of(thrown);
    }

    private synchronized Optional<Throwable> failure() {
        return failure;
    }

    private synchronized void end() {
        over = true;
    }
}
