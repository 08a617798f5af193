package org.fivesigma.plugin.root.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fivesigma.api.InputFailure;
import org.fivesigma.plugin.root.codec.Packing;
import org.fivesigma.plugin.root.writing.Baskets;
import org.fivesigma.plugin.root.writing.BranchData;
import org.fivesigma.plugin.root.writing.Folder;
import org.fivesigma.plugin.root.writing.Format;
import org.fivesigma.plugin.root.writing.RootWriter;
import org.fivesigma.plugin.root.writing.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that say the same lie wherever it is told: what they ask for is refused before it is tried. */
class BombsTest {
    /** A number of entries whose bytes are nowhere else in a file. */
    private static final int ENTRIES = 123_457;

    /** What reading a small file may allocate. */
    private static final long MOST_BYTES = 32L << 20;

    @TempDir
    private Path folder;

    @Test
    void refusesATreeThatDeclaresTwoGigabytes() throws Exception {
        byte[] bytes = write(Format.packed(Packing.XZ), floats("x"));
        Anatomy.Found tree = record(bytes, "TTree");
        everywhere(bytes, ByteBuffer.wrap(bytes).getInt(tree.start() + 6), Integer.MAX_VALUE);
        assertRefused("declares impossible lengths", bytes);
    }

    @Test
    void refusesABasketThatDeclaresTwoGigabytes() throws Exception {
        byte[] bytes = write(Format.packed(Packing.ZSTANDARD), floats("x"));
        Anatomy.Found basket = record(bytes, "TBasket");
        ByteBuffer.wrap(bytes).putInt(basket.start() + 6, Integer.MAX_VALUE - 3);
        assertRefused("declares impossible lengths", bytes);
    }

    @Test
    void refusesHalfAGigabyteOutOfNothing() throws Exception {
        byte[] bytes = write(Format.packed(Packing.ZSTANDARD), floats("x"));
        Anatomy.Found basket = record(bytes, "TBasket");
        ByteBuffer.wrap(bytes).putInt(basket.start() + 6, (128 << 20) - 8);
        assertRefused("declares impossible lengths", bytes);
    }

    @Test
    void refusesEntriesThatNoBasketHasBytesFor() throws Exception {
        BranchData counts = BranchData.flat("n", Values.of(new int[ENTRIES]));
        for (BranchData branch :
                new BranchData[] {floats("x"), BranchData.counted("y", counts, Values.of(new float[0]))}) {
            byte[] bytes =
                    branch.counter().isPresent() ? write(Format.PLAIN, counts, branch) : write(Format.PLAIN, branch);
            everywhere(bytes, ENTRIES, 1 << 30);
            assertRefused("a basket of 1073741824 entries has 493828 bytes where 4294967296 are expected", bytes);
        }
    }

    @Test
    void refusesADirectoryThatLiesInItself() throws Exception {
        Path path = folder.resolve("cycle.root");
        try (RootWriter file = RootWriter.create(path, Format.PLAIN)) {
            Folder inner = file.top().tree("events", Baskets.of(9), floats("x")).folder("inner");
            inner.folder("deeper").list(inner);
        }
        assertRefused("the directory 'inner/deeper/inner/' lies in itself", Files.readAllBytes(path));
    }

    @Test
    void refusesDirectoriesDeeperThanAnyoneNestsThem() throws Exception {
        Path path = folder.resolve("deep.root");
        try (RootWriter file = RootWriter.create(path, Format.PLAIN)) {
            Folder inner = file.top();
            for (int i = 0; i < 3000; i++) {
                inner = inner.folder("d");
            }
        }
        assertRefused("lies in itself", Files.readAllBytes(path));
    }

    @Test
    void refusesClassesThatContainThemselves() throws Exception {
        String name = "x".repeat(3000);
        byte[] bytes = write(Format.PLAIN, floats(name));
        // TLeaf is a base of TLeafF, which becomes a base of TLeaf
        int leaf = find(bytes, "\5TLeaf\0", 0);
        replace(bytes, leaf, "\6TNamed\0", "\6TLeafF\0");
        // the name of the leaf follows name and title of the branch; in place of it stand the starts of such objects in
        // each other
        int place = find(bytes, "TBranch\0", 0);
        for (int before = 0; before < 3; before++) {
            place = find(bytes, name, place) + name.length();
        }
        int start = place - name.length() - Integer.BYTES - 1 - 10 - 6;
        ByteBuffer file = ByteBuffer.wrap(bytes);
        int end = start + Integer.BYTES + (file.getInt(start) & 0x3fffffff);
        int position = start + 6;
        for (int depth = 0; depth < 400; depth++) {
            file.putInt(position, end - position - Integer.BYTES | 0x40000000);
            file.putShort(position + Integer.BYTES, (short) (depth % 2 == 0 ? 2 : 1));
            position += 6;
        }
        assertRefused("nest deeper than 200", bytes);
    }

    @Test
    void refusesABranchThatIsThereTwice() throws Exception {
        byte[] bytes = write(Format.PLAIN, floats("x"), floats("y"));
        int tree = record(bytes, "TTree").start();
        int name = find(bytes, "TBranch\0", tree);
        int classMark = Integer.BYTES;
        // the second branch names its class by the place of the first mention; it becomes a pointer to the first branch
        int sameClass = 0x80000000 | name - classMark - tree + 2;
        int firstBranch = name - 2 * classMark - tree + 2;
        ByteBuffer file = ByteBuffer.wrap(bytes);
        int second = name;
        while (file.getInt(second) != sameClass) {
            second++;
        }
        file.putInt(second, firstBranch);
        assertRefused("branch 'x' is there twice, or lies in itself", bytes);
    }

    private static BranchData floats(String name) {
        return BranchData.flat(name, Values.of(new float[ENTRIES]));
    }

    private byte[] write(Format format, BranchData... branches) throws Exception {
        Path path = folder.resolve("bomb.root");
        try (RootWriter file = RootWriter.create(path, format)) {
            file.top().tree("events", Baskets.of(ENTRIES), branches);
        }
        return Files.readAllBytes(path);
    }

    private static Anatomy.Found record(byte[] bytes, String className) {
        return Anatomy.of(bytes).records().stream()
                .filter(record -> find(bytes, className, record.start()) < record.keyEnd())
                .findFirst()
                .orElseThrow();
    }

    private static int find(byte[] bytes, String text, int from) {
        int found = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text, from);
        assertTrue(found >= 0, text);
        return found;
    }

    private static void replace(byte[] bytes, int from, String old, String other) {
        byte[] letters = other.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(letters, 0, bytes, find(bytes, old, from), letters.length);
    }

    private static void everywhere(byte[] bytes, int old, int other) {
        ByteBuffer file = ByteBuffer.wrap(bytes);
        int found = 0;
        for (int position = 0; position <= bytes.length - Integer.BYTES; position++) {
            if (file.getInt(position) == old) {
                file.putInt(position, other);
                found++;
            }
        }
        assertTrue(found > 1, () -> "the number " + old + " is told once only");
    }

    private void assertRefused(String part, byte[] bytes) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Reading reading = new Reading(folder, Optional.of("events"));
        long before = threads.getCurrentThreadAllocatedBytes();
        InputFailure failure = assertThrows(InputFailure.class, () -> reading.read(bytes));
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(failure.getMessage().contains(part), failure.getMessage());
        assertTrue(allocated < MOST_BYTES, () -> allocated + " bytes for: " + failure.getMessage());
        assertEquals("mutant.root", failure.file());
    }
}
