package org.fivesigma.plugin.explanation.permutation;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A unit and, for each repeat, from which row each row takes its values of these features.
 *
 * @param unit what is permuted
 * @param rows the rows to take from, by repeat; must not be changed
 */
record Shuffled(Unit unit, List<int[]> rows) {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    /** Permutations that follow from the seed, the unit's name and the repeat alone. */
    static Shuffled of(Unit unit, int repeats, int events, long seed) {
        return new Shuffled(
                unit,
                IntStream.range(0, repeats)
                        .mapToObj(repeat -> permutation(events, start(seed, unit.name(), repeat)))
                        .toList());
    }

    private static long start(long seed, String name, int repeat) {
        long start = mixed(seed + STEP);
        for (int i = 0; i < name.length(); i++) {
            start = mixed(start + STEP * (name.charAt(i) + 1L));
        }
        return mixed(start + STEP * (repeat + 1L));
    }

    /** Fisher and Yates' shuffle by the numbers of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). */
    private static int[] permutation(int events, long start) {
        int[] rows = IntStream.range(0, events).toArray();
        long state = start;
        for (int left = events; left > 1; left--) {
            state += STEP;
            int taken = (int) ((mixed(state) >>> 33) * left >>> 31);
            int row = rows[taken];
            rows[taken] = rows[left - 1];
            rows[left - 1] = row;
        }
        return rows;
    }

    /** A number in which every bit depends on every bit of another. */
    private static long mixed(long bits) {
        long once = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        long twice = (once ^ once >>> 27) * 0x94D049BB133111EBL;
        return twice ^ twice >>> 31;
    }
}
