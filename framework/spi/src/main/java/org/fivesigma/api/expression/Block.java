package org.fivesigma.api.expression;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The values computed together, few enough that the numbers in between stay in the processor's cache. */
abstract sealed class Block permits EventBlock, ElementBlock {
    private final Deque<double[]> numbers = new ArrayDeque<>();
    private final Deque<byte[]> flags = new ArrayDeque<>();

    /**
     * Numbers that lie in an array.
     *
     * @param values the array
     * @param first the position of the block's first number
     */
    record Run(double[] values, int first) {}

    /** The number of values. */
    abstract int count();

    /** The most values that a borrowed array must hold. */
    abstract int room();

    /** The block of the events whose values these are. */
    abstract EventBlock events();

    /** Fills in the numbers of a column. */
    abstract void numbers(String column, double[] out);

    /** Fills in the flags of a column. */
    abstract void flags(String column, byte[] out);

    /** Fills in whether the texts of a column equal this one. */
    abstract void matches(String column, String text, byte[] out);

    /** The numbers of a column, where they are at hand as they are needed. */
    abstract Optional<Run> values(String column);

    /** Fills in numbers that are computed for each event. */
    abstract void numbersOfEvents(BiConsumer<EventBlock, double[]> compute, double[] out);

    /** Fills in flags that are computed for each event. */
    abstract void flagsOfEvents(BiConsumer<EventBlock, byte[]> compute, byte[] out);

    double[] borrowNumbers() {
        return numbers.isEmpty() ? new double[room()] : numbers.pop();
    }

    byte[] borrowFlags() {
        return flags.isEmpty() ? new byte[room()] : flags.pop();
    }

    void giveBack(double[] borrowed) {
        numbers.push(borrowed);
    }

    void giveBack(byte[] borrowed) {
        flags.push(borrowed);
    }

    /** Drops what was given back, since arrays borrowed from now on must hold more. */
    void forget() {
        numbers.clear();
        flags.clear();
    }

    static byte flag(boolean holds) {
        return holds ? (byte) 1 : 0;
    }

    static void negate(byte[] holds, int count) {
        for (int i = 0; i < count; i++) {
            holds[i] ^= 1;
        }
    }
}
