package org.fivesigma.api.expression;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/** The functions of one number; those of {@link StrictMath}, so that results are equal on every machine. */
enum Function {
    ABS(Math::abs),
    SQRT(Math::sqrt),
    EXP(StrictMath::exp),
    LOG(StrictMath::log),
    LOG10(StrictMath::log10),
    SIN(StrictMath::sin),
    COS(StrictMath::cos),
    TAN(StrictMath::tan),
    ASIN(StrictMath::asin),
    ACOS(StrictMath::acos),
    ATAN(StrictMath::atan),
    SINH(StrictMath::sinh),
    COSH(StrictMath::cosh),
    TANH(StrictMath::tanh),
    ASINH(Function::asinh),
    FLOOR(StrictMath::floor),
    CEIL(StrictMath::ceil),
    ROUND(Function::round),
    SIGN(Math::signum);

    private final DoubleUnaryOperator formula;

    Function(DoubleUnaryOperator formula) {
        this.formula = formula;
    }

    DoubleUnaryOperator formula() {
        return formula;
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The inverse of sinh: ln(x + sqrt(x^2 + 1)), written so that neither small nor huge values lose digits. */
    static double asinh(double x) {
        double size = Math.abs(x);
        if (size > 1e8) {
            return Math.copySign(StrictMath.log(size) + StrictMath.log(2), x);
        }
        double square = size * size;
        return Math.copySign(StrictMath.log1p(size + square / (1 + Math.sqrt(square + 1))), x);
    }

    /** The nearest integer, halves away from zero. */
    static double round(double x) {
        double size = Math.abs(x);
        double whole = StrictMath.floor(size);
        return Math.copySign(size - whole >= 0.5 ? whole + 1 : whole, x);
    }
}
