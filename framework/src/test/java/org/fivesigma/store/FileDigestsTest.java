package org.fivesigma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileDigestsTest {
    private static final long SEED = 7;

    @TempDir
    Path folder;

    private final List<String> warnings = new ArrayList<>();
    private Path file;

    @BeforeEach
    void writeFile() throws IOException {
        file = Files.write(folder.resolve("events.csv"), new byte[5000]);
    }

    /** As seen so long after the file was written; negative for a clock that is behind. */
    private FileDigests after(Duration age) {
        InstantSource clock = () -> Instant.now().plus(age);
        return FileDigests.open(folder.resolve("store"), StoreIo.disk(), clock, warnings::add);
    }

    private static Digest plain(Path file) throws IOException {
        return Digest.of(Files.readAllBytes(file));
    }

    @Test
    void givesTheDigestOfTheContent() throws Exception {
        byte[] large = new byte[3_000_001];
        new java.util.Random(SEED).nextBytes(large);
        Path big = Files.write(folder.resolve("big"), large);
        FileDigests digests = after(Duration.ZERO);
        assertEquals(plain(file), digests.of(file));
        assertEquals(plain(big), digests.of(big));
        assertEquals(Digest.of(new byte[0]), digests.of(Files.createFile(folder.resolve("empty"))));
        assertThrows(NoSuchFileException.class, () -> digests.of(folder.resolve("none")));
    }

    @Test
    void noticesEveryChangeOfAYoungFile() throws Exception {
        noticesEveryChange(after(Duration.ZERO), false);
        noticesEveryChange(FileDigests.open(folder, StoreIo.disk(), warnings::add), false);
    }

    @Test
    void noticesEveryChangeWhenItsClockIsBehind() throws Exception {
        noticesEveryChange(after(Duration.ofDays(-1)), false);
        noticesEveryChange(after(Duration.ofDays(-30_000)), false);
    }

    @Test
    void noticesEveryChangeOfAnOldFile() throws Exception {
        noticesEveryChange(after(Duration.ofDays(1)), true);
    }

    /** Changes single bytes and puts the time of modification back; an old file changes after the disk's clock went on. */
    private void noticesEveryChange(FileDigests digests, boolean old) throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 200; i++) {
            Digest before = digests.of(file);
            Object facts = FileFacts.of(file);
            FileTime modified = Files.getLastModifiedTime(file);
            byte[] content = Files.readAllBytes(file);
            content[random.nextInt(content.length)] ^= (byte) (1 + random.nextInt(255));
            do {
                Files.write(file, content);
                Files.setLastModifiedTime(file, modified);
            } while (old && FileFacts.of(file).equals(facts));
            String what = "seed " + SEED + ", change " + i;
            assertFalse(digests.unchanged(file, before), what);
            assertEquals(Digest.of(content), digests.of(file), what);
            assertTrue(digests.unchanged(file, Digest.of(content)), what);
        }
    }

    @Test
    void noticesAFileThatTookThePlaceOfAnother() throws Exception {
        FileDigests digests = after(Duration.ofDays(1));
        digests.of(file);
        Path other = Files.write(folder.resolve("other"), new byte[] {1, 2});
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
        assertEquals(plain(file), digests.of(file));
        Digest digest = digests.of(file);
        Files.delete(file);
        assertFalse(digests.unchanged(file, digest));
    }

    /** A saved digest of another content stands in for the right one, which shows whether the file was read. */
    private void plantForAge(Duration age) throws Exception {
        Digest right = plain(file);
        FileDigests digests = after(age);
        digests.of(file);
        digests.save();
        Path saved = folder.resolve("store/inputs");
        String text = Files.readString(saved);
        String body = text.substring(65).replace(right.hex(), "0".repeat(64));
        Files.write(saved, Sealed.seal(body.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    }

    @Test
    void doesNotReadAnOldFileAgain() throws Exception {
        assumeTrue(FileFacts.of(file).isPresent(), "needs a file system that tells when anything of a file changed");
        plantForAge(Duration.ofSeconds(5));
        assertEquals("0".repeat(64), after(Duration.ofDays(1)).of(file).hex());
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        assertEquals(plain(file), after(Duration.ofDays(1)).of(file), "touched, so read again");
    }

    @Test
    void remembersAFileThatItHasReadUntilTheFileChanges() throws Exception {
        FileDigests digests = after(Duration.ofDays(1));
        assertFalse(digests.remembers(file));
        digests.of(file);
        assertTrue(digests.remembers(file));
        Files.write(file, new byte[5001]);
        assertFalse(digests.remembers(file));
    }

    @Test
    void readsAFileAgainThatWasYoung() throws Exception {
        plantForAge(Duration.ZERO);
        assertEquals(plain(file), after(Duration.ofDays(1)).of(file));
        plantForAge(Duration.ofDays(-1));
        assertEquals(plain(file), after(Duration.ofDays(1)).of(file), "from the future");
    }

    @Test
    void readsAgainWhenWhatItSavedIsDamaged() throws Exception {
        plantForAge(Duration.ofSeconds(5));
        Path saved = folder.resolve("store/inputs");
        byte[] content = Files.readAllBytes(saved);
        content[80] ^= 1;
        Files.write(saved, content);
        assertEquals(plain(file), after(Duration.ofDays(1)).of(file));
        assertEquals(1, warnings.size());
        assertTrue(warnings.get(0).contains("its bytes have changed"), warnings.get(0));
    }

    @Test
    void keepsWhatOtherProcessesSaved() throws Exception {
        Path second = Files.write(folder.resolve("second"), new byte[] {9});
        FileDigests one = after(Duration.ofDays(1));
        FileDigests two = after(Duration.ofDays(1));
        one.of(file);
        two.of(second);
        one.save();
        two.save();
        String saved = Files.readString(folder.resolve("store/inputs"));
        assertTrue(
                saved.contains(plain(file).hex())
                        && saved.contains(plain(second).hex()),
                saved);
        assertEquals(List.of(), warnings);
    }
}
