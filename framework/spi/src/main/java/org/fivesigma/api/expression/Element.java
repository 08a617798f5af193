package org.fivesigma.api.expression;

/** One element of each event's list, counted from 0, or from the end with -1 for the last; NaN where there is none. */
record Element(Numeric of, int index) implements Numeric, OfList {
    @Override
    public String text() {
        return of.textIn(Binding.ATOM) + "[" + index + "]";
    }

    @Override
    public void fill(Block block, double[] numbers) {
        block.numbersOfEvents(this::pick, numbers);
    }

    @Override
    public boolean isSingle(Block block) {
        return of.isSingle(block);
    }

    private void pick(EventBlock events, double[] out) {
        ElementBlock elements = events.elements(of);
        double[] numbers = elements.borrowNumbers();
        of.fill(elements, numbers);
        for (int i = 0; i < events.count(); i++) {
            long at = (long) index + (index < 0 ? elements.end(i) : elements.start(i));
            boolean there = at >= elements.start(i) && at < elements.end(i);
            out[i] = there ? numbers[(int) at] : Double.NaN;
        }
        elements.giveBack(numbers);
    }
}
