package org.fivesigma.api.expression;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** The rows computed together, few enough that the numbers in between stay in the processor's cache. */
final class Block {
    /** The most rows of a block. */
    static final int ROWS = 4096;

    private final Map<String, Source> columns;
    private final Deque<double[]> numbers = new ArrayDeque<>();
    private final Deque<byte[]> flags = new ArrayDeque<>();
    private final int size;
    private int first;
    private int count;

    Block(Map<String, Source> columns, int rowsOfTable) {
        this.columns = columns;
        this.size = Math.min(ROWS, rowsOfTable);
    }

    /** Moves to these rows. */
    void move(int toFirst, int rows) {
        first = toFirst;
        count = rows;
    }

    int first() {
        return first;
    }

    int count() {
        return count;
    }

    Source column(String name) {
        return columns.get(name);
    }

    double[] borrowNumbers() {
        return numbers.isEmpty() ? new double[size] : numbers.pop();
    }

    byte[] borrowFlags() {
        return flags.isEmpty() ? new byte[size] : flags.pop();
    }

    void giveBack(double[] borrowed) {
        numbers.push(borrowed);
    }

    void giveBack(byte[] borrowed) {
        flags.push(borrowed);
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
