package org.fivesigma.api.expression;

import java.util.Random;

/** Writes random well-formed expressions, with random blanks and needless parentheses. */
final class RandomExpression {
    private static final String[] FUNCTIONS = {
        "abs", "sqrt", "exp", "log", "log10", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh",
        "asinh", "floor", "ceil", "round", "sign"
    };
    private static final String[] PAIRS = {"atan2", "hypot", "pow", "min", "max"};
    private static final String[] VALUES = {
        "x", "n", "nn.score", "`y z`", "flag", "0", "1", "2.5", ".25", "1e3", "7.e-2", "pi", "sum(pt)", "muon[-1]"
    };
    private static final String[] LISTS = {"pt", "eta", "tight"};

    private final Random random;

    RandomExpression(Random random) {
        this.random = random;
    }

    String number(int depth) {
        if (depth == 0) {
            return one(VALUES);
        }
        int next = depth - 1;
        return blank()
                + switch (random.nextInt(12)) {
                    case 0, 1 -> one(VALUES);
                    case 10 -> one("sum", "mean", "min", "max", "count") + "(" + list(next) + ")";
                    case 11 -> list(0) + blank() + "[" + one("0", " -1", "1 ", "-2", "7") + "]";
                    case 2 -> tight(next) + blank() + "^" + blank() + tight(next);
                    case 3 -> one("-", "+") + tight(next);
                    case 4 -> one(FUNCTIONS) + "(" + number(next) + ")";
                    case 5 -> one(PAIRS) + blank() + "(" + number(next) + "," + number(next) + ")";
                    case 6 -> "if(" + condition(next) + ", " + number(next) + " , " + number(next) + ")";
                    default -> tight(next) + blank() + one("+", "-", "*", "/") + blank() + tight(next);
                }
                + blank();
    }

    String condition(int depth) {
        if (depth == 0) {
            return one(
                    "x < 1",
                    "flag",
                    "true",
                    "label == 'signal'",
                    "'top' != label",
                    "is_missing(label)",
                    "is_missing(x)");
        }
        int next = depth - 1;
        return blank()
                + switch (random.nextInt(8)) {
                    case 6 -> one("any", "all") + "(" + condition(next) + " and " + listCondition(next) + ")";
                    case 7 -> "count(" + listCondition(next) + ")" + relation() + number(next);
                    case 0 -> one("not ", "!") + "(" + condition(next) + ")";
                    case 1 -> condition(next) + one(" and ", "&&", " or ", "||") + condition(next);
                    case 2 -> "(" + condition(next) + ")" + one("and", "or") + "(" + condition(next) + ")";
                    case 3 -> number(next) + relation() + number(next) + relation() + number(next);
                    case 4 -> "is_missing(" + number(next) + ")";
                    default -> number(next) + relation() + number(next);
                };
    }

    /** A list of numbers, joined with values of the event. */
    String list(int depth) {
        if (depth == 0) {
            return one(LISTS);
        }
        int next = depth - 1;
        return switch (random.nextInt(4)) {
            case 0 -> one(FUNCTIONS) + "(" + list(next) + ")";
            case 1 -> "if(" + listCondition(next) + ", " + number(next) + ", " + list(next) + ")";
            case 2 -> one("hypot", "min", "max") + "(" + list(next) + "," + number(next) + ")";
            default -> "(" + list(next) + ")" + one("+", "-", "*", "/") + "(" + one(list(next), number(next)) + ")";
        };
    }

    private String listCondition(int depth) {
        return depth == 0
                ? one("(tight)", "is_missing(pt)", "(eta < 0)")
                : one("(", "not (") + list(depth - 1) + relation() + number(depth - 1) + relation() + list(depth - 1)
                        + ")";
    }

    /** Often in parentheses, else bare, so that the order of operators decides. */
    private String tight(int depth) {
        return random.nextInt(3) == 0 ? "(" + number(depth) + ")" : one(VALUES);
    }

    private String relation() {
        return one("<", "<=", ">", ">=", "==", "!=");
    }

    private String blank() {
        return one("", "", " ", "  ", "\n");
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
