package org.fivesigma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every single file operation fails once, fails for good, or is the last before the power goes. */
final class FaultTest {
    @TempDir
    Path folder;

    private List<String> expected;
    private Map<String, String> expectedFiles;

    @BeforeEach
    void runUndisturbed() throws Exception {
        expected = run(folder.resolve("reference"), FaultyIo.sound());
        expectedFiles = SmallRun.files(folder.resolve("reference"));
    }

    private static List<String> run(Path root, StoreIo io) throws StoreException {
        try (Store store = Store.open(root, io, Codecs.builtIn(), warning -> {})) {
            return new SmallRun(store).results();
        }
    }

    private interface Disturbance {
        /** Whether there was an operation of that number. */
        boolean strike(Path root, int operation) throws Exception;
    }

    private int atEveryOperation(Disturbance disturbance) throws Exception {
        int operation = 1;
        while (disturbance.strike(folder.resolve("store-" + operation), operation)) {
            operation++;
        }
        return operation - 1;
    }

    private void assertGoesOn(Path root, String when) throws Exception {
        try (Store store = Store.open(root, FaultyIo.sound(), Codecs.builtIn(), warning -> {})) {
            assertEquals(List.of(), store.verify().damaged(), when);
            assertEquals(expected, new SmallRun(store).results(), when);
        }
        Map<String, String> files = new TreeMap<>(SmallRun.files(root));
        files.keySet().removeIf(name -> name.endsWith(".tmp"));
        assertEquals(expectedFiles, files, when);
    }

    private static long unfinished(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".tmp")).count();
        }
    }

    @Test
    void leavesNothingHalfDoneWhenAnyOperationFails() throws Exception {
        int operations = atEveryOperation((root, operation) -> {
            FaultyIo io = new FaultyIo(FaultyIo.Fault.ONCE, operation);
            try {
                assertEquals(expected, run(root, io));
            } catch (StoreException failed) {
                assertTrue(failed.getMessage().contains("No space left on device"), failed.getMessage());
                assertTrue(failed.getMessage().contains(root.toString()), failed.getMessage());
                assertTrue(failed.remedy().contains("give access there"), failed.remedy());
            }
            if (Files.exists(root)) {
                assertEquals(0, unfinished(root), "operation " + operation);
            }
            assertGoesOn(root, "operation " + operation);
            return io.struck();
        });
        assertTrue(operations > 60, "operations " + operations);
    }

    @Test
    void goesOnAfterTheDiskWasFull() throws Exception {
        int operations = atEveryOperation((root, operation) -> {
            FaultyIo io = new FaultyIo(FaultyIo.Fault.FULL, operation);
            try {
                assertEquals(expected, run(root, io));
            } catch (StoreException failed) {
                assertTrue(failed.getMessage().contains("No space left on device"), failed.getMessage());
            }
            assertGoesOn(root, "operation " + operation);
            return io.struck();
        });
        assertTrue(operations > 60, "operations " + operations);
    }

    @Test
    void givesTheSameResultsWhenAnyReadingFails() throws Exception {
        int operations = atEveryOperation((root, operation) -> {
            run(root, FaultyIo.sound());
            FaultyIo io = new FaultyIo(FaultyIo.Fault.ONCE, operation);
            try {
                assertEquals(expected, run(root, io), "operation " + operation);
            } catch (StoreException failed) {
                // only closing and opening may say so; no node may fail for it
                assertTrue(operation == 1 || !io.struck() || failed.getMessage().contains("cannot"), "" + operation);
            }
            assertGoesOn(root, "operation " + operation);
            return io.struck();
        });
        assertTrue(operations > 20, "operations " + operations);
    }

    @Test
    void goesOnAfterACrashBeforeAnyOperation() throws Exception {
        for (FaultyIo.Loss loss : FaultyIo.Loss.values()) {
            int operations = atEveryOperation((root, operation) -> crash(root.resolve(loss.name()), operation, loss));
            assertTrue(operations > 60, "operations " + operations);
        }
    }

    private boolean crash(Path root, int operation, FaultyIo.Loss loss) throws Exception {
        FaultyIo io = new FaultyIo(FaultyIo.Fault.CRASH, operation);
        try {
            assertEquals(expected, run(root, io));
        } catch (FaultyIo.Crash crashed) {
            io.restart(loss);
        }
        assertGoesOn(root, loss + " at operation " + operation);
        return io.struck();
    }
}
