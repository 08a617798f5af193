package org.fivesigma.api.expression;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** The elements of the lists of a block of events, one list after the other; what an event has one of stands for each of them. */
final class ElementBlock extends Block {
    private final EventBlock events;
    private final Source list;
    private int[] ends = new int[0];
    private int room;

    ElementBlock(EventBlock events, Node ofLists) {
        this.events = events;
        this.list = lists(ofLists, events).get(0);
    }

    /** The columns whose lists a part joins element by element; those below a reduction are not among them. */
    static Set<String> columns(Node ofLists) {
        Set<String> columns = new LinkedHashSet<>();
        collect(ofLists, columns);
        return columns;
    }

    private static void collect(Node node, Set<String> columns) {
        if (node.reduces().isPresent()) {
            return;
        }
        node.use().ifPresent(use -> columns.add(use.column()));
        node.parts().forEach(part -> collect(part, columns));
    }

    private static List<Source> lists(Node ofLists, EventBlock events) {
        return columns(ofLists).stream()
                .map(events::column)
                .filter(Source::isList)
                .toList();
    }

    /** Moves to where the block of events is. */
    void follow() {
        if (ends.length < events.room()) {
            ends = new int[events.room()];
        }
        int end = 0;
        for (int i = 0; i < events.count(); i++) {
            end += list.length(events.first() + i);
            ends[i] = end;
        }
        if (count() > room) {
            room = Math.max(count(), 2 * room);
            forget();
        }
    }

    /** The position of the first element of an event of the block. */
    int start(int event) {
        return event == 0 ? 0 : ends[event - 1];
    }

    /** The position after the last element of an event of the block. */
    int end(int event) {
        return ends[event];
    }

    @Override
    int count() {
        return ends[events.count() - 1];
    }

    @Override
    int room() {
        return room;
    }

    @Override
    EventBlock events() {
        return events;
    }

    @Override
    void numbers(String column, double[] out) {
        Source source = events.column(column);
        if (source.isList()) {
            source.elements(events.first(), events.count(), out);
            return;
        }
        numbersOfEvents((block, own) -> block.numbers(column, own), out);
    }

    @Override
    void flags(String column, byte[] out) {
        Source source = events.column(column);
        if (!source.isList()) {
            flagsOfEvents((block, own) -> block.flags(column, own), out);
            return;
        }
        double[] numbers = borrowNumbers();
        source.elements(events.first(), events.count(), numbers);
        for (int i = 0; i < count(); i++) {
            out[i] = flag(numbers[i] != 0);
        }
        giveBack(numbers);
    }

    @Override
    void matches(String column, String text, byte[] out) {
        flagsOfEvents((block, own) -> block.matches(column, text, own), out);
    }

    @Override
    Optional<Run> values(String column) {
        return Optional.empty();
    }

    @Override
    void numbersOfEvents(BiConsumer<EventBlock, double[]> compute, double[] out) {
        double[] own = events.borrowNumbers();
        compute.accept(events, own);
        for (int i = 0; i < events.count(); i++) {
            Arrays.fill(out, start(i), end(i), own[i]);
        }
        events.giveBack(own);
    }

    @Override
    void flagsOfEvents(BiConsumer<EventBlock, byte[]> compute, byte[] out) {
        byte[] own = events.borrowFlags();
        compute.accept(events, own);
        for (int i = 0; i < events.count(); i++) {
            Arrays.fill(out, start(i), end(i), own[i]);
        }
        events.giveBack(own);
    }
}
