package org.fivesigma.plugin.root.robustness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.fivesigma.plugin.root.codec.Packing;
import org.fivesigma.plugin.root.writing.Baskets;
import org.fivesigma.plugin.root.writing.BranchData;
import org.fivesigma.plugin.root.writing.Format;
import org.fivesigma.plugin.root.writing.RootWriter;
import org.fivesigma.plugin.root.writing.Values;

/** Small files with everything that the writer knows: every type, lists, folders, cycles, kept baskets, big places. */
final class Samples {
    private static final int ENTRIES = 700;

    private Samples() {}

    /** Writes them; the tree is {@code events} in each. */
    static List<Path> write(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        files.add(write(folder, "plain.root", Format.PLAIN, false));
        files.add(write(folder, "plain-kept.root", Format.PLAIN, true));
        files.add(write(folder, "big.root", new Format(Optional.of(Packing.ZLIB), true), true));
        for (Packing packing : List.of(Packing.ZLIB, Packing.XZ, Packing.LZ4, Packing.ZSTANDARD)) {
            files.add(write(folder, packing + ".root", Format.packed(packing), packing == Packing.LZ4));
        }
        return files;
    }

    private static Path write(Path folder, String name, Format format, boolean keeps) throws IOException {
        Path path = folder.resolve(name);
        try (RootWriter file = RootWriter.create(path, format)) {
            BranchData count = BranchData.flat("n", Values.of(ints(ENTRIES, 4)));
            file.top().tree("events", Baskets.of(5), BranchData.flat("old", Values.of(1f, 2f)));
            file.top()
                    .tree(
                            "events",
                            new Baskets(300, keeps),
                            count,
                            BranchData.flat("f", Values.of(floats(ENTRIES))),
                            BranchData.flat("d", Values.of(doubles(ENTRIES))),
                            BranchData.flat("l", Values.of(longs())),
                            BranchData.flat("o", Values.of(flags())),
                            BranchData.fixed("fixed", 3, Values.of(doubles(3 * ENTRIES))),
                            BranchData.counted("listed", count, Values.of(floats(sum(ints(ENTRIES, 4))))));
            file.top().folder("inner").tree("other", Baskets.of(9), count);
        }
        return path;
    }

    private static int[] ints(int count, int below) {
        return new SplittableRandom(count).ints(count, 0, below).toArray();
    }

    private static int sum(int... values) {
        int sum = 0;
        for (int value : values) {
            sum += value;
        }
        return sum;
    }

    private static float[] floats(int count) {
        int[] steps = ints(count, 900);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = steps[i] / 8f;
        }
        return values;
    }

    private static double[] doubles(int count) {
        return new SplittableRandom(count)
                .doubles(count)
                .map(each -> Math.rint(each * 64) / 4)
                .toArray();
    }

    private static long[] longs() {
        return new SplittableRandom(3)
                .longs(ENTRIES, 0, 50)
                .map(each -> each << 40)
                .toArray();
    }

    private static boolean[] flags() {
        int[] bits = ints(ENTRIES, 2);
        boolean[] flags = new boolean[ENTRIES];
        for (int i = 0; i < ENTRIES; i++) {
            flags[i] = bits[i] == 1;
        }
        return flags;
    }
}
