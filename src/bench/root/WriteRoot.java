import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.fivesigma.plugin.root.codec.Packing;
import org.fivesigma.plugin.root.writing.Baskets;
import org.fivesigma.plugin.root.writing.BranchData;
import org.fivesigma.plugin.root.writing.Format;
import org.fivesigma.plugin.root.writing.RootWriter;
import org.fivesigma.plugin.root.writing.Values;

/** Writes a tree of float branches such as an analysis keeps: momenta, angles, masses, scores, and many zeros. */
public final class WriteRoot {
    /** Entries of a basket, so that one holds 32 kB, ROOT's own choice. */
    private static final int BASKET = 8000;

    /** Bits of the mantissa that are dropped, as analysis formats do; all are kept where this is 0. */
    private static final int DROPPED = 13;

    private WriteRoot() {}

    /** Arguments: the file, its compression or none, branches, entries. */
    public static void main(String[] arguments) throws Exception {
        String packing = arguments[1].toUpperCase(Locale.ROOT);
        Format format =
                new Format(packing.equals("NONE") ? Optional.empty() : Optional.of(Packing.valueOf(packing)), false);
        BranchData[] branches = new BranchData[Integer.parseInt(arguments[2])];
        for (int i = 0; i < branches.length; i++) {
            branches[i] = BranchData.flat("x" + i, Values.of(values(i, Integer.parseInt(arguments[3]))));
        }
        try (RootWriter file = RootWriter.create(Path.of(arguments[0]), format)) {
            file.top().tree("events", Baskets.of(BASKET), branches);
        }
    }

    private static float[] values(int branch, int entries) {
        SplittableRandom random = new SplittableRandom(branch);
        float[] values = new float[entries];
        for (int i = 0; i < entries; i++) {
            values[i] = (float) value(branch % 5, random);
        }
        // half of the branches keep all bits
        int mask = branch % 2 == 0 ? -1 : -1 << DROPPED;
        for (int i = 0; i < entries; i++) {
            values[i] = Float.intBitsToFloat(Float.floatToRawIntBits(values[i]) & mask);
        }
        return values;
    }

    private static double value(int kind, SplittableRandom random) {
        double uniform = random.nextDouble();
        return switch (kind) {
            case 0 -> -40 * StrictMath.log(1 - uniform);
            case 1 -> 5 * uniform - 2.5;
            case 2 -> uniform < 0.6 ? 0 : -30 * StrictMath.log(random.nextDouble());
            case 3 -> random.nextInt(8);
            default -> 91.2 + 2.5 * StrictMath.tan(3 * (uniform - 0.5));
        };
    }
}
