package org.fivesigma.plugin.root.columns;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the range that the title of a {@code Double32_t} or {@code Float16_t} gives, as in {@code [-1,1,10]}. */
final class PackingRange {
    private static final Pattern RANGE = Pattern.compile("\\[([^\\[\\],]*),([^\\[\\],]*)(?:,([^\\[\\],]*))?]");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    private static final Pattern BITS = Pattern.compile("\\d{1,3}");
    private static final int LEAST_BITS = 2;
    private static final int MOST_BITS = 32;
    /** From so many bits on, ROOT writes numbers without a range as if no bits were given. */
    private static final int NOT_TRUNCATED = 15;

    private PackingRange() {}

    /** The packing that a title asks for; empty where its range is written in a way that is not known. */
    static Optional<Packing> of(String title, boolean single) {
        Matcher range = RANGE.matcher(title);
        if (!range.find()) {
            return withoutRange(single, 0);
        }
        String low = range.group(1).strip();
        String high = range.group(2).strip();
        String bits = range.group(3) == null ? "32" : range.group(3).strip();
        if (!NUMBER.matcher(low).matches()
                || !NUMBER.matcher(high).matches()
                || !BITS.matcher(bits).matches()) {
            return Optional.empty();
        }
        return of(Double.parseDouble(low), Double.parseDouble(high), Integer.parseInt(bits), single);
    }

    private static Optional<Packing> of(double low, double high, int bits, boolean single) {
        if (bits < LEAST_BITS || bits > MOST_BITS) {
            return Optional.empty();
        }
        return low < high ? Optional.of(new Ranged(low, high, bits, single)) : withoutRange(single, bits);
    }

    /** A {@code Float16_t} without a range is not known: no real file with one was at hand. */
    private static Optional<Packing> withoutRange(boolean single, int bits) {
        if (single) {
            return Optional.empty();
        }
        boolean truncated = bits > 0 && bits < NOT_TRUNCATED;
        return Optional.of(truncated ? new Truncated(bits) : new Shortened());
    }
}
