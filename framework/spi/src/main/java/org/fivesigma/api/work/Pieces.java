package org.fivesigma.api.work;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * Does numbered pieces of work on a few threads that end with the work; what comes of it is the same for any number of threads.
 *
 * <p>Which thread does which piece is left to chance, so a piece writes only what is its own, such as an element of an array, and
 * what they found is put together afterwards in the order of the numbers. How work is cut into pieces must not depend on the number
 * of threads either. Pieces begin in the order of their numbers, each thread taking the next when it has done one. The caller is
 * one of the threads; with one thread, or one piece, it does the work alone.
 *
 * <p>After a failure no piece is begun any more. Of several failures the one of the lowest number is thrown: the one that a single
 * thread would have met.
 *
 * @param <E> what pieces may throw
 */
public final class Pieces<E extends Exception> {
    private final int count;
    private final Piece<E> piece;
    private final AtomicInteger next = new AtomicInteger();
    private int failed = Integer.MAX_VALUE;
    private Throwable failure;

    private Pieces(int count, Piece<E> piece) {
        this.count = count;
        this.piece = piece;
    }

    /**
     * One piece of work.
     *
     * @param <E> what it may throw
     */
    @FunctionalInterface
    public interface Piece<E extends Exception> {
        /** Does the piece of that number. */
        void run(int number) throws E, InterruptedException;
    }

    /**
     * Does the pieces 0 to {@code count - 1} and returns when all are done.
     *
     * @throws E what a piece has thrown
     * @throws InterruptedException at once when the caller is interrupted, as the threads that help it then are
     */
    public static <E extends Exception> void run(int count, int threads, Piece<E> piece)
            throws E, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Pieces<E> pieces = new Pieces<>(count, piece);
        int helpers = Math.min(count, threads) - 1;
        if (helpers > 0) {
            pieces.share(helpers);
        } else {
            pieces.work();
        }
        pieces.throwFailure();
    }

    /** What the pieces 0 to {@code count - 1} give, in this order; done as by {@code run}. */
    public static <T> List<T> of(int count, int threads, IntFunction<T> piece) throws InterruptedException {
        List<T> found = Arrays.asList(newArray(count));
        run(count, threads, number -> found.set(number, piece.apply(number)));
        return Collections.unmodifiableList(found);
    }

    /** The list around it hands out elements as what they are. */
    @SuppressWarnings("unchecked")
    private static <T> T[] newArray(int size) {
        return (T[]) new Object[size];
    }

    private void share(int helpers) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(helpers);
        CountDownLatch helping = new CountDownLatch(helpers);
        try {
            for (int helper = 0; helper < helpers; helper++) {
                pool.execute(() -> help(helping));
            }
            work();
            helping.await();
        } finally {
            next.set(count);
            pool.shutdownNow();
        }
    }

    private void help(CountDownLatch helping) {
        try {
            work();
        } catch (InterruptedException stopped) {
            // noted, and thrown by the caller, unless it is the caller who was interrupted
        } finally {
            helping.countDown();
        }
    }

    private void work() throws InterruptedException {
        for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
            try {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                piece.run(number);
            } catch (InterruptedException stopped) {
                fail(number, stopped);
                throw stopped;
            } catch (Exception | Error fault) {
                fail(number, fault);
            }
        }
    }

    private synchronized void fail(int number, Throwable fault) {
        next.set(count);
        if (number < failed) {
            failed = number;
            failure = fault;
        }
    }

    @SuppressWarnings("unchecked") // a piece throws nothing else
    private synchronized void throwFailure() throws E, InterruptedException {
        if (failed == Integer.MAX_VALUE) {
            return;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof InterruptedException stopped) {
            throw stopped;
        }
        throw (E) failure;
    }
}
