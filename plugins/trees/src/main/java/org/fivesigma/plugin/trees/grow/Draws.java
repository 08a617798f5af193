package org.fivesigma.plugin.trees.grow;

/** Random numbers that follow from a seed alone (SplitMix64 of Steele, Lea and Flood, OOPSLA 2014). */
final class Draws {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    /** The numbers of a seed. */
    Draws(long seed) {
        state = seed;
    }

    /** A number in which every bit depends on every bit of the seed. */
    static long mixed(long seed) {
        long z = (seed ^ seed >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** The seed of one tree. */
    static long ofTree(long seed, int tree) {
        return mixed(mixed(seed + STEP) + STEP * (tree + 1L));
    }

    /** The next whole number from 0 on, below a bound. */
    int below(int bound) {
        state += STEP;
        return (int) ((mixed(state) >>> 33) * bound >>> 31);
    }
}
