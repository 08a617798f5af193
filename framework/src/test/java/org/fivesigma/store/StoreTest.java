package org.fivesigma.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.data.Accounting;
import org.fivesigma.api.data.Histogram;
import org.fivesigma.api.data.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoreTest {
    @TempDir
    Path root;

    private final List<String> warnings = new ArrayList<>();

    private Store open() throws StoreException {
        return Store.open(root.resolve("store"), StoreIo.disk(), Codecs.builtIn(), warnings::add);
    }

    private static Key key(String value) {
        return Key.of(List.of(new KeyPart("step", "fill"), new KeyPart("parameter bins", value)));
    }

    @Test
    void readsBackEveryRecordEqualAfterReopening() throws Exception {
        Map<Object, Artifact> stored = new LinkedHashMap<>();
        try (Store store = open()) {
            for (Object artifact : Artifacts.records()) {
                stored.put(artifact, store.put(artifact));
            }
        }
        try (Store store = open()) {
            for (Map.Entry<Object, Artifact> entry : stored.entrySet()) {
                Object artifact = store.get(entry.getValue(), entry.getKey().getClass());
                assertEquals(entry.getKey(), artifact);
                // equals of some records leaves components out; the stored form does not
                assertEquals(entry.getValue(), store.put(artifact));
            }
        }
        assertEquals(List.of(), warnings);
    }

    @Test
    void keepsTheOrderOfMaps() throws Exception {
        try (Store store = open()) {
            Accounting read = store.get(store.put(Artifacts.accounting()), Accounting.class);
            assertEquals(
                    List.of("too short", "a ragged row"),
                    List.copyOf(read.rejected().keySet()));
        }
    }

    @Test
    void readsARecordByTheSealedInterfaceThatPermitsIt() throws Exception {
        try (Store store = open()) {
            Series.Line line = new Series.Line("fit", List.of(1.0), List.of(2.0), false, 0);
            assertEquals(line, store.get(store.put(line), Series.class));
        }
    }

    @Test
    void doesNotGiveAnArtifactOfAnotherType() throws Exception {
        try (Store store = open()) {
            Artifact artifact = store.put(Artifacts.histogram());
            assertThrows(StoreException.Corrupt.class, () -> store.get(artifact, Accounting.class));
        }
    }

    @Test
    void findsWhatWasRecordedWithAllItsPorts() throws Exception {
        ActionRecord recorded;
        try (Store store = open()) {
            Artifact first = store.put(Artifacts.histogram());
            Artifact second = store.put(Artifacts.accounting());
            Map<String, Artifact> byName = new LinkedHashMap<>();
            byName.put("zμ", first);
            byName.put("a.b", second);
            Map<String, Port> outputs = new LinkedHashMap<>();
            outputs.put("one", Port.one(first));
            outputs.put("many", Port.list(List.of(first, second, first)));
            outputs.put("by-name", Port.map(byName));
            outputs.put("none", Port.none());
            recorded = store.record(key("20"), outputs);
        }
        try (Store store = open()) {
            ActionRecord found = store.find(key("20").digest()).orElseThrow();
            assertEquals(recorded, found);
            assertEquals(
                    List.copyOf(recorded.outputs().keySet()),
                    List.copyOf(found.outputs().keySet()));
            assertEquals(Optional.empty(), store.find(key("21").digest()));
            Artifact one = found.outputs().get("one").first().orElseThrow();
            assertEquals(Artifacts.histogram(), store.get(one, Histogram.class));
        }
    }

    @Test
    void storesEqualPartsOnce() throws Exception {
        try (Store store = open()) {
            assertEquals(store.put(Artifacts.figure()), store.put(Artifacts.figure()));
            assertEquals(1, store.info().blobs());
        }
    }

    @Test
    void writesNothingBeforeTheFirstResult() throws Exception {
        try (Store store = open()) {
            assertEquals(Optional.empty(), store.find(key("20").digest()));
            assertEquals(0, store.info().bytes());
            assertEquals(List.of(), store.verify().damaged());
        }
        assertFalse(Files.exists(root.resolve("store")));
    }

    @Test
    void leavesNoUnfinishedFilesAndNoLease() throws Exception {
        try (Store store = open()) {
            store.record(key("20"), Map.of("out", Port.one(store.put(Artifacts.figure()))));
        }
        try (java.util.stream.Stream<Path> files = Files.walk(root)) {
            List<String> odd = files.filter(Files::isRegularFile)
                    .map(file -> root.resolve("store").relativize(file).toString())
                    .filter(name -> !name.matches("format|(blobs|actions)/[0-9a-f]{2}/[0-9a-f]{62}"))
                    .toList();
            assertEquals(List.of(), odd);
        }
    }

    @Test
    void refusesAStoreInANewerFormat() throws Exception {
        Files.createDirectories(root.resolve("store"));
        Files.writeString(root.resolve("store/format"), "fivesigma-store 2\n");
        StoreException.NewerFormat refused = assertThrows(StoreException.NewerFormat.class, this::open);
        assertTrue(refused.getMessage().contains("format 2"), refused.getMessage());
        assertTrue(refused.remedy().contains("newer"), refused.remedy());
    }

    @Test
    void rewritesADamagedFormatMarkerWithOneWarning() throws Exception {
        Files.createDirectories(root.resolve("store"));
        Files.writeString(root.resolve("store/format"), "fivesig");
        try (Store store = open()) {
            store.put(Artifacts.figure());
        }
        assertEquals(1, warnings.size());
        assertArrayEquals(
                "fivesigma-store 1\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                Files.readAllBytes(root.resolve("store/format")));
    }
}
