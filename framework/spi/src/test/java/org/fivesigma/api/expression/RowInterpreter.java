package org.fivesigma.api.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A plain twin of {@link Expression}: reads the text and computes it for one row at once, sharing no code with it. */
final class RowInterpreter {
    private static final Pattern WORD = Pattern.compile(
            "\\s*('(?:[^']|'')*'|`[^`]*`|[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z0-9_]+)*"
                    + "|(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?|<=|>=|==|!=|&&|\\|\\||[-+*/^<>!(),\\[\\]])\\s*");

    private final List<String> words = new ArrayList<>();
    private Map<String, Object> row = Map.of();
    private int next;
    private int element;
    private int length = -1;

    RowInterpreter(String text) {
        Matcher matcher = WORD.matcher(text);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            words.add(matcher.group(1));
            end = matcher.end();
        }
        if (end != text.length()) {
            throw new IllegalStateException("twin cannot read " + text);
        }
        words.add("");
    }

    /** The values of a list: Doubles or Booleans. */
    List<Object> values(Map<String, Object> ofRow) {
        row = ofRow;
        next = 0;
        return elements(this::or);
    }

    /** Reads the part once to see how long its lists are, and then again for each element. */
    private List<Object> elements(Supplier<Object> part) {
        int from = next;
        int outerElement = element;
        int outerLength = length;
        element = 0;
        length = -1;
        part.get();
        int count = length;
        int end = next;
        List<Object> values = new ArrayList<>();
        for (element = 0; element < count; element++) {
            next = from;
            values.add(part.get());
        }
        next = end;
        element = outerElement;
        length = outerLength;
        return values;
    }

    private Object column(String name) {
        if (!(row.get(name) instanceof List<?> list)) {
            return row.get(name);
        }
        length = list.size();
        boolean flags = name.equals("tight");
        return element < length ? list.get(element) : flags ? (Object) false : (Object) Double.NaN;
    }

    /** A Double, a Boolean or a String. */
    Object value(Map<String, Object> ofRow) {
        row = ofRow;
        next = 0;
        Object value = or();
        if (!words.get(next).isEmpty()) {
            throw new IllegalStateException("twin stops early in " + words);
        }
        return value;
    }

    private Object or() {
        Object value = and();
        while (taken("or") || taken("||")) {
            boolean other = (Boolean) and();
            value = (Boolean) value | other;
        }
        return value;
    }

    private Object and() {
        Object value = not();
        while (taken("and") || taken("&&")) {
            boolean other = (Boolean) not();
            value = (Boolean) value & other;
        }
        return value;
    }

    private Object not() {
        return taken("not") || taken("!") ? (Object) !((Boolean) not()) : comparison();
    }

    private Object comparison() {
        int leftFrom = next;
        Object left = sum();
        if (!List.of("<", "<=", ">", ">=", "==", "!=").contains(words.get(next))) {
            return left;
        }
        boolean holds = true;
        while (List.of("<", "<=", ">", ">=", "==", "!=").contains(words.get(next))) {
            boolean leftWritten = isWritten(leftFrom, next);
            String relation = words.get(next++);
            leftFrom = next;
            Object right = sum();
            boolean rightWritten = isWritten(leftFrom, next);
            holds &= left instanceof String
                    ? left.equals(right) == relation.equals("==")
                    : compared(
                            leftWritten && right instanceof Float ? single(number(left)) : number(left),
                            relation,
                            rightWritten && left instanceof Float ? single(number(right)) : number(right));
            left = right;
        }
        return holds;
    }

    private static double single(double number) {
        float rounded = (float) number;
        return Float.isInfinite(rounded) || rounded == 0 ? number : rounded;
    }

    /** Whether these words are one number, written out. */
    private boolean isWritten(int from, int to) {
        List<String> others = words.subList(from, to).stream()
                .filter(word -> !List.of("(", ")", "+", "-").contains(word))
                .toList();
        return others.size() == 1
                && (others.get(0).equals("pi") || others.get(0).matches("[0-9.].*"));
    }

    private static boolean compared(double left, String relation, double right) {
        if (Double.isNaN(left) || Double.isNaN(right)) {
            return false;
        }
        return switch (relation) {
            case "<" -> left < right;
            case "<=" -> left <= right;
            case ">" -> left > right;
            case ">=" -> left >= right;
            case "==" -> left == right;
            default -> left != right;
        };
    }

    private Object sum() {
        Object value = product();
        while (words.get(next).equals("+") || words.get(next).equals("-")) {
            boolean plus = words.get(next++).equals("+");
            double right = number(product());
            value = plus ? number(value) + right : number(value) - right;
        }
        return value;
    }

    private Object product() {
        Object value = sign();
        while (words.get(next).equals("*") || words.get(next).equals("/")) {
            boolean times = words.get(next++).equals("*");
            double right = number(sign());
            value = times ? number(value) * right : number(value) / right;
        }
        return value;
    }

    private Object sign() {
        if (taken("-")) {
            return -number(sign());
        }
        return taken("+") ? sign() : power();
    }

    private Object power() {
        Object base = indexed();
        return taken("^") ? (Object) StrictMath.pow(number(base), number(sign())) : base;
    }

    private Object indexed() {
        int from = next;
        int outerLength = length;
        Object value = atom();
        if (!words.get(next).equals("[")) {
            return value;
        }
        length = outerLength;
        next = from;
        List<Object> values = elements(this::atom);
        next++;
        boolean fromEnd = taken("-");
        int index = Integer.parseInt(words.get(next++)) * (fromEnd ? -1 : 1);
        next++;
        int at = index < 0 ? values.size() + index : index;
        return at >= 0 && at < values.size() ? element(values.get(at)) : (Object) Double.NaN;
    }

    private static Object element(Object value) {
        return value instanceof Float ? value : (Object) number(value);
    }

    private Object atom() {
        String word = words.get(next++);
        if (word.equals("(")) {
            Object value = or();
            next++;
            return value;
        }
        if (word.startsWith("'")) {
            return word.substring(1, word.length() - 1).replace("''", "'");
        }
        if (word.startsWith("`")) {
            return column(word.substring(1, word.length() - 1));
        }
        if (Character.isDigit(word.charAt(0)) || word.charAt(0) == '.') {
            return Double.valueOf(word);
        }
        if (taken("(")) {
            return call(word);
        }
        return switch (word) {
            case "pi" -> Math.PI;
            case "true" -> true;
            case "false" -> false;
            default -> column(word);
        };
    }

    private Object reduced(String function) {
        List<Object> values = elements(this::or);
        next++;
        boolean flags = !values.isEmpty() && values.get(0) instanceof Boolean;
        List<Double> numbers = values.stream().map(RowInterpreter::number).toList();
        double sum = numbers.stream().reduce(0.0, (one, two) -> one + two);
        return switch (function) {
            case "sum" -> sum;
            case "mean" -> sum / numbers.size();
            case "min" -> numbers.stream().reduce(StrictMath::min).orElse(Double.NaN);
            case "max" -> numbers.stream().reduce(StrictMath::max).orElse(Double.NaN);
            case "any" -> sum > 0;
            case "all" -> sum == numbers.size();
            default -> flags ? sum : (double) numbers.size();
        };
    }

    private Object call(String function) {
        int from = next;
        int outerLength = length;
        List<Object> arguments = new ArrayList<>();
        do {
            arguments.add(or());
        } while (taken(","));
        next++;
        boolean single = arguments.size() == 1 && List.of("min", "max").contains(function);
        if (single || List.of("sum", "mean", "count", "any", "all").contains(function)) {
            next = from;
            length = outerLength;
            return reduced(function);
        }
        if (function.equals("is_missing")) {
            Object of = arguments.get(0);
            return of instanceof String ? of.equals("") : Double.isNaN(number(of));
        }
        if (function.equals("if")) {
            return number(arguments.get((Boolean) arguments.get(0) ? 1 : 2));
        }
        double[] numbers =
                arguments.stream().mapToDouble(RowInterpreter::number).toArray();
        return numbers.length == 1
                ? PlainFunctions.one(function, numbers[0])
                : PlainFunctions.several(function, numbers);
    }

    private static double number(Object value) {
        return value instanceof Boolean flag ? (flag ? 1 : 0) : ((Number) value).doubleValue();
    }

    private boolean taken(String word) {
        boolean there = words.get(next).equals(word);
        next += there ? 1 : 0;
        return there;
    }
}
