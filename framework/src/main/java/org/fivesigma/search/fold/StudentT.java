package org.fivesigma.search.fold;

import org.fivesigma.api.distribution.IncompleteBeta;

/** Student's t distribution. */
final class StudentT {
    private StudentT() {}

    /** The probability that chance alone gives a value at least so far from 0, on either side (DLMF 8.17.2, Abramowitz and Stegun 26.7.1). */
    static double beyond(double t, double degreesOfFreedom) {
        return new IncompleteBeta(degreesOfFreedom / 2, 0.5).below(degreesOfFreedom / (degreesOfFreedom + t * t));
    }
}
