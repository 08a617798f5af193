package org.fivesigma.api.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.expression.Token.Kind;

/** Builds the parts of an expression from its words, by recursive descent, one method for each level of binding. */
final class Parser {
    private static final Map<String, Relation> RELATIONS = Map.of(
            "<",
            Relation.LESS,
            "<=",
            Relation.AT_MOST,
            ">",
            Relation.MORE,
            ">=",
            Relation.AT_LEAST,
            "==",
            Relation.EQUAL,
            "!=",
            Relation.DIFFERENT);

    private final String text;
    private final List<Token> tokens;
    private int next;
    private int depth;
    private int parts;

    Parser(String text) {
        this.text = text;
        this.tokens = Lexer.tokens(text);
    }

    /** The whole text as one part. */
    Node parse() {
        if (token().kind() == Kind.END) {
            throw mistake(token(), "the expression is empty; expected a column, a number or a condition");
        }
        Node node = any();
        if (token().kind() != Kind.END) {
            throw mistake(token(), "expected an operator or the end, found " + token().shown() + hint(token()));
        }
        if (node instanceof Node.Quote) {
            throw lonelyText(tokens.get(0));
        }
        return node;
    }

    /** {@code a or b or c}. */
    private Node any() {
        Token first = token();
        Node node = all();
        if (!isOr()) {
            return node;
        }
        List<Condition> conditions = new ArrayList<>(List.of(condition(node, first)));
        while (isOr()) {
            take();
            Token start = token();
            conditions.add(condition(all(), start));
        }
        return counted(Condition.Any.of(conditions));
    }

    /** {@code a and b and c}. */
    private Node all() {
        Token first = token();
        Node node = not();
        if (!isAnd()) {
            return node;
        }
        List<Condition> conditions = new ArrayList<>(List.of(condition(node, first)));
        while (isAnd()) {
            take();
            Token start = token();
            conditions.add(condition(not(), start));
        }
        return counted(Condition.All.of(conditions));
    }

    /** {@code not a}. */
    private Node not() {
        if (!token().isName("not") && !token().isSymbol("!")) {
            return comparison();
        }
        enter(take());
        Token start = token();
        Node node = counted(new Condition.Not(condition(not(), start)));
        depth--;
        return node;
    }

    /** {@code a < b <= c}, or a column compared with a text. */
    private Node comparison() {
        List<Token> starts = new ArrayList<>(List.of(token()));
        List<Node> nodes = new ArrayList<>(List.of(sum()));
        List<Token> relations = new ArrayList<>();
        while (token().kind() == Kind.SYMBOL && RELATIONS.containsKey(token().text())) {
            relations.add(take());
            starts.add(token());
            nodes.add(sum());
        }
        if (relations.isEmpty()) {
            return nodes.get(0);
        }
        if (nodes.stream().anyMatch(Node.Quote.class::isInstance)) {
            return counted(matches(nodes, starts, relations));
        }
        List<Numeric> numbers = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            numbers.add(number(nodes.get(i), starts.get(i)));
        }
        return counted(new Condition.Comparison(
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
        Token start = token();
        Node left = product();
        while (token().isSymbol("+") || token().isSymbol("-")) {
            left = joined(take().text().equals("+") ? Operator.PLUS : Operator.MINUS, left, start, true);
        }
        return left;
    }

    /** {@code a * b / c}. */
    private Node product() {
        Token start = token();
        Node left = signed();
        while (token().isSymbol("*") || token().isSymbol("/")) {
            left = joined(take().text().equals("*") ? Operator.TIMES : Operator.OVER, left, start, false);
        }
        return left;
    }

    private Node joined(Operator operator, Node left, Token start, boolean ofProducts) {
        Token second = token();
        Numeric first = number(left, start);
        return counted(new Numeric.Arithmetic(operator, first, number(ofProducts ? product() : signed(), second)));
    }

    /** {@code -a} or {@code +a}. */
    private Node signed() {
        if (!token().isSymbol("-") && !token().isSymbol("+")) {
            return power();
        }
        Token sign = take();
        enter(sign);
        Token start = token();
        Numeric number = number(signed(), start);
        depth--;
        return sign.isSymbol("-") ? counted(new Numeric.Negated(number)) : number;
    }

    /** {@code a ^ b}, from the right. */
    private Node power() {
        Token start = token();
        Node base = primary();
        if (!token().isSymbol("^")) {
            return base;
        }
        enter(take());
        Token second = token();
        Numeric exponent = number(signed(), second);
        depth--;
        return counted(new Numeric.Arithmetic(Operator.POWER, number(base, start), exponent));
    }

    private Node primary() {
        Token token = take();
        return switch (token.kind()) {
            case NUMBER -> counted(new Numeric.Constant(value(token)));
            case TEXT -> counted(new Node.Quote(token.text()));
            case QUOTED_NAME -> counted(new Numeric.Value(token.text()));
            case NAME -> token().isSymbol("(") ? call(token) : named(token);
            default -> parenthesised(token);
        };
    }

    private Node parenthesised(Token open) {
        if (!open.isSymbol("(")) {
            throw mistake(open, "expected a column, a number, a function or '(', found " + open.shown());
        }
        enter(open);
        Node inner = any();
        expect(")", open);
        depth--;
        return inner;
    }

    private Node named(Token name) {
        return switch (name.text()) {
            case "true", "false" -> counted(new Condition.Constant(name.isName("true")));
            case "pi" -> counted(new Numeric.Constant(Math.PI));
            case "and", "or", "not" ->
                throw mistake(
                        name,
                        "expected a column, a number, a function or '(', found " + name.shown()
                                + (name.isName("not") ? "; put what it negates in parentheses" : ""));
            default -> counted(new Numeric.Value(name.text()));
        };
    }

    private Node call(Token name) {
        Token open = take();
        enter(open);
        List<Token> starts = new ArrayList<>();
        List<Node> nodes = new ArrayList<>();
        if (!token().isSymbol(")")) {
            do {
                starts.add(token());
                nodes.add(any());
            } while (taken(","));
        }
        expect(")", open);
        depth--;
        return counted(new Arguments(this, name, nodes, starts).call());
    }

    private boolean taken(String symbol) {
        boolean there = token().isSymbol(symbol);
        next += there ? 1 : 0;
        return there;
    }

    private void expect(String symbol, Token open) {
        if (!taken(symbol)) {
            throw mistake(
                    token(),
                    "expected an operator or '" + symbol + "' for the '(' at column "
                            + (text.codePointCount(0, open.at()) + 1) + ", found " + token().shown() + hint(token()));
        }
    }

    private boolean isOr() {
        return token().isName("or") || token().isSymbol("||");
    }

    private boolean isAnd() {
        return token().isName("and") || token().isSymbol("&&");
    }

    private Token token() {
        return tokens.get(next);
    }

    private Token take() {
        Token token = token();
        next += token.kind() == Kind.END ? 0 : 1;
        return token;
    }

    private void enter(Token at) {
        if (++depth > Expression.DEEPEST) {
            throw mistake(
                    at, "more than " + Expression.DEEPEST + " levels inside one another; derive a column for a part");
        }
    }

    private <N extends Node> N counted(N node) {
        if (++parts > Expression.MOST_PARTS) {
            throw mistake(token(), "more than " + Expression.MOST_PARTS + " parts; derive a column for some of them");
        }
        return node;
    }

    private double value(Token token) {
        double value = Double.parseDouble(token.text());
        if (Double.isInfinite(value)) {
            throw mistake(token, "the number '" + token.text() + "' is too large; the largest is about 1.8e308");
        }
        String digits = token.text().split("[eE]")[0];
        if (value == 0 && digits.chars().anyMatch(digit -> digit >= '1' && digit <= '9')) {
            throw mistake(token, "the number '" + token.text() + "' is too small; the smallest is about 4.9e-324");
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
        throw mistake(
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
        throw mistake(
                at,
                "expected a condition, found the number '" + node.text() + "'; compare it, as in '" + node.text()
                        + " > 0'");
    }

    /** A mistake at a word. */
    IllegalArgumentException mistake(Token at, String message) {
        return Lexer.mistake(text, at.at(), message);
    }

    private IllegalArgumentException lonelyText(Token at) {
        return mistake(at, "a text can only be compared with a column by == or !=, as in label == 'signal'");
    }

    private static String hint(Token token) {
        if (token.isSymbol("**")) {
            return "; write ^ for a power";
        }
        boolean word = token.kind() == Kind.NAME;
        Optional<String> meant = word ? NearestName.of(token.text(), List.of("and", "or")) : Optional.empty();
        return meant.map(name -> "; did you mean '" + name + "'?").orElse("");
    }
}
