package org.fivesigma.plugin.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import org.fivesigma.api.EventReader.Events;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.data.Accounting;
import org.fivesigma.api.data.EventTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged files end in a table whose accounting adds up, or in a failure that names the file; in nothing else.
 *
 * <p>The usual build tries 300 files. 1,800 and more, 600 of them gzip, are tried by {@code mvn test -pl plugins/csv -am
 * -Dtest=MutationTest -Dsurefire.failIfNoSpecifiedTests=false -Dfivesigma.mutants=1200}
 */
class MutationTest {
    private static final int PLAIN = Integer.getInteger("fivesigma.mutants", 200);
    private static final String ALPHABET = ",,,\n\n\r\"\"\";\t #-+.eE0159xNA\0\u00b5";

    @TempDir
    private Path folder;

    @TempDir
    private Path scratch;

    private static byte[] original(SplittableRandom random) {
        boolean quoted = random.nextInt(3) == 0;
        boolean scientific = random.nextInt(2) == 0;
        StringBuilder text = new StringBuilder("label,pt,kind,event\n");
        for (int row = 0; row < 150; row++) {
            double pt = random.nextDouble();
            text.append(row % 2)
                    .append(',')
                    .append(scientific ? String.format(Locale.ROOT, "%.18e", pt) : Double.toString(pt))
                    .append(',')
                    .append(quoted ? "\"a, " + row + "\"" : "k" + row % 3)
                    .append(',')
                    .append(random.nextLong())
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] mutated(byte[] original, SplittableRandom random) {
        byte[] content = original.clone();
        int kind = random.nextInt(6);
        if (kind == 0) {
            return Arrays.copyOf(content, random.nextInt(content.length));
        }
        if (kind == 1) {
            return repeated(content, random);
        }
        byte[] alphabet = ALPHABET.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = random.nextInt(1, 20); i > 0; i--) {
            int at = random.nextInt(content.length);
            if (kind == 2) {
                content[at] ^= (byte) (1 << random.nextInt(8));
            } else if (kind == 3) {
                content[at] = alphabet[random.nextInt(alphabet.length)];
            } else if (kind == 4) {
                content[at] = (byte) random.nextInt(256);
            } else {
                int other = random.nextInt(content.length);
                byte swapped = content[at];
                content[at] = content[other];
                content[other] = swapped;
            }
        }
        return content;
    }

    /** A stretch that stands there once more, or is missing. */
    private static byte[] repeated(byte[] content, SplittableRandom random) {
        int from = random.nextInt(content.length);
        int to = random.nextInt(content.length);
        byte[] result = Arrays.copyOf(content, from + content.length - to);
        System.arraycopy(content, to, result, from, content.length - to);
        return result;
    }

    private boolean reads(byte[] content, boolean skip, long memory) throws Exception {
        Written written = Written.bytes(folder, content).integers("event");
        Path own = Files.createTempDirectory(scratch, "run");
        try {
            Events read = (skip ? written.skipBadRows() : written).read(2, memory, own);
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
    void everyDamagedFileIsReadOrRefused() throws Exception {
        SplittableRandom random = new SplittableRandom(300);
        int read = 0;
        int refused = 0;
        for (int i = 0; i < PLAIN; i++) {
            byte[] content = mutated(original(random), random);
            long memory = i % 2 == 0 ? 0 : Long.MAX_VALUE;
            boolean strict = reads(content, false, memory);
            boolean lenient = reads(content, true, memory);
            assertTrue(lenient || !strict, "what is read without rejections is read with them");
            read += lenient ? 1 : 0;
            refused += strict ? 0 : 1;
        }
        assertTrue(read > PLAIN / 10 && refused > PLAIN / 10, read + " read and " + refused + " refused");
    }

    @Test
    void everyDamagedGzipFileIsRefusedUnlessTheDamageIsToBitsWithoutMeaning() throws Exception {
        SplittableRandom random = new SplittableRandom(301);
        int refused = 0;
        for (int i = 0; i < PLAIN / 4; i++) {
            byte[] plain = original(random);
            byte[] content = Written.gzip(plain);
            // beyond the ten bytes of the header, in which time and system mean nothing
            content[random.nextInt(10, content.length)] ^= (byte) (1 << random.nextInt(8));
            if (!reads(content, true, Long.MAX_VALUE)) {
                refused++;
                continue;
            }
            EventTable read =
                    Written.bytes(folder, content).text("event").read().events();
            EventTable expected =
                    Written.bytes(folder, plain).text("event").read().events();
            for (String column : expected.names()) {
                assertEquals(expected.column(column), read.column(column));
            }
        }
        assertTrue(refused > PLAIN / 5, refused + " refused");
    }

    /** Cut off, repeated or overwritten stretches of the compressed bytes; never a table with other events. */
    @Test
    void noGzipFileOfLyingLengthsIsRead() throws Exception {
        SplittableRandom random = new SplittableRandom(302);
        for (int i = 0; i < PLAIN / 4; i++) {
            byte[] whole = Written.gzip(original(random));
            byte[] content = whole.clone();
            int from = random.nextInt(2, whole.length);
            if (i % 3 == 0) {
                content = Arrays.copyOf(whole, from);
            } else if (i % 3 == 1) {
                content = Arrays.copyOf(whole, whole.length + random.nextInt(1, 100));
                random.nextBytes(content);
                System.arraycopy(whole, 0, content, 0, whole.length);
                content[whole.length] = (byte) (1 + random.nextInt(255));
            } else {
                int lie = random.nextInt();
                for (int b = 0; b < Integer.BYTES; b++) {
                    content[whole.length - Integer.BYTES + b] ^= (byte) (lie >>> 8 * b | 1);
                }
            }
            assertFalse(reads(content, true, 0));
        }
    }
}
