package org.fivesigma.plugin.root;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.EventReader.Events;
import org.fivesigma.api.EventReader.Schema;
import org.fivesigma.api.data.Accounting;
import org.fivesigma.api.data.Jagged;
import org.fivesigma.plugin.root.codec.Packing;
import org.fivesigma.plugin.root.writing.Baskets;
import org.fivesigma.plugin.root.writing.BranchData;
import org.fivesigma.plugin.root.writing.Format;
import org.fivesigma.plugin.root.writing.RootWriter;
import org.fivesigma.plugin.root.writing.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several files read as one table. */
class ChainTest {
    @TempDir
    private Path folder;

    private Path file(String name, BranchData... branches) throws Exception {
        return file(name, "events", branches);
    }

    private Path file(String name, String tree, BranchData... branches) throws Exception {
        return file(name, tree, new Baskets(2, true), branches);
    }

    private Path file(String name, String tree, Baskets baskets, BranchData... branches) throws Exception {
        Path path = folder.resolve(name);
        try (RootWriter writer = RootWriter.create(path, Format.packed(Packing.ZLIB))) {
            writer.top().tree(tree, baskets, branches);
        }
        return path;
    }

    private static BranchData x(double... values) {
        return BranchData.flat("x", new Values.Doubles(values));
    }

    private static BranchData[] lists(int[] counts, float... values) {
        BranchData count = BranchData.flat("n", new Values.Ints(counts));
        return new BranchData[] {count, BranchData.counted("y", count, new Values.Floats(values))};
    }

    /** A file with one basket, the first thing compressed in it, in which a bit is wrong. */
    private Path damaged(String name, double... values) throws Exception {
        Path file = file(name, "events", Baskets.of(values.length), x(values));
        byte[] bytes = Files.readAllBytes(file);
        int basket = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("ZL");
        bytes[basket + 12] ^= 0x55;
        return Files.write(file, bytes);
    }

    @Test
    void joinsFilesAcrossBaskets() throws Exception {
        Path one = file("one.root", lists(new int[] {1, 0, 2}, 1, 2, 3));
        Path two = file("two.root", lists(new int[] {0, 3}, 4, 5, 6));
        Events read = Reading.of(folder, one, two).events();
        Jagged lists = (Jagged) read.events().column("y");
        assertArrayEquals(new double[] {1, 0, 2, 0, 3}, read.events().numbers("n"));
        assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6}, lists.elements().numbers());
        int[] ends = {lists.end(0), lists.end(1), lists.end(2), lists.end(3), lists.end(4)};
        assertArrayEquals(new int[] {1, 1, 3, 3, 6}, ends);
        assertEquals(
                List.of(new Accounting("one.root", 3, 3, Map.of()), new Accounting("two.root", 2, 2, Map.of())),
                read.accounting());
    }

    @Test
    void leavesOutColumnsThatOnlySomeFilesHaveAndSaysSo() throws Exception {
        BranchData z = BranchData.flat("z", new Values.Longs(new long[] {1, 2}));
        Path one = file("one.root", x(1, 2), z);
        Path two = file("two.root", x(3, 4), BranchData.flat("w", new Values.Longs(new long[] {5, 6})));
        Reading both = Reading.of(folder, one, two);
        Schema schema = both.schema();
        assertEquals(
                List.of("x"), schema.columns().stream().map(spec -> spec.name()).toList());
        assertEquals(
                List.of(
                        "column 'z' is left out, as it holds long in one.root but is not readable or not there in"
                                + " two.root",
                        "columns of two.root are left out, as one.root lacks them: w"),
                schema.warnings());
        assertArrayEquals(new double[] {1, 2, 3, 4}, both.events().events().numbers("x"));
        assertEquals(
                "two.root: tree 'events' has no column 'z', but one.root of the same sample has it;"
                        + " name columns that are there, such as x, w",
                both.columns("z").refusal());
    }

    @Test
    void refusesAColumnOfAnotherTypeWhenItIsAskedFor() throws Exception {
        Path one = file("one.root", x(1), BranchData.flat("e", new Values.Floats(new float[] {1})));
        Path two = file("two.root", x(2), BranchData.flat("e", new Values.Doubles(new double[] {1})));
        Reading both = Reading.of(folder, one, two);
        assertEquals(
                List.of("column 'e' is left out, as it holds float in one.root but holds double in two.root"),
                both.schema().warnings());
        assertEquals(
                "two.root: column 'e' holds double here, but float in one.root of the same sample;"
                        + " leave it out, or read the files as two samples",
                both.columns("x", "e").refusal());
    }

    @Test
    void refusesTreesOfDifferentNames() throws Exception {
        Path one = file("one.root", "signal", x(1));
        Path two = file("two.root", "background", x(2));
        assertEquals(
                "two.root: its tree is 'background', that of one.root of the same sample is 'signal';"
                        + " name one that both have with tree: ..., or read the files as two samples",
                Reading.of(folder, one, two).refusal());
    }

    @Test
    void leavesOutADamagedFileAsAWholeOnlyOnRequest() throws Exception {
        Path one = file("one.root", x(1, 2, 3));
        Path bad = damaged("bad.root", new double[64]);
        Path two = file("two.root", x(4));
        Reading all = Reading.of(folder, one, bad, two);
        String refusal = all.refusal();
        assertTrue(refusal.startsWith("bad.root: column 'x', entries 0 to 63: "), refusal);
        assertTrue(refusal.endsWith("or leave such files out with on-bad-file: skip"), refusal);
        Events read = all.skipping().events();
        assertArrayEquals(new double[] {1, 2, 3, 4}, read.events().numbers("x"));
        Accounting skipped = read.accounting().get(1);
        assertEquals(64, skipped.declared());
        assertEquals(0, skipped.read());
        assertTrue(skipped.skipped().orElseThrow().startsWith("column 'x', entries 0 to 63: "), skipped::toString);
    }

    @Test
    void leavesOutFilesWithoutATreeOnlyOnRequest() throws Exception {
        Path one = file("one.root", x(1));
        Path text = Files.writeString(folder.resolve("text.root"), "these are no events");
        Reading both = Reading.of(folder, text, one, folder.resolve("missing.root"));
        assertEquals(
                "text.root: this is no ROOT file: it does not start with the letters 'root'; copy the file again, or"
                        + " leave such files out with on-bad-file: skip",
                both.refusal());
        Events read = both.skipping().events();
        assertArrayEquals(new double[] {1}, read.events().numbers("x"));
        assertEquals(
                Optional.of("there is no such file"), read.accounting().get(2).skipped());
        assertEquals(
                "text.root: this is no ROOT file: it does not start with the letters 'root'; copy the file again, or"
                        + " leave such files out with on-bad-file: skip",
                Reading.of(folder, text).skipping().refusal());
    }
}
