package org.fivesigma.api.expression;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** A block of events: one value for each. */
final class EventBlock extends Block {
    /** The most events of a block. */
    private static final int EVENTS = 4096;

    /** The most values that the lists of several events may have together; a longer list is a block of its own. */
    private static final int ELEMENTS = 4 * EVENTS;

    private final Map<String, Source> columns;
    private final List<Source> lists;
    private final Map<Node, ElementBlock> elements = new IdentityHashMap<>();
    private final int rows;
    private int first;
    private int count;

    EventBlock(Map<String, Source> columns, int rows) {
        this.columns = columns;
        this.lists = columns.values().stream().filter(Source::isList).toList();
        this.rows = rows;
    }

    /** Moves to the events from this one on. */
    void move(int toFirst) {
        first = toFirst;
        count = Math.min(EVENTS, rows - first);
        for (Source list : lists) {
            long values = list.length(first);
            int fitting = 1;
            while (fitting < count && (values += list.length(first + fitting)) <= ELEMENTS) {
                fitting++;
            }
            count = fitting;
        }
    }

    int first() {
        return first;
    }

    Source column(String name) {
        return columns.get(name);
    }

    /** The elements of the lists that a part gives for these events. */
    ElementBlock elements(Node ofLists) {
        ElementBlock block = elements.computeIfAbsent(ofLists, node -> new ElementBlock(this, node));
        block.follow();
        return block;
    }

    @Override
    int count() {
        return count;
    }

    @Override
    int room() {
        return Math.min(EVENTS, rows);
    }

    @Override
    EventBlock events() {
        return this;
    }

    @Override
    void numbers(String column, double[] out) {
        column(column).numbers(first, count, out);
    }

    @Override
    void flags(String column, byte[] out) {
        column(column).flags(first, count, out);
    }

    @Override
    void matches(String column, String text, byte[] out) {
        column(column).matches(first, count, text, out);
    }

    @Override
    Optional<Run> values(String column) {
        return column(column).values().map(values -> new Run(values, first));
    }

    @Override
    void numbersOfEvents(BiConsumer<EventBlock, double[]> compute, double[] out) {
        compute.accept(this, out);
    }

    @Override
    void flagsOfEvents(BiConsumer<EventBlock, byte[]> compute, byte[] out) {
        compute.accept(this, out);
    }
}
