package org.fivesigma.api.expression;

import java.util.function.DoubleBinaryOperator;

/** The functions of two numbers; {@code min} and {@code max} take more, too. */
enum PairFunction {
    ATAN2(StrictMath::atan2, 2),
    HYPOT(StrictMath::hypot, 2),
    POW(StrictMath::pow, 2),
    MIN(Math::min, Expression.MOST_PARTS),
    MAX(Math::max, Expression.MOST_PARTS);

    private final DoubleBinaryOperator formula;
    private final int most;

    PairFunction(DoubleBinaryOperator formula, int most) {
        this.formula = formula;
        this.most = most;
    }

    DoubleBinaryOperator formula() {
        return formula;
    }

    /** The most numbers it takes. */
    int most() {
        return most;
    }
}
