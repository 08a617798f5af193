package org.fivesigma.plugin.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.EventTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sixty files that refer to others by soft links, external links, virtual datasets and external storage: at the root, nested,
 * through a chain, in a circle and beside a good dataset. No value of what they refer to is ever read.
 */
class LinksTest {
    private static final double CANARY = 666;
    private static final Map<String, String> REASONS = Map.of(
            "soft", "it is a soft link to /hidden/events",
            "external", "it is an external link to /events of the file canary.h5",
            "virtual", "it is a virtual dataset",
            "stored", "its values lie in other files (external storage)");

    @TempDir
    private Path folder;

    @BeforeEach
    void canariesLieBesideTheFiles() throws Exception {
        ByteBuffer values = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
        values.putDouble(CANARY).putDouble(CANARY).putDouble(CANARY);
        Files.write(folder.resolve("canary.bin"), values.array());
        Path canary = Fixture.in(folder, "canary");
        assertEquals(CANARY, Reader.of(canary).column("events").number(0));
    }

    private static Map<String, byte[]> cases(String way, String version) throws Exception {
        Map<String, byte[]> cases = new TreeMap<>();
        try (InputStream text = LinksTest.class.getResourceAsStream("links-" + way + "-" + version + ".txt")) {
            for (String line : new String(text.readAllBytes(), StandardCharsets.US_ASCII).split("\n")) {
                byte[] packed = Base64.getDecoder().decode(line.substring(line.indexOf(' ') + 1));
                cases.put(
                        line.substring(0, line.indexOf(' ')),
                        new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes());
            }
        }
        return cases;
    }

    @Test
    void noneOfSixtyFilesLeaksAValueOfAnother() throws Exception {
        int files = 0;
        for (String way : List.of("soft", "external", "virtual", "stored")) {
            for (String version : List.of("earliest", "v110", "latest")) {
                for (Map.Entry<String, byte[]> file : cases(way, version).entrySet()) {
                    Path path = Files.write(folder.resolve("case.h5"), file.getValue());
                    check(way + " " + version + " " + file.getKey(), path, place(file.getKey()), REASONS.get(way));
                    files++;
                }
            }
        }
        assertEquals(60, files);
    }

    /** Where in a case the reference is. */
    private static String place(String name) {
        return switch (name) {
            case "nested" -> "a/b/events";
            case "beside" -> "events/bad";
            default -> "events";
        };
    }

    private static void check(String name, Path file, String place, String reason) throws Exception {
        String refusal = refusal(Reader.of(file).dataset(place));
        String expected = name.endsWith("chain") ? "it is a soft link to /first/events" : reason;
        assertTrue(refusal.contains(expected) && refusal.contains("'" + place + "'"), name + ": " + refusal);
        for (Reader reader : readers(file)) {
            try {
                assertClean(name, reader.read().events());
            } catch (InputFailure failure) {
                assertFalse(failure.getMessage().contains("666"), name);
            }
        }
        if (name.endsWith("beside")) {
            EventTable events = Reader.of(file).group("events").read().events();
            assertEquals(List.of("good"), events.names(), name);
            String column = refusal(Reader.of(file).group("events").columns("bad"));
            assertTrue(column.contains(reason), name + ": " + column);
        }
    }

    private static List<Reader> readers(Path file) {
        List<Reader> readers = new ArrayList<>(List.of(Reader.of(file)));
        for (String group : List.of("a", "a/b", "events", "first", "real", "circle", "here", "a/b/a/b")) {
            readers.add(Reader.of(file).group(group));
            readers.add(Reader.of(file).dataset(group + "/events"));
        }
        for (String column : List.of("events", "a.b.events", "events.bad", "circle.events", "a.b.a.b.events")) {
            readers.add(Reader.of(file).columns(column));
        }
        return readers;
    }

    private static String refusal(Reader reader) throws Exception {
        try {
            return "read: " + reader.read().events().names();
        } catch (InputFailure failure) {
            return failure.getMessage();
        }
    }

    /** The hidden dataset may be read by its own name only. */
    private static void assertClean(String name, EventTable events) {
        for (String column : events.names()) {
            if (!column.endsWith("hidden.events")) {
                Column values = events.column(column);
                assertTrue(Arrays.stream(values.numbers()).noneMatch(value -> value == CANARY), name + " " + column);
            }
        }
    }

    @Test
    void filesAreOpenedInOnePlaceOnly() throws Exception {
        Path sources = Path.of("src/main/java/org/fivesigma/plugin/hdf5");
        List<String> opening = new ArrayList<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String source = Files.readString(file);
                if (source.matches("(?s).*(FileChannel\\.open|HdfFile|new File\\(|Files\\.).*")) {
                    opening.add(file.getFileName().toString());
                }
            }
        }
        assertEquals(List.of("OpenFile.java"), opening);
    }
}
