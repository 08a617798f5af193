package org.fivesigma.plugin.statistics.shape;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A sum of scaled terms over one list of scaled parameters: those of the first term, then those of the next. */
public final class ScaledShape {
    private final List<ScaledTerm> terms;
    private final int size;

    /** The sum of these terms. */
    public ScaledShape(List<ScaledTerm> terms) {
        this.terms = List.copyOf(terms);
        this.size = this.terms.stream().mapToInt(term -> term.held().length).sum();
    }

    /** The value at a scaled position; the gradient takes the derivative by each scaled parameter. */
    public double value(double position, double[] parameters, double[] gradient) {
        double value = 0;
        int from = 0;
        for (ScaledTerm term : terms) {
            int to = from + term.held().length;
            double[] own = new double[to - from];
            value += term.value(position, Arrays.copyOfRange(parameters, from, to), own);
            System.arraycopy(own, 0, gradient, from, own.length);
            from = to;
        }
        return value;
    }

    /** The number of scaled parameters. */
    public int size() {
        return size;
    }

    /** The scaled parameters that the fit may change. */
    public int[] free() {
        boolean[] held = flags(ScaledTerm::held);
        return IntStream.range(0, size).filter(k -> !held[k]).toArray();
    }

    /** The scaled parameters that the fit may change and the value is linear in. */
    public int[] freeLinear() {
        boolean[] linear = flags(ScaledTerm::linear);
        return Arrays.stream(free()).filter(k -> linear[k]).toArray();
    }

    private boolean[] flags(Function<ScaledTerm, boolean[]> of) {
        boolean[] flags = new boolean[size];
        int from = 0;
        for (ScaledTerm term : terms) {
            boolean[] own = of.apply(term);
            System.arraycopy(own, 0, flags, from, own.length);
            from += own.length;
        }
        return flags;
    }
}
