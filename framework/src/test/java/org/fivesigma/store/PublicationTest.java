package org.fivesigma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PublicationTest {
    private static final Map<String, String> OLD = Map.of("index.html", "old", "figures/a.svg", "old a");
    private static final Map<String, String> NEW = Map.of("index.html", "new", "figures/b.svg", "new b");

    @TempDir
    Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void publish(Path target, Map<String, String> files, StoreIo io) throws StoreException {
        try (Publication publication = Publication.of(target, io)) {
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                publication.write(file.getKey(), bytes(file.getValue()));
            }
            publication.publish();
        }
    }

    private static Map<String, String> content(Path target) throws IOException {
        Map<String, String> content = new TreeMap<>();
        if (!Files.exists(target)) {
            return content;
        }
        try (Stream<Path> files = Files.walk(target)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(target.relativize(file).toString(), Files.readString(file));
            }
        }
        return content;
    }

    @Test
    void replacesAFolderAsAWhole() throws Exception {
        Path target = folder.resolve("a/report");
        publish(target, OLD, StoreIo.disk());
        assertEquals(OLD, content(target));
        publish(target, NEW, StoreIo.disk());
        assertEquals(NEW, content(target));
        assertEquals(1, StoreIo.disk().list(folder.resolve("a")).size());
    }

    @Test
    void removesWhatWasNotPublished() throws Exception {
        try (Publication publication = Publication.of(folder.resolve("report"))) {
            publication.write("index.html", bytes("x"));
        }
        assertEquals(0, StoreIo.disk().list(folder).size());
    }

    @Test
    void keepsTheOldFolderWhenAnyOperationFails() throws Exception {
        boolean more = true;
        int operation = 1;
        while (more) {
            Path target = folder.resolve(operation + "/report");
            publish(target, OLD, FaultyIo.sound());
            FaultyIo io = new FaultyIo(FaultyIo.Fault.ONCE, operation);
            try {
                publish(target, NEW, io);
                assertEquals(NEW, content(target));
            } catch (StoreException failed) {
                Map<String, String> left = content(target);
                assertTrue(left.equals(OLD) || left.equals(NEW), "operation " + operation + ": " + left);
            }
            more = io.struck();
            operation++;
        }
        assertTrue(operation > 15, "operations " + operation);
    }

    @Test
    void losesNothingInACrash() throws Exception {
        boolean more = true;
        int operation = 1;
        while (more) {
            Path target = folder.resolve(operation + "/report");
            publish(target, OLD, FaultyIo.sound());
            FaultyIo io = new FaultyIo(FaultyIo.Fault.CRASH, operation);
            try {
                publish(target, NEW, io);
            } catch (FaultyIo.Crash crashed) {
                Map<String, String> left = content(target);
                assertTrue(left.isEmpty() || left.equals(OLD) || left.equals(NEW), "operation " + operation);
            }
            try (Publication next = Publication.of(target)) {
                Map<String, String> left = content(target);
                assertTrue(left.equals(OLD) || left.equals(NEW), "operation " + operation + ": " + left);
                next.write("index.html", bytes("third"));
                next.publish();
            }
            assertEquals(Map.of("index.html", "third"), content(target));
            more = io.struck();
            operation++;
        }
        assertTrue(operation > 15, "operations " + operation);
    }

    @Test
    void removesALinkButNotWhatItPointsTo() throws Exception {
        Path kept = Files.write(Files.createDirectories(folder.resolve("mine")).resolve("notes"), bytes("x"));
        Path target = folder.resolve("report");
        publish(target, OLD, StoreIo.disk());
        Files.createSymbolicLink(target.resolve("link"), kept.getParent());
        publish(target, NEW, StoreIo.disk());
        assertEquals(NEW, content(target));
        assertTrue(Files.exists(kept));
    }

    @Test
    void writesOnlyInsideTheFolder() throws Exception {
        try (Publication publication = Publication.of(folder.resolve("report"))) {
            for (String name : new String[] {"../x", "a/../../x", "/tmp/x", "", "."}) {
                assertThrows(IllegalArgumentException.class, () -> publication.write(name, new byte[0]), name);
            }
        }
    }

    @Test
    void writesSingleFilesWholeOrNotAtAll() throws Exception {
        boolean more = true;
        int operation = 1;
        while (more) {
            Path file = folder.resolve(operation + "/results.json");
            AtomicFiles.write(file, bytes("old"));
            FaultyIo io = new FaultyIo(FaultyIo.Fault.ONCE, operation);
            try {
                AtomicFiles.write(file, Content.of(bytes("new")), io);
                assertEquals("new", Files.readString(file));
            } catch (StoreException failed) {
                assertTrue(failed.getMessage().contains(file.toString()), failed.getMessage());
            }
            assertTrue(Files.readString(file).matches("old|new"));
            assertEquals(1, StoreIo.disk().list(file.getParent()).size());
            more = io.struck();
            operation++;
        }
        assertFalse(operation < 5, "operations " + operation);
    }
}
