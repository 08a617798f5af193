package org.fivesigma.plugin.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.fivesigma.api.EventReader.Events;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.data.Accounting;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Jagged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged files end in a table whose accounting adds up, or in a failure that names the file; in nothing else.
 *
 * <p>In the files named {@code fletcher-latest} and {@code growing-lzf-latest} every byte of the description and of the values
 * is under a checksum: what is read from them is right. In others the format has no checksum for values that were not
 * deflated, and in older ones none for the description either, so that a flipped bit in a value cannot be noticed by any
 * reader.
 *
 * <p>More mutants in little memory: {@code mvn test -pl plugins/hdf5 -am -Dtest=MutationTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dsurefire.jvm="-Xmx400m -Dmutated.hdf5=1600"}.
 */
class MutationTest {
    private static final int MUTANTS = Integer.getInteger("mutated.hdf5", 160);
    private static final long SEED = Long.getLong("mutated.seed", 1600);
    private static final long[] EXTREMES = {
        -1, 0, 1, 0x7fffffffL, 0xffffffffL, 0x80000000L, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 40, 0x7ffffff7L
    };

    @TempDir
    private Path folder;

    private int read;
    private int refused;

    private static List<String> originals() {
        List<String> names = new ArrayList<>(List.of("toy", "grouped", "pandas"));
        for (String version : List.of("earliest", "latest")) {
            for (String layout : List.of("contiguous", "gzip", "fletcher", "lzf", "growing", "growing-lzf")) {
                names.add("wide-" + layout + "-" + version);
            }
            names.add("chunks-" + version);
            names.add("filled-" + version);
        }
        return names;
    }

    private static boolean isSummed(String name) {
        return name.equals("wide-fletcher-latest") || name.equals("wide-growing-lzf-latest");
    }

    private static Reader reader(String name, Path file, SplittableRandom random) {
        if (name.equals("grouped")) {
            return Reader.of(file).group("jets");
        }
        if (name.startsWith("chunks")) {
            List<String> sets = List.of("fixed", "larger", "rows", "columns", "both");
            return random.nextBoolean() ? Reader.of(file) : Reader.of(file).dataset(sets.get(random.nextInt(5)));
        }
        if (name.startsWith("filled")) {
            return random.nextBoolean() ? Reader.of(file) : Reader.of(file).dataset("three");
        }
        return Reader.of(file);
    }

    private static byte[] mutated(byte[] original, SplittableRandom random) {
        int kind = random.nextInt(6);
        if (kind == 0) {
            return Arrays.copyOf(original, random.nextInt(original.length));
        }
        if (kind == 1) {
            return shifted(original, random);
        }
        byte[] content = original.clone();
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int damages = random.nextInt(1, kind == 2 ? 20 : 4);
        for (int i = 0; i < damages; i++) {
            int at = place(content, random);
            switch (kind) {
                case 2 -> content[at] ^= (byte) (1 << random.nextInt(8));
                case 3 -> content[at] = (byte) random.nextInt(256);
                case 4 -> bytes.putInt(Math.min(at, content.length - 4), (int) extreme(content, random));
                default -> bytes.putLong(Math.min(at & ~7, content.length - 8), extreme(content, random));
            }
        }
        return content;
    }

    /** A place that matters: zeros fill most of a small file. */
    private static int place(byte[] content, SplittableRandom random) {
        int at = random.nextInt(content.length);
        for (int tries = 0; content[at] == 0 && tries < 20; tries++) {
            at = random.nextInt(content.length);
        }
        return at;
    }

    /** A length or address that cannot be, or one that is another's. */
    private static long extreme(byte[] content, SplittableRandom random) {
        return random.nextBoolean()
                ? EXTREMES[random.nextInt(EXTREMES.length)]
                : random.nextInt(2 * content.length) & (random.nextBoolean() ? ~7 : ~0);
    }

    /** Some bytes more or fewer in the middle. */
    private static byte[] shifted(byte[] original, SplittableRandom random) {
        int at = random.nextInt(original.length);
        int by = random.nextInt(-64, 64);
        byte[] content = new byte[Math.max(1, original.length + by)];
        System.arraycopy(original, 0, content, 0, Math.min(at, content.length));
        int from = Math.min(original.length, Math.max(0, at - Math.min(0, by)));
        int to = Math.min(content.length, Math.max(0, at + Math.max(0, by)));
        System.arraycopy(original, from, content, to, Math.min(original.length - from, content.length - to));
        return content;
    }

    private void check(String name, byte[] content, SplittableRandom random, int number) throws Exception {
        Path file = Files.write(folder.resolve("mutant.h5"), content);
        String where = "mutant " + number + " of " + name;
        try {
            Events events = reader(name, file, random).read();
            Accounting accounting = events.accounting().get(0);
            assertEquals(events.events().rows(), accounting.read(), where);
            assertEquals(accounting.declared(), accounting.read(), where);
            if (isSummed(name)) {
                assertRight(name, events.events(), where);
            }
            read++;
        } catch (InputFailure failure) {
            assertEquals("mutant.h5", failure.file(), where);
            assertFalse(failure.getMessage().isBlank(), where);
            assertFalse(failure.remedy().isBlank(), where);
            refused++;
        } catch (RuntimeException | Error e) {
            throw new AssertionError(where + " ends in " + e, e);
        }
    }

    private void assertRight(String name, EventTable events, String where) throws Exception {
        EventTable right = reader(name, Fixture.in(folder, name), new SplittableRandom(1))
                .read()
                .events();
        assertEquals(right.specs(), events.specs(), where);
        for (String column : right.names()) {
            Column expected = right.column(column);
            Column found = events.column(column);
            if (expected instanceof Jagged lists) {
                assertEquals(lists.offsets(), ((Jagged) found).offsets(), where);
                expected = lists.elements();
                found = ((Jagged) found).elements();
            }
            assertEquals(expected, found, where + " " + column);
        }
    }

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void everyDamagedFileIsReadOrRefused() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        List<String> originals = originals();
        for (int number = 0; number < MUTANTS; number++) {
            String name = originals.get(number % originals.size());
            check(name, mutated(Fixture.bytes(name), random), random, number);
        }
        assertTrue(read > MUTANTS / 10 && refused > MUTANTS / 4, read + " read and " + refused + " refused");
    }
}
