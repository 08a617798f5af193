package org.fivesigma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.EventTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SweepTest {
    private static final Instant NOON = Instant.parse("2024-06-01T12:00:00Z");

    @TempDir
    Path root;

    private Store open() throws StoreException {
        return Store.open(root, StoreIo.disk(), Codecs.builtIn(), warning -> {
            throw new AssertionError(warning);
        });
    }

    private static Key key(int number) {
        return Key.of(List.of(new KeyPart("number", "" + number)));
    }

    /** Stores results that were last used in this order, an hour apart, long ago. */
    private void store(EventTable... tables) throws Exception {
        try (Store store = open()) {
            for (int i = 0; i < tables.length; i++) {
                store.record(key(i), Map.of("out", Port.one(store.put(tables[i]))));
            }
        }
        try (java.util.stream.Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(NOON));
            }
        }
        for (int i = 0; i < tables.length; i++) {
            used(i, NOON.plus(Duration.ofHours(i)));
        }
    }

    private void used(int number, Instant when) throws Exception {
        String hex = key(number).digest().hex();
        Path file = root.resolve("actions").resolve(hex.substring(0, 2)).resolve(hex.substring(2));
        Files.setLastModifiedTime(file, FileTime.from(when));
    }

    private static EventTable table(int number) {
        double[] values = new SplittableRandom(number).doubles(1000).toArray();
        return EventTable.of(Column.of("x", values));
    }

    @Test
    void removesTheLeastRecentlyUsedFirst() throws Exception {
        store(table(0), table(1), table(2));
        used(0, NOON.plus(Duration.ofDays(1)));
        try (Store store = open()) {
            long all = store.info().bytes();
            Swept swept = store.gc(all - 1);
            assertEquals(1, swept.records());
            assertEquals(2, swept.blobs(), "a column and a manifest");
            assertEquals(all, swept.freed() + swept.left());
            assertEquals(swept.left(), store.info().bytes());
            assertTrue(store.find(key(0).digest()).isPresent());
            assertTrue(store.find(key(1).digest()).isEmpty());
            assertTrue(store.find(key(2).digest()).isPresent());
        }
    }

    @Test
    void removesNothingBelowTheLimit() throws Exception {
        store(table(0), table(1));
        try (Store store = open()) {
            long all = store.info().bytes();
            assertEquals(new Swept(0, 0, 0, 0, 0, all), store.gc(all));
        }
    }

    @Test
    void keepsPartsThatAnotherResultNeeds() throws Exception {
        EventTable base = table(0);
        store(base, base.select(new int[] {1, 2}));
        try (Store store = open()) {
            Swept swept = store.gc(store.info().bytes() - 1);
            assertEquals(1, swept.records());
            assertEquals(1, swept.blobs(), "the manifest alone, the values stay");
            ActionRecord view = store.find(key(1).digest()).orElseThrow();
            Artifact artifact = view.outputs().get("out").first().orElseThrow();
            assertEquals(2, store.get(artifact, EventTable.class).numbers("x").length);
            assertEquals(List.of(), store.verify().damaged());
        }
    }

    @Test
    void removesPartsThatNoResultNeeds() throws Exception {
        store(table(0));
        try (Store store = open()) {
            store.put(table(1));
        }
        try (java.util.stream.Stream<Path> files = Files.walk(root.resolve("blobs"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(NOON));
            }
        }
        try (Store store = open()) {
            assertEquals(2, store.gc(Long.MAX_VALUE).blobs());
            assertEquals(List.of(), store.verify().damaged());
        }
    }

    @Test
    void sweepsUnfinishedFilesOfYesterdayAndDamagedOnes() throws Exception {
        store(table(0));
        Path shard = Files.createDirectories(root.resolve("blobs/ab"));
        Path yesterday = Files.write(shard.resolve("x.tmp"), new byte[3]);
        Files.setLastModifiedTime(yesterday, FileTime.from(NOON));
        Path today = Files.write(shard.resolve("y.tmp"), new byte[3]);
        Path damaged =
                Files.write(Files.createDirectories(root.resolve("damaged")).resolve("z"), new byte[4]);
        try (Store store = open()) {
            Swept swept = store.gc(Long.MAX_VALUE);
            assertEquals(2, swept.leftovers());
            assertEquals(7, swept.freed());
        }
        assertFalse(Files.exists(yesterday) || Files.exists(damaged));
        assertTrue(Files.exists(today));
    }

    @Test
    void removesResultsThatCannotBeRead() throws Exception {
        store(table(0), table(1));
        String hex = key(0).digest().hex();
        Files.write(root.resolve("actions").resolve(hex.substring(0, 2)).resolve(hex.substring(2)), new byte[5]);
        try (Store store = open()) {
            assertEquals(1, store.gc(Long.MAX_VALUE).records());
            assertEquals(1, store.info().records());
        }
    }

    @Test
    void clearsEverythingAndGoesOn() throws Exception {
        store(table(0), table(1));
        try (Store store = open()) {
            assertEquals(2, store.clear().records());
            assertEquals(0, store.info().bytes());
            store.record(key(0), Map.of("out", Port.one(store.put(table(0)))));
            assertTrue(store.find(key(0).digest()).isPresent());
        }
    }

    @Test
    void countsWhatIsThere() throws Exception {
        store(table(0), table(0), table(1));
        try (Store store = open()) {
            StoreInfo info = store.info();
            assertEquals(3, info.records());
            assertEquals(4, info.blobs());
            assertEquals(NOON, info.leastRecentUse().orElseThrow());
            assertTrue(info.bytes() > 16_000, "two columns of 1000 numbers");
        }
    }

    @Test
    void remembersManyDigests() {
        DigestSet set = new DigestSet();
        for (int i = 0; i < 10_000; i++) {
            Digest digest = new CanonicalEncoder().integer(i).digest();
            assertFalse(set.has(digest));
            assertTrue(set.add(digest));
            assertFalse(set.add(digest));
        }
        for (int i = 0; i < 10_000; i++) {
            assertTrue(set.has(new CanonicalEncoder().integer(i).digest()));
        }
        Digest zero = new Digest("0".repeat(64));
        assertFalse(set.has(zero));
        assertTrue(set.add(zero));
        assertTrue(set.has(zero));
    }
}
