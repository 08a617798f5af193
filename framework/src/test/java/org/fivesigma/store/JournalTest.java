package org.fivesigma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.fivesigma.api.Journal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalTest {
    private static final Digest SCOPE = Digest.of("search of a learner on these events".getBytes());
    private static final FileTime NOON = FileTime.from(Instant.parse("2020-01-01T12:00:00Z"));

    @TempDir
    Path root;

    private final List<String> warnings = new ArrayList<>();

    private Store open() throws StoreException {
        return open(StoreIo.disk());
    }

    private Store open(StoreIo io) throws StoreException {
        return Store.open(root, io, Codecs.builtIn(), warnings::add);
    }

    @Test
    void findsWhatEarlierRunsAdded() throws Exception {
        try (Store store = open()) {
            Journal first = store.journal(SCOPE, true);
            first.add("fold 1", "score 0.5");
            first.add("fold 1", "score 0.75");
            first.add("two\nlines", "a\\b\nc\rd");
        }
        try (Store store = open();
                StoredJournal second = store.journal(SCOPE, true)) {
            assertEquals(Optional.of("score 0.75"), second.find("fold 1"));
            assertEquals(Optional.of("a\\b\nc\rd"), second.find("two\nlines"));
            assertEquals(Optional.empty(), second.find("fold 2"));
            second.add("fold 1", "score 1.0");
        }
        try (Store store = open()) {
            assertEquals(Optional.of("score 1.0"), store.journal(SCOPE, true).find("fold 1"));
        }
    }

    @Test
    void findsNothingOfOtherScopesNorWhenItIsNotToRead() throws Exception {
        try (Store store = open()) {
            store.journal(SCOPE, true).add("key", "entry");
            Digest other = Digest.of(new byte[] {1});
            assertEquals(Optional.empty(), store.journal(other, true).find("key"));
            Journal blind = store.journal(SCOPE, false);
            assertEquals(Optional.empty(), blind.find("key"));
            blind.add("key", "newer");
            assertEquals(Optional.of("newer"), blind.find("key"));
            assertEquals(Optional.of("newer"), store.journal(SCOPE, true).find("key"));
        }
    }

    @Test
    void keepsWhatTwoWritersAddAtOnce() throws Exception {
        try (Store one = open();
                Store other = open()) {
            Journal first = one.journal(SCOPE, true);
            Journal second = other.journal(SCOPE, true);
            for (int i = 0; i < 100; i++) {
                first.add("first " + i, "a" + i);
                second.add("second " + i, "b" + i);
            }
        }
        try (Store store = open()) {
            Journal all = store.journal(SCOPE, true);
            for (int i = 0; i < 100; i++) {
                assertEquals(Optional.of("a" + i), all.find("first " + i));
                assertEquals(Optional.of("b" + i), all.find("second " + i));
            }
        }
        assertEquals(List.of(), warnings);
    }

    @Test
    void ignoresLinesThatWereTornOrChanged() throws Exception {
        try (Store store = open()) {
            Journal journal = store.journal(SCOPE, true);
            for (int i = 0; i < 50; i++) {
                journal.add("key " + i, "entry " + i);
            }
        }
        Path file = files().get(0);
        byte[] whole = Files.readAllBytes(file);
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 500; round++) {
            byte[] damaged = java.util.Arrays.copyOf(whole, random.nextInt(whole.length + 1));
            for (int change = random.nextInt(3); change > 0 && damaged.length > 0; change--) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(file, damaged);
            try (Store store = open()) {
                Journal journal = store.journal(SCOPE, true);
                for (int i = 0; i < 50; i++) {
                    Optional<String> found = journal.find("key " + i);
                    assertTrue(found.isEmpty() || found.get().equals("entry " + i), () -> "found " + found);
                }
            }
        }
        assertEquals(List.of(), warnings);
    }

    @Test
    void goesOnWithoutAJournalThatCannotBeWritten() throws Exception {
        // enough operations to start the journal, then a full disk
        for (int failing = 1; failing < 30; failing++) {
            warnings.clear();
            FaultyIo io = new FaultyIo(FaultyIo.Fault.FULL, failing);
            Journal journal;
            try {
                journal = open(io).journal(SCOPE, true);
            } catch (StoreException unopened) {
                continue;
            }
            for (int i = 0; i < 20; i++) {
                journal.add("key " + i, "entry " + i);
                assertEquals(Optional.of("entry " + i), journal.find("key " + i));
            }
            long told = warnings.stream()
                    .filter(warning -> warning.contains("is done again"))
                    .count();
            assertTrue(told <= 1, () -> "one warning is enough: " + warnings);
        }
    }

    @Test
    void survivesTheEndOfTheProcessAtAnyOperation() throws Exception {
        for (int crashing = 1; crashing < 40; crashing++) {
            Path place = root.resolve("crash-" + crashing);
            FaultyIo io = new FaultyIo(FaultyIo.Fault.CRASH, crashing);
            int added = 0;
            try {
                Journal journal =
                        Store.open(place, io, Codecs.builtIn(), warnings::add).journal(SCOPE, true);
                for (int i = 0; i < 20; i++) {
                    journal.add("key " + i, "entry " + i);
                    added++;
                }
            } catch (FaultyIo.Crash end) {
                // the process ends here; what counts as added must be found by the next one
            }
            try (Store store = Store.open(place, StoreIo.disk(), Codecs.builtIn(), warnings::add)) {
                Journal journal = store.journal(SCOPE, true);
                for (int i = 0; i < added; i++) {
                    assertEquals(Optional.of("entry " + i), journal.find("key " + i));
                }
            }
        }
    }

    @Test
    void countsInTheSizeOfTheStoreAndGoesWhenItIsCleared() throws Exception {
        try (Store store = open()) {
            store.journal(SCOPE, true).add("key", "entry");
            assertEquals(1, store.info().journals());
            assertEquals(Files.size(files().get(0)), store.info().bytes());
            Swept swept = store.clear();
            assertEquals(1, swept.journals());
            assertEquals(0, store.info().journals());
            assertFalse(Files.exists(root.resolve("journals")
                    .resolve(SCOPE.hex().substring(0, 2))
                    .resolve(SCOPE.hex().substring(2))));
        }
    }

    @Test
    void removesJournalsThatAreLongUnusedWhenTheStoreIsTooLarge() throws Exception {
        Digest other = Digest.of(new byte[] {2});
        try (Store store = open()) {
            store.journal(SCOPE, true).add("key", "entry");
            store.journal(other, true).add("key", "entry");
        }
        for (Path file : files()) {
            Files.setLastModifiedTime(file, NOON);
        }
        try (Store store = open()) {
            store.journal(other, true).add("another key", "entry");
            Swept swept = store.gc(0);
            assertEquals(1, swept.journals(), "what a living run writes stays");
            assertEquals(store.info().bytes(), swept.left());
            assertEquals(Optional.of("entry"), store.journal(other, true).find("key"));
            assertEquals(Optional.empty(), store.journal(SCOPE, true).find("key"));
        }
    }

    @Test
    void tellsDamageWhenAskedAndPutsTheFileAside() throws Exception {
        try (Store store = open()) {
            Journal journal = store.journal(SCOPE, true);
            journal.add("key", "entry");
            journal.add("key 2", "entry");
        }
        Path file = files().get(0);
        Files.write(file, new byte[] {'x'}, StandardOpenOption.APPEND);
        try (Store store = open()) {
            assertEquals(List.of(), store.verify().damaged(), "a torn last line is no damage");
            byte[] bytes = Files.readAllBytes(file);
            bytes[30] ^= 1;
            Files.write(file, bytes);
            List<String> damaged = store.verify().damaged();
            assertEquals(1, damaged.size());
            assertTrue(damaged.get(0).contains("journal"), damaged.get(0));
            assertEquals(List.of(), store.verify().damaged());
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(path -> path.toString().endsWith(".journal"))
                    .sorted()
                    .toList();
        }
    }
}
