package org.fivesigma.plugin.hdf5.filters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jhdf.filter.ByteShuffleFilter;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.fivesigma.plugin.hdf5.file.Damage;
import org.junit.jupiter.api.Test;

class FiltersTest {
    @Test
    void fletcher32IsTheSumThatTheLibraryWrites() {
        // checksums that stand behind chunks of these bytes in files by HDF5 1.10.8 (h5py 3.7.0, fletcher32=True)
        assertEquals(0x4ff029c7, Fletcher32.of("abcde".getBytes(StandardCharsets.US_ASCII), 5));
        byte[] long4000 = new byte[4000];
        for (int i = 0; i < long4000.length; i++) {
            long4000[i] = (byte) (i * i + 255);
        }
        assertEquals(0x9763dad5, Fletcher32.of(long4000, long4000.length));
    }

    @Test
    void anyChangedByteFailsTheChecksum() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 1000; i++) {
            byte[] bytes = new byte[random.nextInt(5, 2000)];
            random.nextBytes(bytes);
            int sum = Fletcher32.of(bytes, bytes.length - 4);
            for (int b = 0; b < 4; b++) {
                bytes[bytes.length - 4 + b] = (byte) (sum >>> 8 * b);
            }
            assertEquals(bytes.length - 4, Fletcher32.checked(bytes, bytes.length));
            bytes[random.nextInt(bytes.length - 4)] ^= (byte) (1 << random.nextInt(8));
            assertThrows(Damage.class, () -> Fletcher32.checked(bytes, bytes.length));
        }
    }

    @Test
    void unshufflingAgreesWithAnotherImplementation() {
        SplittableRandom random = new SplittableRandom(6);
        for (int planes = 2; planes < 9; planes++) {
            byte[] bytes = new byte[97];
            random.nextBytes(bytes);
            assertArrayEquals(
                    new ByteShuffleFilter().decode(bytes, new int[] {planes}),
                    ElementBlock.unshuffled(bytes, bytes.length, planes));
        }
    }

    @Test
    void lzfCopiesAndRepeats() {
        // 2 literal bytes; copy 5 from 2 back; copy 12 = 7 + 3 + 2 from 1 back
        byte[] stored = {1, 'a', 'b', (byte) (3 << 5), 1, (byte) (7 << 5), 3, 0};
        String expected = "ab" + "ababa" + "a".repeat(12);
        assertEquals(
                expected, new String(Lzf.decoded(stored, stored.length, expected.length()), StandardCharsets.US_ASCII));
        assertThrows(Damage.class, () -> Lzf.decoded(stored, stored.length, expected.length() - 1));
        assertThrows(Damage.class, () -> Lzf.decoded(stored, stored.length, expected.length() + 1));
        assertThrows(Damage.class, () -> Lzf.decoded(new byte[] {(byte) (3 << 5), 1}, 2, 5));
        assertThrows(Damage.class, () -> Lzf.decoded(new byte[] {5, 'a'}, 2, 6));
    }
}
