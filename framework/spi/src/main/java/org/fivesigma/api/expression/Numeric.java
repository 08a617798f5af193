package org.fivesigma.api.expression;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import org.fivesigma.api.data.ColumnType;

/** A part of an expression that gives a number per event, or for each element of its list. */
sealed interface Numeric extends Node
        permits Counted,
                Element,
                Numeric.Applied,
                Numeric.Arithmetic,
                Numeric.Choice,
                Numeric.Combined,
                Numeric.Constant,
                Numeric.Negated,
                Numeric.Value,
                Reduced {
    /** Fills in the numbers of the block's values. */
    void fill(Block block, double[] numbers);

    /** The number, where it is the same for every event. */
    default OptionalDouble constant() {
        return OptionalDouble.empty();
    }

    /** Whether each number is one that a column holds in 32 bits. */
    default boolean isSingle(Block block) {
        return false;
    }

    /** A number that is not negative, or pi. */
    record Constant(double value) implements Numeric {
        /** The number as a part, with its sign apart. */
        static Numeric of(double value) {
            boolean negative = Double.doubleToRawLongBits(value) < 0;
            return negative ? new Negated(new Constant(-value)) : new Constant(value);
        }

        @Override
        public String text() {
            return value == Math.PI ? "pi" : Numeral.text(value);
        }

        @Override
        public Binding binding() {
            return Binding.ATOM;
        }

        @Override
        public List<? extends Node> parts() {
            return List.of();
        }

        @Override
        public void fill(Block block, double[] numbers) {
            Arrays.fill(numbers, 0, block.count(), value);
        }

        @Override
        public OptionalDouble constant() {
            return OptionalDouble.of(value);
        }
    }

    /** The values of a column. */
    record Value(String column) implements Numeric {
        @Override
        public String text() {
            return Lexer.quoted(column);
        }

        @Override
        public Binding binding() {
            return Binding.ATOM;
        }

        @Override
        public List<Node> parts() {
            return List.of();
        }

        @Override
        public Optional<Use> use() {
            return Optional.of(new Use(column, Kind.NUMBER));
        }

        @Override
        public void fill(Block block, double[] numbers) {
            block.numbers(column, numbers);
        }

        @Override
        public boolean isSingle(Block block) {
            return block.events().column(column).type().element() == ColumnType.FLOAT;
        }
    }

    /** A number with the other sign. */
    record Negated(Numeric of) implements Numeric {
        @Override
        public String text() {
            return "-" + of.textIn(Binding.SIGN);
        }

        @Override
        public Binding binding() {
            return Binding.SIGN;
        }

        @Override
        public List<? extends Node> parts() {
            return List.of(of);
        }

        @Override
        public void fill(Block block, double[] numbers) {
            of.fill(block, numbers);
            for (int i = 0; i < block.count(); i++) {
                numbers[i] = -numbers[i];
            }
        }

        @Override
        public OptionalDouble constant() {
            OptionalDouble constant = of.constant();
            return constant.isPresent() ? OptionalDouble.of(-constant.getAsDouble()) : constant;
        }
    }

    /** Two numbers joined by an operator. */
    record Arithmetic(Operator operator, Numeric left, Numeric right) implements Numeric {
        @Override
        public String text() {
            return left.textIn(operator.left) + operator.text + right.textIn(operator.right);
        }

        @Override
        public Binding binding() {
            return operator.binding;
        }

        @Override
        public List<? extends Node> parts() {
            return List.of(left, right);
        }

        @Override
        public void fill(Block block, double[] numbers) {
            left.fill(block, numbers);
            double[] others = block.borrowNumbers();
            right.fill(block, others);
            operator.join(numbers, others, block.count());
            block.giveBack(others);
        }
    }

    /** A function of one number. */
    record Applied(Function function, Numeric of) implements Numeric {
        @Override
        public String text() {
            return function.text() + "(" + of.text() + ")";
        }

        @Override
        public Binding binding() {
            return Binding.ATOM;
        }

        @Override
        public List<? extends Node> parts() {
            return List.of(of);
        }

        @Override
        public void fill(Block block, double[] numbers) {
            of.fill(block, numbers);
            DoubleUnaryOperator formula = function.formula();
            for (int i = 0; i < block.count(); i++) {
                numbers[i] = formula.applyAsDouble(numbers[i]);
            }
        }
    }

    /** A function of two numbers, or of more, taken from the left. */
    record Combined(PairFunction function, List<Numeric> of) implements Numeric {
        @Override
        public String text() {
            return of.stream()
                    .map(Node::text)
                    .collect(Collectors.joining(", ", function.name().toLowerCase(Locale.ROOT) + "(", ")"));
        }

        @Override
        public Binding binding() {
            return Binding.ATOM;
        }

        @Override
        public List<? extends Node> parts() {
            return of;
        }

        @Override
        public void fill(Block block, double[] numbers) {
            of.get(0).fill(block, numbers);
            double[] others = block.borrowNumbers();
            DoubleBinaryOperator formula = function.formula();
            for (Numeric part : of.subList(1, of.size())) {
                part.fill(block, others);
                for (int i = 0; i < block.count(); i++) {
                    numbers[i] = formula.applyAsDouble(numbers[i], others[i]);
                }
            }
            block.giveBack(others);
        }
    }

    /** One number where a condition holds, another elsewhere. */
    record Choice(Condition condition, Numeric then, Numeric otherwise) implements Numeric {
        @Override
        public String text() {
            return "if(" + condition.text() + ", " + then.text() + ", " + otherwise.text() + ")";
        }

        @Override
        public Binding binding() {
            return Binding.ATOM;
        }

        @Override
        public List<? extends Node> parts() {
            return List.of(condition, then, otherwise);
        }

        @Override
        public void fill(Block block, double[] numbers) {
            then.fill(block, numbers);
            double[] others = block.borrowNumbers();
            otherwise.fill(block, others);
            byte[] holds = block.borrowFlags();
            condition.fill(block, holds);
            for (int i = 0; i < block.count(); i++) {
                numbers[i] = holds[i] == 1 ? numbers[i] : others[i];
            }
            block.giveBack(holds);
            block.giveBack(others);
        }
    }
}
