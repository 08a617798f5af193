package org.fivesigma.api.expression;

import java.util.List;
import java.util.Optional;

/** One number per event made of the numbers of its list. */
record Reduced(Reduction function, Numeric of) implements Numeric {
    @Override
    public String text() {
        return function.text() + "(" + of.text() + ")";
    }

    @Override
    public Binding binding() {
        return Binding.ATOM;
    }

    @Override
    public List<? extends Node> parts() {
        return List.of(of);
    }

    @Override
    public Optional<Node> reduces() {
        return Optional.of(of);
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
