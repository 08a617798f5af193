package org.fivesigma.plugin.trees.columns;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class TasksTest {
    @Test
    void doesEachPieceOnce() throws Exception {
        for (int threads = 1; threads < 5; threads++) {
            int[] done = new int[1000];
            Tasks.run(done.length, threads, piece -> done[piece]++);
            int[] once = new int[1000];
            Arrays.fill(once, 1);
            assertArrayEquals(once, done);
        }
    }

    @Test
    void passesOnWhatAPieceThrows() {
        for (int threads : new int[] {1, 3}) {
            IllegalStateException thrown = assertThrows(
                    IllegalStateException.class,
                    () -> Tasks.run(9, threads, piece -> {
                        throw new IllegalStateException("piece");
                    }));
            assertEquals("piece", thrown.getMessage());
        }
    }

    @Test
    void endsWhenInterrupted() {
        for (int threads : new int[] {1, 3}) {
            int[] done = new int[100];
            Thread.currentThread().interrupt();
            assertThrows(InterruptedException.class, () -> Tasks.run(done.length, threads, piece -> done[piece]++));
        }
    }
}
