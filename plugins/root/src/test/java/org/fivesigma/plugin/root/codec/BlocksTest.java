package org.fivesigma.plugin.root.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class BlocksTest {
    private static final int SEED = 20261123;

    @ParameterizedTest
    @EnumSource
    void givesBackWhatWasWritten(Packing packing) throws Exception {
        for (int length : new int[] {1, 7, 100, 32_000, 1_000_000}) {
            byte[] bytes = floats(length, SEED);
            assertArrayEquals(bytes, expanded(ByteBuffer.wrap(packing.blocks(bytes)), length));
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsFromMappedMemoryAndFromTheMiddleOfAnArray(Packing packing) throws Exception {
        byte[] bytes = floats(40_000, SEED);
        byte[] blocks = packing.blocks(bytes);
        ByteBuffer outside = ByteBuffer.allocateDirect(blocks.length + 5).put(3, blocks);
        assertArrayEquals(bytes, expanded(outside.slice(3, blocks.length), bytes.length));
        ByteBuffer within = ByteBuffer.allocate(blocks.length + 5).put(3, blocks);
        assertArrayEquals(
                bytes, expanded(within.position(3).limit(3 + blocks.length).asReadOnlyBuffer(), bytes.length));
        assertArrayEquals(bytes, expanded(within.slice(3, blocks.length), bytes.length));
    }

    @Test
    void joinsBlocksOfDifferentKinds() throws Exception {
        ByteArrayOutputStream blocks = new ByteArrayOutputStream();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Packing packing : Packing.values()) {
            byte[] part = floats(1000 + packing.ordinal(), packing.ordinal());
            blocks.write(packing.blocks(part));
            bytes.write(part);
        }
        assertEquals(bytes.size(), Blocks.length(ByteBuffer.wrap(blocks.toByteArray())));
        assertArrayEquals(bytes.toByteArray(), expanded(ByteBuffer.wrap(blocks.toByteArray()), bytes.size()));
    }

    @Test
    void readsMoreThanOneBlockCanDeclare() throws Exception {
        byte[] bytes = new byte[40_000_000];
        bytes[20_000_000] = 1;
        ByteBuffer blocks = ByteBuffer.wrap(Packing.LZ4.blocks(bytes));
        assertEquals(bytes.length, Blocks.length(blocks));
        assertArrayEquals(bytes, expanded(blocks, bytes.length));
    }

    @ParameterizedTest
    @EnumSource
    void refusesAnyOtherLength(Packing packing) throws Exception {
        byte[] blocks = packing.blocks(floats(1000, SEED));
        assertRefused("hold 1000 bytes where 1001 are expected", blocks, 1001);
        assertRefused("declare more than the 999 bytes expected", blocks, 999);
        for (int lie : new int[] {0, 1, 999, 1001, 9999}) {
            byte[] lying = blocks.clone();
            lying[6] = (byte) lie;
            lying[7] = (byte) (lie >> 8);
            assertRefused("", lying, lie);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatEndsEarly(Packing packing) throws Exception {
        byte[] blocks = packing.blocks(floats(300, SEED));
        for (int length = 1; length < blocks.length; length++) {
            byte[] part = Arrays.copyOf(blocks, length);
            assertThrows(CorruptBlock.class, () -> Blocks.length(ByteBuffer.wrap(part)));
            assertRefused("", part, 300);
            if (length > BlockHead.LENGTH) {
                byte[] declared = packing.head(length - BlockHead.LENGTH, 300);
                System.arraycopy(declared, 0, part, 0, declared.length);
                assertRefused("", part, 300);
            }
        }
    }

    @Test
    void saysWhichCompressionsAreKnown() {
        assertRefused(
                "a compressed block starts with bytes 51 00, which name no compression; known are ZL, CS, XZ, L4, ZS",
                new byte[] {'Q', 0, 0, 0, 0, 0, 1, 0, 0},
                1);
    }

    // old deflate has no checksum, so that damage may pass unseen
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "OLD_DEFLATE")
    void findsAnyFlippedBit(Packing packing) throws Exception {
        byte[] bytes = floats(400, SEED);
        byte[] blocks = packing.blocks(bytes);
        try (Blocks reader = new Blocks()) {
            for (int bit = 0; bit < blocks.length * 8; bit++) {
                byte[] flipped = blocks.clone();
                flipped[bit / 8] ^= (byte) (1 << bit % 8);
                byte[] into = new byte[bytes.length];
                try {
                    reader.decompress(ByteBuffer.wrap(flipped), into);
                    // some bits mean nothing, such as the version of the library that wrote
                    assertArrayEquals(bytes, into, packing + " bit " + bit);
                } catch (CorruptBlock found) {
                    assertReadable(found);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void survivesGarbage(Packing packing) throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        byte[] blocks = packing.blocks(floats(4000, SEED));
        try (Blocks reader = new Blocks()) {
            for (int attempt = 0; attempt < 1000; attempt++) {
                byte[] damaged = blocks.clone();
                int first = packing == Packing.LZ4 ? BlockHead.LENGTH + Long.BYTES : BlockHead.LENGTH;
                for (int flips = random.nextInt(1, 6); flips > 0; flips--) {
                    // most faults are near the start, where tables and lengths stand
                    int most = random.nextBoolean() ? first + 40 : damaged.length;
                    damaged[random.nextInt(first, Math.min(most, damaged.length))] = (byte) random.nextInt();
                }
                if (packing == Packing.LZ4) {
                    rehash(damaged);
                }
                try {
                    reader.decompress(ByteBuffer.wrap(damaged), new byte[4000]);
                } catch (CorruptBlock found) {
                    assertReadable(found);
                }
            }
        }
    }

    @Test
    void refusesALengthBeyondBelief() throws IOException {
        ByteArrayOutputStream heads = new ByteArrayOutputStream();
        for (int i = 0; i < 130; i++) {
            heads.write(Packing.XZ.head(0, (1 << 24) - 1));
        }
        CorruptBlock found =
                assertThrows(CorruptBlock.class, () -> Blocks.length(ByteBuffer.wrap(heads.toByteArray())));
        assertEquals("1170 compressed bytes declare 2181037950 bytes, which is beyond belief", found.getMessage());
    }

    @Test
    void refusesDictionariesLargerThanAnyBlock() throws Exception {
        byte[] blocks = Packing.XZ.blocks(floats(1000, SEED));
        // the byte of the block's head that holds the size of the dictionary, here 1.5 GiB, and that head's CRC32
        int head = BlockHead.LENGTH + 12;
        blocks[head + 4] = 37;
        java.util.zip.CRC32 checksum = new java.util.zip.CRC32();
        checksum.update(blocks, head, 8);
        for (int i = 0; i < 4; i++) {
            blocks[head + 8 + i] = (byte) (checksum.getValue() >> 8 * i);
        }
        assertRefused("memory", blocks, 1000);
    }

    /** Big-endian floats as a basket holds them, the first ones drawn, the rest repeated. */
    private static byte[] floats(int length, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ByteBuffer bytes = ByteBuffer.allocate(length + Float.BYTES);
        while (bytes.position() < length) {
            bytes.putFloat(bytes.position() % 5 == 0 ? 0 : (float) random.nextInt(40) / 8);
        }
        return Arrays.copyOf(bytes.array(), length);
    }

    private static byte[] expanded(ByteBuffer blocks, int length) throws CorruptBlock {
        byte[] into = new byte[length];
        try (Blocks reader = new Blocks()) {
            reader.decompress(blocks, into);
        }
        return into;
    }

    private static void rehash(byte[] block) {
        int payload = BlockHead.LENGTH + Long.BYTES;
        long hash = XxHash64.of(new Span(block, payload, block.length - payload));
        ByteBuffer.wrap(block).putLong(BlockHead.LENGTH, hash);
    }

    private static void assertRefused(String part, byte[] blocks, int length) {
        CorruptBlock found = assertThrows(
                CorruptBlock.class, () -> expanded(ByteBuffer.wrap(blocks), length), () -> length + " bytes");
        assertReadable(found);
        assertTrue(found.getMessage().contains(part), found.getMessage());
    }

    private static void assertReadable(CorruptBlock found) {
        assertFalse(found.getMessage().isBlank() || found.getMessage().contains("null"), found.getMessage());
    }
}
