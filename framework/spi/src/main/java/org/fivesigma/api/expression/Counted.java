package org.fivesigma.api.expression;

import java.util.Optional;
import org.fivesigma.api.data.ColumnType;

/** The number of elements of a list per event; of flags, and where a condition holds, only of those that hold. */
record Counted(Node of) implements Numeric, OfList {
    @Override
    public String text() {
        return "count(" + of.text() + ")";
    }

    @Override
    public void fill(Block block, double[] numbers) {
        block.numbersOfEvents(this::count, numbers);
    }

    private void count(EventBlock events, double[] out) {
        Optional<Condition> condition = condition(events);
        ElementBlock elements = events.elements(of);
        if (condition.isEmpty()) {
            for (int i = 0; i < events.count(); i++) {
                out[i] = elements.end(i) - elements.start(i);
            }
            return;
        }
        byte[] holds = elements.borrowFlags();
        condition.get().fill(elements, holds);
        for (int i = 0; i < events.count(); i++) {
            int count = 0;
            for (int element = elements.start(i); element < elements.end(i); element++) {
                count += holds[element];
            }
            out[i] = count;
        }
        elements.giveBack(holds);
    }

    private Optional<Condition> condition(EventBlock events) {
        if (of instanceof Condition condition) {
            return Optional.of(condition);
        }
        boolean flags = of instanceof Numeric.Value value
                && events.column(value.column()).type() == ColumnType.FLAGS;
        return flags ? Optional.of(new Condition.Flag(((Numeric.Value) of).column())) : Optional.empty();
    }
}
