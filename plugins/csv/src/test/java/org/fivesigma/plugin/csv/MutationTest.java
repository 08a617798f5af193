package org.fivesigma.plugin.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.fivesigma.api.EventReader.Events;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.data.Accounting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged files end in a table whose accounting adds up, or in a failure that names the file; in nothing else. */
class MutationTest {
    private static final String ALPHABET = ",,,\n\n\r\"\"\";\t #-+.eE0159xNA\0\u00b5";

    @TempDir
    private Path folder;

    private static byte[] original(SplittableRandom random) {
        boolean quoted = random.nextInt(3) == 0;
        StringBuilder text = new StringBuilder("label,pt,kind\n");
        for (int row = 0; row < 150; row++) {
            String kind = quoted ? "\"a, " + row + "\"" : "k" + row % 3;
            text.append(row % 2)
                    .append(',')
                    .append(random.nextDouble())
                    .append(',')
                    .append(kind)
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] mutated(byte[] original, SplittableRandom random) {
        byte[] content = original.clone();
        int kind = random.nextInt(4);
        if (kind == 0) {
            return Arrays.copyOf(content, random.nextInt(content.length));
        }
        byte[] alphabet = ALPHABET.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = random.nextInt(1, 20); i > 0; i--) {
            int at = random.nextInt(content.length);
            if (kind == 1) {
                content[at] ^= (byte) (1 << random.nextInt(8));
            } else if (kind == 2) {
                content[at] = alphabet[random.nextInt(alphabet.length)];
            } else {
                int other = random.nextInt(content.length);
                byte swapped = content[at];
                content[at] = content[other];
                content[other] = swapped;
            }
        }
        return content;
    }

    private boolean reads(byte[] content, boolean skip) throws Exception {
        Written written = Written.bytes(folder, content);
        try {
            Events read = (skip ? written.skipBadRows() : written).read();
            Accounting accounting = read.accounting().get(0);
            long rejected = accounting.rejected().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            assertEquals(read.events().rows(), accounting.read());
            assertEquals(accounting.declared(), accounting.read() + rejected);
            assertTrue(skip || rejected == 0);
            return true;
        } catch (InputFailure failure) {
            assertEquals("events-0.csv", failure.file());
            assertFalse(failure.getMessage().isBlank());
            assertFalse(failure.remedy().isBlank());
            return false;
        }
    }

    @Test
    void everyOneOfThreeHundredDamagedFilesIsReadOrRefused() throws Exception {
        SplittableRandom random = new SplittableRandom(300);
        int read = 0;
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            byte[] content = mutated(original(random), random);
            boolean strict = reads(content, false);
            boolean lenient = reads(content, true);
            assertTrue(lenient || !strict, "what is read without rejections is read with them");
            read += lenient ? 1 : 0;
            refused += strict ? 0 : 1;
        }
        assertTrue(read > 30 && refused > 30, read + " read and " + refused + " refused");
    }

    @Test
    void everyDamagedGzipFileIsRefused() throws Exception {
        SplittableRandom random = new SplittableRandom(301);
        for (int i = 0; i < 100; i++) {
            byte[] content = Written.gzip(original(random));
            // beyond the ten bytes of the header, in which time and system mean nothing
            content[random.nextInt(10, content.length)] ^= (byte) (1 << random.nextInt(8));
            assertFalse(reads(content, true));
        }
    }
}
