package org.fivesigma.plugin.trees.boosting;

/** Random numbers that a seed, a purpose and a number decide, by the SplitMix64 generator (doi:10.1145/2714064.2660195). */
final class Draw {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    /** Numbers for this purpose; different purposes and numbers give independent ones. */
    Draw(long seed, long purpose, long number) {
        state = mixed(mixed(mixed(seed + STEP) + purpose) + number);
    }

    private static long mixed(long value) {
        long a = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ a >>> 27) * 0x94D049BB133111EBL;
        return b ^ b >>> 31;
    }

    /** A whole number from 0 to below the limit, with a bias of at most the limit times 2 to the power -63. */
    int below(int limit) {
        state += STEP;
        return (int) ((mixed(state) >>> 1) % limit);
    }

    /** Draws so many of the numbers from 0 to below {@code all}, ascending, each choice as likely as any other. */
    int[] choose(int chosen, int all) {
        int[] numbers = new int[chosen];
        int taken = 0;
        for (int number = 0; taken < chosen; number++) {
            if (below(all - number) < chosen - taken) {
                numbers[taken++] = number;
            }
        }
        return numbers;
    }
}
