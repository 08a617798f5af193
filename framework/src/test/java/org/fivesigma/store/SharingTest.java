package org.fivesigma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Threads and processes store the same results at once, and some are killed while they do. */
final class SharingTest {
    private static final int RESULTS = 30;

    @TempDir
    Path folder;

    private Digest expected;

    @BeforeEach
    void runAlone() throws Exception {
        try (Store store = SharingProcess.open(folder.resolve("reference"))) {
            expected = SharingProcess.storeResults(store, RESULTS, false);
        }
    }

    private Process start(Path root) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String classes = System.getProperty("java.class.path");
        return new ProcessBuilder(
                        java.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes,
                        SharingProcess.class.getName(),
                        root.toString(),
                        "" + RESULTS)
                .redirectErrorStream(true)
                .start();
    }

    private void assertComplete(Path root) throws Exception {
        try (Store store = SharingProcess.open(root)) {
            assertEquals(expected, SharingProcess.storeResults(store, RESULTS, false));
            assertEquals(List.of(), store.verify().damaged());
        }
        assertEquals(SmallRun.files(folder.resolve("reference")), withoutUnfinished(root));
    }

    private static java.util.Map<String, String> withoutUnfinished(Path root) throws IOException {
        java.util.Map<String, String> files = SmallRun.files(root);
        files.keySet().removeIf(name -> name.endsWith(".tmp"));
        return files;
    }

    private static long leftovers(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file ->
                            file.toString().endsWith(".tmp") || file.getParent().endsWith("leases"))
                    .count();
        }
    }

    @Test
    void eightThreadsShareAStore() throws Exception {
        Path root = folder.resolve("threads");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (Store store = SharingProcess.open(root)) {
            List<Future<Digest>> digests = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                digests.add(threads.submit(() -> SharingProcess.storeResults(store, RESULTS, false)));
            }
            for (Future<Digest> digest : digests) {
                assertEquals(expected, digest.get());
            }
        } finally {
            threads.shutdown();
        }
        assertEquals(0, leftovers(root));
        assertComplete(root);
    }

    @Test
    void fourProcessesShareAStore() throws Exception {
        Path root = folder.resolve("processes");
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            processes.add(start(root));
        }
        for (Process process : processes) {
            List<String> lines = process.inputReader().lines().toList();
            assertEquals(0, process.waitFor(), () -> "" + lines);
            assertEquals(expected.hex(), lines.get(lines.size() - 1));
        }
        assertEquals(0, leftovers(root));
        assertComplete(root);
    }

    @Test
    void goesOnAfterKillsWithoutAnyCleaning() throws Exception {
        Path root = folder.resolve("killed");
        for (int lines = 0; lines < RESULTS; lines += 6) {
            Process process = start(root);
            try (BufferedReader output = process.inputReader()) {
                for (int line = 0; line < lines; line++) {
                    assertTrue(output.readLine().startsWith("result "));
                }
                process.destroyForcibly().waitFor();
            }
            if (Files.exists(root)) {
                try (Store store = SharingProcess.open(root)) {
                    assertEquals(List.of(), store.verify().damaged(), "killed after " + lines);
                }
            }
        }
        assertComplete(root);
    }

    @Test
    void collectsWhatKilledProcessesLeft() throws Exception {
        Path root = folder.resolve("killed");
        Process process = start(root);
        try (BufferedReader output = process.inputReader()) {
            assertTrue(output.readLine().startsWith("result "));
            process.destroyForcibly().waitFor();
        }
        try (Store store = SharingProcess.open(root)) {
            Swept swept = store.gc(0);
            assertTrue(swept.records() > 0);
            assertEquals(0, store.info().records());
            assertEquals(0, store.info().bytes(), "the lease of a dead process protects nothing");
        }
    }

    @Test
    void keepsWhatALivingProcessUses() throws Exception {
        Path root = folder.resolve("living");
        try (Store living = SharingProcess.open(root)) {
            Digest digest = SharingProcess.storeResults(living, RESULTS, false);
            try (Store collecting = SharingProcess.open(root)) {
                assertEquals(0, collecting.gc(0).records());
            }
            assertEquals(digest, SharingProcess.storeResults(living, RESULTS, false));
        }
        try (Store collecting = SharingProcess.open(root)) {
            assertEquals(RESULTS, collecting.gc(0).records());
        }
    }
}
