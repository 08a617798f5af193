package org.fivesigma.api.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fivesigma.api.text.Suggestion;

/** The call of a function: its name and the parts between its parentheses, yet to be matched with what the function takes. */
record Arguments(Parser parser, Words words, Token name, List<Node> nodes, List<Token> starts) {
    /** The call as a part. */
    Node call() {
        Optional<Function> function = named(Function.values());
        if (function.isPresent()) {
            require(1, 1, "one number");
            return new Numeric.Applied(function.get(), number(0));
        }
        Optional<Reduction> reduction = named(Reduction.values());
        Optional<PairFunction> pair = named(PairFunction.values());
        if (reduction.isPresent() && (nodes.size() == 1 || pair.isEmpty())) {
            require(1, 1, "one list");
            return new Reduced(reduction.get(), number(0));
        }
        if (pair.isPresent()) {
            require(2, pair.get().most(), pair.get().most() == 2 ? "two numbers" : "one list, or two or more numbers");
            return new Numeric.Combined(pair.get(), numbers());
        }
        if (name.isName("if")) {
            require(3, 3, "a condition and two numbers, as in if(n_jets > 0, jet_pt, 0)");
            return new Numeric.Choice(parser.condition(nodes.get(0), starts.get(0)), number(1), number(2));
        }
        if (name.isName("is_missing")) {
            require(1, 1, "one number or column");
            return new Condition.Missing(number(0));
        }
        if (name.isName("count")) {
            require(1, 1, "one list, or a condition on its values");
            return new Counted(nodes.get(0) instanceof Condition ? nodes.get(0) : number(0));
        }
        if (name.isName("any") || name.isName("all")) {
            require(1, 1, "one condition on the values of a list");
            return new Quantified(name.isName("all"), parser.condition(nodes.get(0), starts.get(0)));
        }
        throw words.mistake(name, "there is no function '" + name.text() + "'; " + remedy());
    }

    private String remedy() {
        List<String> names = new ArrayList<>();
        Arrays.stream(Function.values()).map(Function::text).forEach(names::add);
        Arrays.stream(PairFunction.values()).map(Arguments::word).forEach(names::add);
        Arrays.stream(Reduction.values())
                .map(Arguments::word)
                .filter(word -> !names.contains(word))
                .forEach(names::add);
        names.addAll(List.of("any", "all", "count", "if", "is_missing"));
        return Suggestion.nearest(name.text(), names)
                .map(nearest -> "did you mean '" + nearest + "'?")
                .orElse("the functions are " + String.join(", ", names));
    }

    private <E extends Enum<E>> Optional<E> named(E[] functions) {
        return Arrays.stream(functions)
                .filter(function -> name.isName(word(function)))
                .findFirst();
    }

    private void require(int least, int most, String what) {
        if (nodes.size() < least || nodes.size() > most) {
            throw words.mistake(name, "'" + name.text() + "' takes " + what + ", found " + nodes.size());
        }
    }

    private Numeric number(int argument) {
        return parser.number(nodes.get(argument), starts.get(argument));
    }

    private List<Numeric> numbers() {
        List<Numeric> numbers = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            numbers.add(number(i));
        }
        return List.copyOf(numbers);
    }

    private static String word(Enum<?> function) {
        return function.name().toLowerCase(Locale.ROOT);
    }
}
