package org.fivesigma.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fivesigma.api.data.ExportedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExportedFileStoreTest {
    private static final ExportedFile SMALL = file("m,w\n1,2\n".getBytes(StandardCharsets.UTF_8));

    @TempDir
    private Path root;

    @Test
    void aFileComesBackWithItsEndingAndWords() throws IOException {
        Store store = store();
        ExportedFile read = store.get(store.put(SMALL), ExportedFile.class);
        assertEquals("csv", read.ending());
        assertEquals("1 events", read.summary());
        assertArrayEquals(bytes(SMALL), bytes(read));
    }

    @Test
    void theSameBytesAreStoredOnceAndNamedByTheirDigest() throws IOException {
        Store store = store();
        assertEquals(store.put(SMALL), store.put(SMALL));
        Digest digest = Digest.of(bytes(SMALL));
        assertEquals(digest, Digest.of(SMALL.content()));
        assertTrue(files().stream().anyMatch(file -> Folders.named(file).equals(Optional.of(digest))));
        assertEquals(2, files().size(), "the bytes and what describes them");
    }

    @Test
    void theBytesAreMadeOnceToStoreThem() throws IOException {
        int[] made = {0};
        store().put(new ExportedFile("csv", "1 events", stream -> {
            made[0]++;
            stream.write(bytes(SMALL));
        }));
        assertEquals(1, made[0]);
    }

    @Test
    void aFileTooLargeToBeCheckedOnEachReadIsCheckedWhenItIsCopied() throws IOException {
        byte[] large = new byte[(int) Samples.CHECKED_IN_FULL + 1];
        Arrays.fill(large, (byte) 7);
        Store store = store();
        Artifact stored = store.put(file(large));
        assertArrayEquals(large, bytes(store.get(stored, ExportedFile.class)));
        Path blob = blob(Digest.of(large));
        // far from the blocks that are looked at on each read
        large[3 << 17] ^= 1;
        Files.write(blob, large);
        ExportedFile damaged = store.get(stored, ExportedFile.class);
        assertThrows(StoreException.Corrupt.class, () -> bytes(damaged));
        assertFalse(Files.exists(blob), "it is put aside, so that it is made again");
    }

    @Test
    void whoeverTakesNoMoreBytesDoesNotSpoilTheStore() throws IOException {
        Store store = store();
        Artifact stored = store.put(SMALL);
        ExportedFile read = store.get(stored, ExportedFile.class);
        OutputStream full = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("no space left");
            }
        };
        IOException failure =
                assertThrows(IOException.class, () -> read.content().writeTo(full));
        assertEquals("no space left", failure.getMessage());
        assertArrayEquals(bytes(SMALL), bytes(store.get(stored, ExportedFile.class)));
    }

    @Test
    void aFileThatCannotBeMadeLeavesNothingBehind() throws IOException {
        ExportedFile broken = new ExportedFile("csv", "half", stream -> {
            stream.write(1);
            throw new IOException("its source is gone");
        });
        StoreException failure = assertThrows(StoreException.class, () -> store().put(broken));
        assertTrue(failure.getMessage().contains("its source is gone"), failure.getMessage());
        assertEquals(List.of(), files());
    }

    private Store store() throws StoreException {
        return Store.open(root, StoreIo.disk(), Codecs.builtIn(), warning -> {});
    }

    private Path blob(Digest digest) throws IOException {
        return files().stream()
                .filter(file -> Folders.named(file).equals(Optional.of(digest)))
                .findFirst()
                .orElseThrow();
    }

    private List<Path> files() throws IOException {
        if (!Files.exists(root.resolve("blobs"))) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root.resolve("blobs"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static ExportedFile file(byte[] bytes) {
        return new ExportedFile("csv", "1 events", stream -> stream.write(bytes));
    }

    private static byte[] bytes(ExportedFile file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        file.content().writeTo(bytes);
        return bytes.toByteArray();
    }
}
