package org.fivesigma.plugin.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.data.EventTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GzipTest {
    @TempDir
    private Path folder;

    private static byte[] text(int rows) {
        StringBuilder text = new StringBuilder("a,b\n");
        for (int row = 0; row < rows; row++) {
            text.append(row).append(',').append(row * 0.37).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }

    private InputFailure refused(byte[] content) throws IOException {
        Written written = Written.bytes(folder, content).skipBadRows();
        return assertThrows(InputFailure.class, () -> written.read());
    }

    @Test
    void readsOneOrSeveralMembersAlike() throws Exception {
        byte[] content = text(200_000);
        byte[] first = Arrays.copyOf(content, 1_234_567);
        byte[] rest = Arrays.copyOfRange(content, 1_234_567, content.length);
        EventTable plain = Written.bytes(folder, content).read().events();
        byte[][] forms = {
            Written.gzip(content),
            joined(Written.gzip(first), Written.gzip(rest)),
            joined(Written.gzip(content), Written.gzip(new byte[0]), new byte[512]),
        };
        for (byte[] form : forms) {
            for (int threads = 1; threads <= 3; threads++) {
                EventTable events = Written.bytes(folder, form).read(threads).events();
                assertArrayEquals(plain.numbers("a"), events.numbers("a"));
                assertArrayEquals(plain.numbers("b"), events.numbers("b"));
            }
        }
    }

    @Test
    void readsAHeaderWithNameCommentExtraAndChecksum() throws Exception {
        byte[] plain = Written.gzip(text(3));
        byte[] start = {0x1f, (byte) 0x8b, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 3, 2, 0, 'x', 'y'};
        byte[] names = "name\0comment\0cc".getBytes(StandardCharsets.US_ASCII);
        byte[] content = joined(start, names, Arrays.copyOfRange(plain, 10, plain.length));
        assertEquals(3, Written.bytes(folder, content).read().events().rows());
    }

    @Test
    void refusesAFileThatIsCutOffAnywhere() throws Exception {
        byte[] whole = Written.gzip(text(1000));
        for (int length = 3; length < whole.length; length += 101) {
            InputFailure failure = refused(Arrays.copyOf(whole, length));
            assertTrue(failure.getMessage().contains("ends in the middle"), failure.getMessage());
        }
        byte[] second = joined(whole, Arrays.copyOf(whole, 7));
        assertTrue(refused(second).getMessage().contains("ends in the middle"));
    }

    @Test
    void refusesDamage() throws Exception {
        byte[] whole = Written.gzip(text(1000));
        byte[] checksum = whole.clone();
        checksum[whole.length - 6] ^= 1;
        assertTrue(refused(checksum).getMessage().contains("checksum"));
        byte[] length = whole.clone();
        length[whole.length - 1] ^= 1;
        assertTrue(refused(length).getMessage().contains("length"));
        assertTrue(refused(joined(whole, new byte[] {'r', 'e', 's', 't'}))
                .getMessage()
                .contains("not gzip"));
    }

    @Test
    void refusesABombEarly() throws Exception {
        Path bomb = folder.resolve("bomb.csv.gz");
        byte[] rows = "0,0\n".repeat(1 << 18).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            gzip.write("a,b\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 100; i++) {
                gzip.write(rows);
            }
        }
        InputFailure failure =
                assertThrows(InputFailure.class, () -> Written.at(bomb).read());
        assertTrue(failure.getMessage().contains("more than 200 times its size"), failure.getMessage());
        assertTrue(failure.remedy().contains("by hand"), failure.remedy());
    }
}
