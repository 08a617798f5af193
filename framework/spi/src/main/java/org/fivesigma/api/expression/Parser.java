package org.fivesigma.api.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fivesigma.api.expression.Token.Kind;

/** Builds the parts of an expression from its words, by recursive descent, one method for each level of binding. */
final class Parser {
    private static final Map<String, Relation> RELATIONS =
            Arrays.stream(Relation.values()).collect(Collectors.toMap(relation -> relation.text, relation -> relation));

    private final Words words;

    Parser(String text) {
        this.words = new Words(text);
    }

    /** The whole text as one part. */
    Node parse() {
        if (words.token().kind() == Kind.END) {
            throw words.mistake(words.token(), "the expression is empty; expected a column, a number or a condition");
        }
        Token first = words.token();
        Node node = any();
        if (words.token().kind() != Kind.END) {
            throw words.expected("an operator or the end");
        }
        if (node instanceof Node.Quote) {
            throw lonelyText(first);
        }
        return node;
    }

    /** {@code a or b or c}. */
    private Node any() {
        Token first = words.token();
        Node node = all();
        if (!words.isOr()) {
            return node;
        }
        List<Condition> conditions = new ArrayList<>(List.of(condition(node, first)));
        while (words.isOr()) {
            words.take();
            Token start = words.token();
            conditions.add(condition(all(), start));
        }
        return words.counted(Condition.Any.of(conditions));
    }

    /** {@code a and b and c}. */
    private Node all() {
        Token first = words.token();
        Node node = not();
        if (!words.isAnd()) {
            return node;
        }
        List<Condition> conditions = new ArrayList<>(List.of(condition(node, first)));
        while (words.isAnd()) {
            words.take();
            Token start = words.token();
            conditions.add(condition(not(), start));
        }
        return words.counted(Condition.All.of(conditions));
    }

    /** {@code not a}. */
    private Node not() {
        if (!words.token().isName("not") && !words.token().isSymbol("!")) {
            return comparison();
        }
        words.enter(words.take());
        Token start = words.token();
        Node node = words.counted(new Condition.Not(condition(not(), start)));
        words.leave();
        return node;
    }

    /** {@code a < b <= c}, or a column compared with a text. */
    private Node comparison() {
        List<Token> starts = new ArrayList<>(List.of(words.token()));
        List<Node> nodes = new ArrayList<>(List.of(sum()));
        List<Token> relations = new ArrayList<>();
        while (words.token().kind() == Kind.SYMBOL
                && RELATIONS.containsKey(words.token().text())) {
            relations.add(words.take());
            starts.add(words.token());
            nodes.add(sum());
        }
        if (relations.isEmpty()) {
            return nodes.get(0);
        }
        if (nodes.stream().anyMatch(Node.Quote.class::isInstance)) {
            return words.counted(matches(nodes, starts, relations));
        }
        List<Numeric> numbers = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            numbers.add(number(nodes.get(i), starts.get(i)));
        }
        return words.counted(new Comparison(
                List.copyOf(numbers),
                relations.stream().map(token -> RELATIONS.get(token.text())).toList()));
    }

    private Condition matches(List<Node> nodes, List<Token> starts, List<Token> relations) {
        Token relation = relations.get(0);
        boolean equality = relation.isSymbol("==") || relation.isSymbol("!=");
        int quote = nodes.get(0) instanceof Node.Quote ? 0 : 1;
        Node other = nodes.get(1 - quote);
        if (nodes.size() > 2 || !equality || !(other instanceof Numeric.Value)) {
            throw lonelyText(starts.get(nodes.get(quote) instanceof Node.Quote ? quote : nodes.size() - 1));
        }
        String column = ((Numeric.Value) other).column();
        return new Condition.Matches(column, relation.isSymbol("=="), (Node.Quote) nodes.get(quote));
    }

    /** {@code a + b - c}. */
    private Node sum() {
        Token start = words.token();
        Node left = product();
        while (words.token().isSymbol("+") || words.token().isSymbol("-")) {
            left = joined(words.take().text().equals("+") ? Operator.PLUS : Operator.MINUS, left, start, true);
        }
        return left;
    }

    /** {@code a * b / c}. */
    private Node product() {
        Token start = words.token();
        Node left = signed();
        while (words.token().isSymbol("*") || words.token().isSymbol("/")) {
            left = joined(words.take().text().equals("*") ? Operator.TIMES : Operator.OVER, left, start, false);
        }
        return left;
    }

    private Node joined(Operator operator, Node left, Token start, boolean ofProducts) {
        Token second = words.token();
        Numeric first = number(left, start);
        return words.counted(
                new Numeric.Arithmetic(operator, first, number(ofProducts ? product() : signed(), second)));
    }

    /** {@code -a} or {@code +a}. */
    private Node signed() {
        if (!words.token().isSymbol("-") && !words.token().isSymbol("+")) {
            return power();
        }
        Token sign = words.take();
        words.enter(sign);
        Token start = words.token();
        Numeric number = number(signed(), start);
        words.leave();
        return sign.isSymbol("-") ? words.counted(new Numeric.Negated(number)) : number;
    }

    /** {@code a ^ b}, from the right. */
    private Node power() {
        Token start = words.token();
        Node base = indexed();
        if (!words.token().isSymbol("^")) {
            return base;
        }
        words.enter(words.take());
        Token second = words.token();
        Numeric exponent = number(signed(), second);
        words.leave();
        return words.counted(new Numeric.Arithmetic(Operator.POWER, number(base, start), exponent));
    }

    /** {@code a[0]} or {@code a[-1]}. */
    private Node indexed() {
        Token start = words.token();
        Node node = primary();
        while (words.token().isSymbol("[")) {
            Token open = words.take();
            node = words.counted(new Element(number(node, start), index(open)));
        }
        return node;
    }

    private int index(Token open) {
        boolean fromEnd = words.taken("-");
        Token index = words.take();
        if (index.kind() != Kind.NUMBER || !index.text().matches("[0-9]{1,9}")) {
            throw words.mistake(
                    index,
                    "expected a whole number such as 0 for the first value or -1 for the last, found " + index.shown());
        }
        words.expectClosing(open, "]");
        int value = Integer.parseInt(index.text());
        return fromEnd ? -value : value;
    }

    private Node primary() {
        Token token = words.take();
        return switch (token.kind()) {
            case NUMBER -> words.counted(new Numeric.Constant(value(token)));
            case TEXT -> words.counted(new Node.Quote(token.text()));
            case QUOTED_NAME -> words.counted(new Numeric.Value(token.text()));
            case NAME -> words.token().isSymbol("(") ? call(token) : named(token);
            default -> parenthesised(token);
        };
    }

    private Node parenthesised(Token open) {
        if (!open.isSymbol("(")) {
            throw words.mistake(open, "expected a column, a number, a function or '(', found " + open.shown());
        }
        words.enter(open);
        Node inner = any();
        words.expectClosing(open, ")");
        words.leave();
        return inner;
    }

    private Node named(Token name) {
        return switch (name.text()) {
            case "true", "false" -> words.counted(new Condition.Constant(name.isName("true")));
            case "pi" -> words.counted(new Numeric.Constant(Math.PI));
            case "and", "or", "not" ->
                throw words.mistake(
                        name,
                        "expected a column, a number, a function or '(', found " + name.shown()
                                + (name.isName("not") ? "; put what it negates in parentheses" : ""));
            default -> words.counted(new Numeric.Value(name.text()));
        };
    }

    private Node call(Token name) {
        Token open = words.take();
        words.enter(open);
        List<Token> starts = new ArrayList<>();
        List<Node> nodes = new ArrayList<>();
        if (!words.token().isSymbol(")")) {
            do {
                starts.add(words.token());
                nodes.add(any());
            } while (words.taken(","));
        }
        words.expectClosing(open, ")");
        words.leave();
        return words.counted(new Arguments(this, words, name, nodes, starts).call());
    }

    private double value(Token token) {
        double value = Double.parseDouble(token.text());
        if (Double.isInfinite(value)) {
            throw words.mistake(token, "the number '" + token.text() + "' is too large; the largest is about 1.8e308");
        }
        String digits = token.text().split("[eE]")[0];
        if (value == 0 && digits.chars().anyMatch(digit -> digit >= '1' && digit <= '9')) {
            throw words.mistake(
                    token, "the number '" + token.text() + "' is too small; the smallest is about 4.9e-324");
        }
        return value;
    }

    /** The part as a number, where one is expected. */
    Numeric number(Node node, Token at) {
        if (node instanceof Numeric numeric) {
            return numeric;
        }
        if (node instanceof Node.Quote) {
            throw lonelyText(at);
        }
        throw words.mistake(
                at,
                "expected a number, found the condition '" + node.text()
                        + "'; write if(condition, 1, 0) to count with it");
    }

    /** The part as a condition, where one is expected. */
    Condition condition(Node node, Token at) {
        if (node instanceof Condition condition) {
            return condition;
        }
        if (node instanceof Numeric.Value flag) {
            return new Condition.Flag(flag.column());
        }
        if (node instanceof Node.Quote) {
            throw lonelyText(at);
        }
        throw words.mistake(
                at,
                "expected a condition, found the number '" + node.text() + "'; compare it, as in '" + node.text()
                        + " > 0'");
    }

    private IllegalArgumentException lonelyText(Token at) {
        return words.mistake(at, "a text can only be compared with a column by == or !=, as in label == 'signal'");
    }
}
