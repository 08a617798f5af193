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
    private final Deque<boolean[]> flags = new ArrayDeque<>();
    private int first;
    private int count;

    Block(Map<String, Source> columns) {
        this.columns = columns;
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
        return numbers.isEmpty() ? new double[ROWS] : numbers.pop();
    }

    boolean[] borrowFlags() {
        return flags.isEmpty() ? new boolean[ROWS] : flags.pop();
    }

    void giveBack(double[] borrowed) {
        numbers.push(borrowed);
    }

    void giveBack(boolean[] borrowed) {
        flags.push(borrowed);
    }

    static void negate(boolean[] holds, int count) {
        for (int i = 0; i < count; i++) {
            holds[i] = !holds[i];
        }
    }
}
