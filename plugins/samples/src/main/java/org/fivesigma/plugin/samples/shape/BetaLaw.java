package org.fivesigma.plugin.samples.shape;

import org.fivesigma.api.distribution.IncompleteBeta;

/** The beta law on [0, 1]. */
record BetaLaw(IncompleteBeta function) implements Law {
    BetaLaw(double rise, double fall) {
        this(new IncompleteBeta(rise, fall));
    }

    @Override
    public double below(double x) {
        return function.below(x);
    }

    @Override
    public double above(double x) {
        return function.above(x);
    }

    @Override
    public double density(double x) {
        return function.density(x);
    }

    @Override
    public double end() {
        return 1;
    }
}
