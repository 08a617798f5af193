package org.fivesigma.search.space;

import java.nio.charset.StandardCharsets;

/** Random numbers that depend on a seed and on what they are for, and on nothing else (SplitMix64, Steele et al. 2014). */
public final class Chance {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    private Chance(long state) {
        this.state = state;
    }

    /** Random numbers for one purpose; other purposes get others of the same seed. */
    public static Chance of(long seed, String purpose) {
        long hash = 0xCBF29CE484222325L;
        for (byte letter : purpose.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ letter) * 0x100000001B3L;
        }
        return new Chance(mixed(seed + STEP) ^ hash);
    }

    /** Any of 2^64 numbers. */
    long next() {
        state += STEP;
        return mixed(state);
    }

    /** A number in [0, 1). */
    public double uniform() {
        return (next() >>> 11) * 0x1p-53;
    }

    /** A number from 0 to below the bound; the bias of at most bound / 2^64 cannot be seen. */
    int below(int bound) {
        return (int) Math.multiplyHigh(next() >>> 1, 2L * bound);
    }

    /** A number of a normal distribution of mean 0 and standard deviation 1 (Box and Muller). */
    double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
        return radius * StrictMath.cos(2 * Math.PI * uniform());
    }

    /** Puts numbers into any order (Fisher and Yates). */
    public void shuffle(int[] numbers) {
        for (int last = numbers.length - 1; last > 0; last--) {
            int other = below(last + 1);
            int swapped = numbers[last];
            numbers[last] = numbers[other];
            numbers[other] = swapped;
        }
    }

    private static long mixed(long bits) {
        long mixed = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
