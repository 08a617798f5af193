package org.fivesigma.api.expression;

/** One number per event made of the numbers of its list. */
record Reduced(Reduction function, Numeric of) implements Numeric, OfList {
    @Override
    public String text() {
        return function.text() + "(" + of.text() + ")";
    }

    @Override
    public void fill(Block block, double[] numbers) {
        block.numbersOfEvents(this::reduce, numbers);
    }

    private void reduce(EventBlock events, double[] out) {
        ElementBlock elements = events.elements(of);
        double[] numbers = elements.borrowNumbers();
        of.fill(elements, numbers);
        for (int i = 0; i < events.count(); i++) {
            out[i] = function.of(numbers, elements.start(i), elements.end(i));
        }
        elements.giveBack(numbers);
    }
}
