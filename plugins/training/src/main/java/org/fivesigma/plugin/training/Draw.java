package org.fivesigma.plugin.training;

/**
 * Random numbers that belong to a seed, to what they are drawn for, and to a place; each can be had by itself.
 *
 * <p>The mixing function is that of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014), applied to a counter.
 */
enum Draw {
    /** Which signal events are taken. */
    TAKE_SIGNAL,
    /** Which background events are taken. */
    TAKE_BACKGROUND,
    /** Which event goes into which part. */
    SPLIT;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** Which events of a class are taken. */
    static Draw take(boolean signal) {
        return signal ? TAKE_SIGNAL : TAKE_BACKGROUND;
    }

    /** The 64 random bits of a place. */
    long bits(long seed, long place) {
        long start = mix(mix(seed + GOLDEN) + (ordinal() + 1) * GOLDEN);
        return mix(start + (place + 1) * GOLDEN);
    }

    /** Spreads every bit over all others; different bits stay different. */
    static long mix(long bits) {
        long once = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }

    /** The place of 64 bits among all, in [0, 1), the lowest signed number first. */
    static double fraction(long bits) {
        return ((bits ^ Long.MIN_VALUE) >>> 11) * 0x1p-53;
    }
}
