package org.fivesigma.api.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.fivesigma.api.StepFailure;
import org.junit.jupiter.api.Test;

final class PiecesTest {
    @Test
    void doesEachPieceOnce() throws Exception {
        for (int threads = 1; threads < 5; threads++) {
            int[] done = new int[1000];
            Pieces.run(done.length, threads, piece -> done[piece]++);
            int[] once = new int[1000];
            Arrays.fill(once, 1);
            assertArrayEquals(once, done);
        }
    }

    @Test
    void givesWhatPiecesFindInTheirOrder() throws Exception {
        List<String> inOrder =
                IntStream.range(0, 1000).mapToObj(Integer::toString).toList();
        for (int threads = 1; threads < 5; threads++) {
            assertEquals(inOrder, Pieces.of(1000, threads, Integer::toString));
        }
    }

    @Test
    void hasNothingToDoWithoutPieces() throws Exception {
        assertEquals(List.of(), Pieces.of(0, 4, Integer::toString));
    }

    @Test
    void throwsTheFailureThatOneThreadWouldMeet() {
        for (int threads : new int[] {1, 2, 3}) {
            CountDownLatch laterFailed = new CountDownLatch(threads > 1 ? 1 : 0);
            StepFailure thrown = assertThrows(
                    StepFailure.class,
                    () -> Pieces.run(9, threads, piece -> {
                        if (piece == 0) {
                            laterFailed.await();
                        } else {
                            laterFailed.countDown();
                        }
                        throw new StepFailure("piece " + piece, "mend it");
                    }));
            assertTrue(thrown.getMessage().contains("piece 0"), thrown.getMessage());
        }
    }

    @Test
    void throwsErrorsAsTheyAre() {
        for (int threads : new int[] {1, 3}) {
            assertThrows(
                    AssertionError.class,
                    () -> Pieces.run(9, threads, piece -> {
                        throw new AssertionError();
                    }));
        }
    }

    @Test
    void beginsNoPieceAfterAFailure() {
        AtomicInteger begun = new AtomicInteger();
        assertThrows(
                StepFailure.class,
                () -> Pieces.run(9, 1, piece -> {
                    begun.incrementAndGet();
                    throw new StepFailure("piece " + piece, "mend it");
                }));
        assertEquals(1, begun.get());
    }

    @Test
    void beginsNothingWhenInterrupted() {
        for (int threads : new int[] {1, 3}) {
            int[] done = new int[100];
            Thread.currentThread().interrupt();
            assertThrows(InterruptedException.class, () -> Pieces.run(done.length, threads, piece -> done[piece]++));
            assertEquals(0, Arrays.stream(done).sum());
        }
    }

    @Test
    void interruptsThoseWhoHelpAnInterruptedCaller() throws Exception {
        Thread caller = Thread.currentThread();
        CountDownLatch helperInterrupted = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        assertThrows(
                InterruptedException.class,
                () -> Pieces.run(2, 2, piece -> {
                    if (Thread.currentThread() == caller) {
                        never.await();
                    }
                    caller.interrupt();
                    try {
                        never.await();
                    } catch (InterruptedException stopped) {
                        helperInterrupted.countDown();
                        throw stopped;
                    }
                }));
        helperInterrupted.await();
    }
}
