package org.fivesigma.plugin.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;
import org.fivesigma.api.InputFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines longer than any event are refused after 16 MiB, however long they are and whatever they hold. */
class GiantLinesTest {
    private static final long TEN_GIGABYTES = 10_000_000_000L;

    @TempDir
    private Path folder;

    /** A file of ten gigabytes that takes almost no room: it starts with a text, and the rest are zeros never written. */
    private Path giant(String start) throws IOException {
        Path file = folder.resolve("giant.csv");
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            channel.write(ByteBuffer.wrap(start.getBytes(StandardCharsets.UTF_8)));
            channel.write(ByteBuffer.wrap(new byte[1]), TEN_GIGABYTES);
        }
        return file;
    }

    private static InputFailure refused(Path file) {
        Written written = Written.at(file).skipBadRows();
        return assertThrows(InputFailure.class, () -> written.read(2));
    }

    @Test
    void refusesALineOfTenGigabytes() throws Exception {
        InputFailure failure = refused(giant("a,b\n" + "1,2\n".repeat(200_000)));
        assertEquals(200_002, failure.line());
        assertTrue(failure.getMessage().contains("longer than 16 MiB"), failure.getMessage());
    }

    @Test
    void refusesAFirstLineOfTenGigabytes() throws Exception {
        assertEquals(1, refused(giant("a,b")).line());
    }

    @Test
    void refusesAQuotedFieldOfTenGigabytes() throws Exception {
        InputFailure failure = refused(giant("a,b\n1,2\n1,\""));
        assertEquals(3, failure.line());
        assertTrue(failure.getMessage().contains("longer than 16 MiB"), failure.getMessage());
    }

    @Test
    void refusesAHeaderOfABillionColumns() throws Exception {
        Path file = folder.resolve("wide.csv.gz");
        byte[] columns = "x,".repeat(1 << 19).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 64; i++) { // refused long before a billion are there
                gzip.write(columns);
            }
        }
        assertEquals(1, refused(file).line());
        InputFailure unending = refused(Files.writeString(folder.resolve("wide.csv"), "x,".repeat(1_000_000) + "x\n"));
        assertTrue(unending.getMessage().contains("more than 100000 fields"), unending.getMessage());
    }

    @Test
    void refusesANumberOfAMillionDigits() throws Exception {
        Path file = Files.writeString(
                folder.resolve("digits.csv"), "a\n" + "1\n".repeat(200) + "1".repeat(1_000_000) + "\n");
        Written written = Written.at(file);
        InputFailure failure = assertThrows(InputFailure.class, () -> written.read(2));
        assertEquals(202, failure.line());
        assertTrue(failure.getMessage().length() < 300, failure.getMessage());
        String fraction = "0." + "7".repeat(1_000_000) + "e5";
        Path exact = Files.writeString(folder.resolve("fraction.csv"), "a\n1\n" + fraction + "\n");
        assertEquals(77777.77777777778, Written.at(exact).read().events().numbers("a")[1]);
    }
}
