package org.fivesigma.api.expression;

/**
 * Holds where a condition holds for all elements of an event's list, or for any.
 *
 * @param every whether for all; then it holds for an empty list, too
 */
record Quantified(boolean every, Condition of) implements Condition, OfList {
    @Override
    public String text() {
        return (every ? "all(" : "any(") + of.text() + ")";
    }

    @Override
    public void fill(Block block, byte[] holds) {
        block.flagsOfEvents(this::quantify, holds);
    }

    private void quantify(EventBlock events, byte[] out) {
        ElementBlock elements = events.elements(of);
        byte[] holds = elements.borrowFlags();
        of.fill(elements, holds);
        for (int i = 0; i < events.count(); i++) {
            byte result = Block.flag(every);
            for (int element = elements.start(i); element < elements.end(i); element++) {
                result = every ? (byte) (result & holds[element]) : (byte) (result | holds[element]);
            }
            out[i] = result;
        }
        elements.giveBack(holds);
    }
}
