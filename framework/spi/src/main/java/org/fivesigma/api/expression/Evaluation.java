package org.fivesigma.api.expression;

import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.StoredColumn;

/** An expression's parts joined to the columns of one table, ready to compute. */
final class Evaluation {
    private final Node node;
    private final int rows;
    private final EventBlock block;

    private Evaluation(Node node, int rows, EventBlock block) {
        this.node = node;
        this.rows = rows;
        this.block = block;
    }

    /** Finds the columns that the part uses; that they hold what it reads from them must have been checked. */
    static Evaluation of(Node node, EventTable events) throws StepFailure {
        Set<String> used = new HashSet<>();
        node.uses(use -> used.add(use.column()));
        Map<String, Source> sources = new HashMap<>();
        for (StoredColumn column : events.stored()) {
            if (used.contains(column.spec().name())) {
                sources.put(column.spec().name(), new Source(column));
            }
        }
        Evaluation evaluation = new Evaluation(node, events.rows(), new EventBlock(sources, events.rows()));
        evaluation.checkLengths(node);
        evaluation.checkReduced(node);
        return evaluation;
    }

    /** Computes the number of each event. */
    void numbers(DoubleBuffer into) {
        Numeric numeric = (Numeric) node;
        double[] part = block.borrowNumbers();
        for (int first = 0; first < rows; first += block.count()) {
            block.move(first);
            numeric.fill(block, part);
            into.put(first, part, 0, block.count());
        }
    }

    /** Computes for each event whether the condition holds: 1 where it does. */
    void flags(ByteBuffer into) {
        Condition condition = (Condition) node;
        byte[] part = block.borrowFlags();
        for (int first = 0; first < rows; first += block.count()) {
            block.move(first);
            condition.fill(block, part);
            into.put(first, part, 0, block.count());
        }
    }

    /** Whether the condition holds, for each event. */
    boolean[] holds() {
        boolean[] holds = new boolean[rows];
        Condition condition = (Condition) node;
        byte[] part = block.borrowFlags();
        for (int first = 0; first < rows; first += block.count()) {
            block.move(first);
            condition.fill(block, part);
            for (int i = 0; i < block.count(); i++) {
                holds[first + i] = part[i] == 1;
            }
        }
        return holds;
    }

    /** Where the list of each event starts among the elements of all, and last their number. */
    void offsets(IntBuffer into) {
        Source list = lists(node).get(0);
        int end = 0;
        for (int row = 0; row < rows; row++) {
            end = Math.addExact(end, list.length(row));
            into.put(row + 1, end);
        }
    }

    /** Computes the numbers of all lists, one list after the other. */
    void elements(DoubleBuffer into) {
        Numeric numeric = (Numeric) node;
        int next = 0;
        for (int first = 0; first < rows; first += block.count()) {
            block.move(first);
            ElementBlock elements = block.elements(node);
            double[] part = elements.borrowNumbers();
            numeric.fill(elements, part);
            into.put(next, part, 0, elements.count());
            next += elements.count();
            elements.giveBack(part);
        }
    }

    /** Computes for the elements of all lists whether the condition holds, one list after the other. */
    void elements(ByteBuffer into) {
        Condition condition = (Condition) node;
        int next = 0;
        for (int first = 0; first < rows; first += block.count()) {
            block.move(first);
            ElementBlock elements = block.elements(node);
            byte[] part = elements.borrowFlags();
            condition.fill(elements, part);
            into.put(next, part, 0, elements.count());
            next += elements.count();
            elements.giveBack(part);
        }
    }

    private List<Source> lists(Node ofLists) {
        return ElementBlock.columns(ofLists).stream()
                .map(block::column)
                .filter(Source::isList)
                .toList();
    }

    private void checkReduced(Node of) throws StepFailure {
        if (of.reduces().isPresent()) {
            checkLengths(of.reduces().get());
        }
        for (Node part : of.parts()) {
            checkReduced(part);
        }
    }

    /** Checks that lists which are joined element by element are equally long in each event. */
    private void checkLengths(Node ofLists) throws StepFailure {
        List<String> names = ElementBlock.columns(ofLists).stream()
                .filter(name -> block.column(name).isList())
                .toList();
        for (String other : names.stream().skip(1).toList()) {
            Source one = block.column(names.get(0));
            Source two = block.column(other);
            for (int row = 0; row < rows; row++) {
                if (one.length(row) != two.length(row)) {
                    throw new StepFailure(
                            "in '" + ofLists.text() + "', event " + (row + 1) + " has " + one.length(row)
                                    + " values of '" + names.get(0) + "' but " + two.length(row) + " of '" + other
                                    + "'",
                            "combine the values of the same objects only, or reduce one of them first, as in max("
                                    + Lexer.quoted(other) + ")");
                }
            }
        }
    }
}
