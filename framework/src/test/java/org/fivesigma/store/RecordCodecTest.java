package org.fivesigma.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecordCodecTest {
    @TempDir
    Path root;

    private Store store;

    @BeforeEach
    void open() throws Exception {
        store = Store.open(root, StoreIo.disk(), Codecs.builtIn(), warning -> {
            throw new AssertionError(warning);
        });
    }

    sealed interface Node {}

    record Leaf(double value) implements Node {}

    sealed interface Inner extends Node {}

    record Split(String column, List<Node> children) implements Inner {}

    record Empty() implements Node {}

    record Tree(Node root, Optional<Tree> next, CanonicalEncoderTest.Word formula, CanonicalEncoderTest.Mode mode) {}

    record Plain(String text, double real, float single, long whole, int small, boolean flag) {}

    record Boxed(Double real, Float single, Long whole, Integer small, Boolean flag) {}

    record Nested(
            Map<String, List<Optional<Double>>> map, List<Map<String, Leaf>> list, Optional<List<String>> maybe) {}

    record Arrayed(double[] reals, float[] singles, long[] wholes, int[] smalls, boolean[] flags, byte[] bytes) {}

    private <T> T roundTrip(T value) throws Exception {
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) value.getClass();
        Artifact artifact = store.put(value);
        T read = store.get(artifact, type);
        assertEquals(artifact, store.put(read));
        return read;
    }

    private void assertEqualAfterwards(Object value) throws Exception {
        assertEquals(value, roundTrip(value));
    }

    @Test
    void keepsSingleValues() throws Exception {
        for (String text : List.of("", "a\0\n\"\\/", "μ\uD83D\uDE00", "\uD83D alone", "</script>\u2028\u007f")) {
            assertEqualAfterwards(new Plain(text, -0.0, -0.0f, Long.MIN_VALUE, Integer.MIN_VALUE, true));
            assertEqualAfterwards(text);
        }
        assertEqualAfterwards(new Plain("", Double.NaN, Float.NaN, (1L << 53) + 1, -1, false));
        assertEqualAfterwards(new Boxed(Double.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, 0L, 0, false));
        assertEqualAfterwards(CanonicalEncoderTest.Mode.FAST_ONE.rank());
    }

    @Test
    void keepsNestedValuesAndTheirOrder() throws Exception {
        Map<String, List<Optional<Double>>> map = new LinkedHashMap<>();
        map.put("zz", List.of(Optional.of(1.0), Optional.empty()));
        map.put("", List.of());
        map.put("aa.b μ", List.of(Optional.of(Double.NaN)));
        Nested nested = new Nested(map, List.of(Map.of(), Map.of("x", new Leaf(1))), Optional.of(List.of()));
        assertEqualAfterwards(nested);
        assertEquals(
                List.of("zz", "", "aa.b μ"), List.copyOf(roundTrip(nested).map().keySet()));
        assertEqualAfterwards(new Nested(Map.of(), List.of(), Optional.empty()));
    }

    @Test
    void keepsRecordsOfTheirOwnTypeAndSealedOnes() throws Exception {
        Node root = new Split("pt", List.of(new Leaf(1), new Split("eta", List.of(new Empty())), new Leaf(-0.0)));
        CanonicalEncoderTest.Word word = new CanonicalEncoderTest.Word("a + b");
        Tree inner = new Tree(new Empty(), Optional.empty(), word, CanonicalEncoderTest.Mode.SLOW);
        assertEqualAfterwards(new Tree(root, Optional.of(inner), word, CanonicalEncoderTest.Mode.FAST_ONE));
        Artifact split = store.put(root);
        assertEquals(root, store.get(split, Node.class));
        assertEquals(root, store.get(split, Inner.class));
        assertThrows(StoreException.Corrupt.class, () -> store.get(split, Leaf.class));
    }

    @Test
    void keepsArrays() throws Exception {
        float[] singles = {Float.MIN_VALUE, 0.1f, -0.0f, Float.NEGATIVE_INFINITY};
        byte[] bytes = new byte[100_000];
        new java.util.Random(5).nextBytes(bytes);
        Arrayed arrayed = new Arrayed(
                Artifacts.oddNumbers(), singles, new long[] {Long.MIN_VALUE}, new int[20], new boolean[] {true}, bytes);
        Arrayed read = roundTrip(arrayed);
        assertArrayEquals(arrayed.reals(), read.reals());
        assertArrayEquals(arrayed.singles(), read.singles());
        assertArrayEquals(arrayed.wholes(), read.wholes());
        assertArrayEquals(arrayed.smalls(), read.smalls());
        assertArrayEquals(arrayed.flags(), read.flags());
        assertArrayEquals(arrayed.bytes(), read.bytes());
        Arrayed none = new Arrayed(new double[0], new float[0], new long[0], new int[0], new boolean[0], new byte[0]);
        assertEquals(0, roundTrip(none).reals().length);
    }

    @Test
    void keepsEveryBitOfManyNumbers() throws Exception {
        SplittableRandom random = new SplittableRandom(11);
        double[] reals = random.longs(300_000)
                .mapToDouble(Double::longBitsToDouble)
                .filter(Double::isFinite)
                .toArray();
        float[] singles = new float[100_000];
        for (int i = 0; i < singles.length; i++) {
            float single = Float.intBitsToFloat(random.nextInt());
            singles[i] = Float.isNaN(single) ? 0 : single;
        }
        Arrayed read = roundTrip(new Arrayed(reals, singles, new long[0], new int[0], new boolean[0], new byte[0]));
        assertTrue(Arrays.equals(reals, read.reals()));
        assertTrue(Arrays.equals(singles, read.singles()));
    }

    @Test
    void writesTheSameTextWithEveryJavaVersion() throws Exception {
        Artifact artifact = store.put(new Plain("μ", 2.0E-3, 1.0e10f, 1, 2, true));
        Path blob = root.resolve("blobs")
                .resolve(artifact.digest().hex().substring(0, 2))
                .resolve(artifact.digest().hex().substring(2));
        // before Java 19 the platform wrote 2.0E-3 as 0.0020
        assertEquals(
                "{\"codec\":\"record\",\"version\":1,\"type\":\"plain\",\"blobs\":[],\"value\":{\"text\":\"\\u03BC\","
                        + "\"real\":0.002,\"single\":1.0E10,\"whole\":1,\"small\":2,\"flag\":true}}",
                Files.readString(blob, StandardCharsets.US_ASCII));
    }

    record Unstorable(Set<String> names) {}

    record WithNull(String text) {}

    @Test
    void refusesWhatItCannotStoreByName() {
        IllegalArgumentException type =
                assertThrows(IllegalArgumentException.class, () -> store.put(new Unstorable(Set.of())));
        assertTrue(type.getMessage().contains("'names'") && type.getMessage().contains("java.util.Set"));
        IllegalArgumentException none =
                assertThrows(IllegalArgumentException.class, () -> store.put(new WithNull(null)));
        assertTrue(none.getMessage().contains("'text'"), none.getMessage());
        IllegalArgumentException alien = assertThrows(IllegalArgumentException.class, () -> store.put(new Object()));
        assertTrue(alien.getMessage().contains("java.lang.Object"), alien.getMessage());
    }
}
