package org.fivesigma.api.expression;

/** The functions of the expression language by name, for {@link RowInterpreter}. */
final class PlainFunctions {
    private PlainFunctions() {}

    static double several(String function, double[] x) {
        double result = x[0];
        for (int i = 1; i < x.length; i++) {
            result = switch (function) {
                case "atan2" -> StrictMath.atan2(result, x[i]);
                case "hypot" -> StrictMath.hypot(result, x[i]);
                case "pow" -> StrictMath.pow(result, x[i]);
                case "min" -> StrictMath.min(result, x[i]);
                case "max" -> StrictMath.max(result, x[i]);
                default -> throw new IllegalStateException("twin has no " + function);
            };
        }
        return result;
    }

    static double one(String function, double x) {
        return switch (function) {
            case "abs" -> StrictMath.abs(x);
            case "sqrt" -> StrictMath.sqrt(x);
            case "exp" -> StrictMath.exp(x);
            case "log" -> StrictMath.log(x);
            case "log10" -> StrictMath.log10(x);
            case "sin" -> StrictMath.sin(x);
            case "cos" -> StrictMath.cos(x);
            case "tan" -> StrictMath.tan(x);
            case "asin" -> StrictMath.asin(x);
            case "acos" -> StrictMath.acos(x);
            case "atan" -> StrictMath.atan(x);
            case "sinh" -> StrictMath.sinh(x);
            case "cosh" -> StrictMath.cosh(x);
            case "tanh" -> StrictMath.tanh(x);
            case "asinh" -> Function.asinh(x);
            case "floor" -> StrictMath.floor(x);
            case "ceil" -> StrictMath.ceil(x);
            case "round" -> Function.round(x);
            case "sign" -> StrictMath.signum(x);
            default -> throw new IllegalStateException("twin has no " + function);
        };
    }
}
