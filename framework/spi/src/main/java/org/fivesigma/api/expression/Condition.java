package org.fivesigma.api.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A part of an expression that gives a yes or no per event. */
sealed interface Condition extends Node {
    /** Fills in whether it holds in the block's rows. */
    void fill(Block block, boolean[] holds);

    /** Holds always or never. */
    record Constant(boolean value) implements Condition {
        @Override
        public String text() {
            return String.valueOf(value);
        }

        @Override
        public Binding binding() {
            return Binding.ATOM;
        }

        @Override
        public void uses(Consumer<Use> uses) {}

        @Override
        public void fill(Block block, boolean[] holds) {
            Arrays.fill(holds, 0, block.count(), value);
        }
    }

    /** Holds where a flag column says so. */
    record Flag(String column) implements Condition {
        @Override
        public String text() {
            return Lexer.quoted(column);
        }

        @Override
        public Binding binding() {
            return Binding.ATOM;
        }

        @Override
        public void uses(Consumer<Use> uses) {
            uses.accept(new Use(column, Kind.FLAG));
        }

        @Override
        public void fill(Block block, boolean[] holds) {
            block.column(column).flags(block, holds);
        }
    }

    /** Numbers compared, each with the next; holds where every comparison does. */
    record Comparison(List<Numeric> numbers, List<Relation> relations) implements Condition {
        static Comparison range(String column, Optional<Double> above, Optional<Double> below, boolean closed) {
            Numeric value = new Numeric.Value(column);
            Relation upwards = closed ? Relation.AT_MOST : Relation.LESS;
            if (below.isEmpty()) {
                Numeric low = Numeric.Constant.of(above.orElseThrow(
                        () -> new IllegalArgumentException("a range of '" + column + "' needs an end")));
                return new Comparison(List.of(value, low), List.of(closed ? Relation.AT_LEAST : Relation.MORE));
            }
            Numeric high = Numeric.Constant.of(below.get());
            return above.map(low ->
                            new Comparison(List.of(Numeric.Constant.of(low), value, high), List.of(upwards, upwards)))
                    .orElseGet(() -> new Comparison(List.of(value, high), List.of(upwards)));
        }

        @Override
        public String text() {
            StringBuilder text = new StringBuilder(numbers.get(0).textIn(Binding.SUM));
            for (int i = 0; i < relations.size(); i++) {
                text.append(' ').append(relations.get(i).text).append(' ');
                text.append(numbers.get(i + 1).textIn(Binding.SUM));
            }
            return text.toString();
        }

        @Override
        public Binding binding() {
            return Binding.COMPARISON;
        }

        @Override
        public void uses(Consumer<Use> uses) {
            numbers.forEach(number -> number.uses(uses));
        }

        @Override
        public void fill(Block block, boolean[] holds) {
            double[] left = block.borrowNumbers();
            double[] right = block.borrowNumbers();
            Arrays.fill(holds, 0, block.count(), true);
            numbers.get(0).fill(block, left);
            for (int i = 0; i < relations.size(); i++) {
                numbers.get(i + 1).fill(block, right);
                relations.get(i).narrow(left, right, holds, block.count());
                double[] next = left;
                left = right;
                right = next;
            }
            block.giveBack(right);
            block.giveBack(left);
        }
    }

    /** Holds where a text column equals a text, or differs from it. */
    record Matches(String column, boolean equal, Node.Quote quote) implements Condition {
        @Override
        public String text() {
            return Lexer.quoted(column) + (equal ? " == " : " != ") + quote.text();
        }

        @Override
        public Binding binding() {
            return Binding.COMPARISON;
        }

        @Override
        public void uses(Consumer<Use> uses) {
            uses.accept(new Use(column, Kind.TEXT));
        }

        @Override
        public void fill(Block block, boolean[] holds) {
            block.column(column).matches(block, quote.value(), holds);
            if (!equal) {
                Block.negate(holds, block.count());
            }
        }
    }

    /** Holds where a number, or the value of a column of any type, is missing. */
    record Missing(Numeric of) implements Condition {
        @Override
        public String text() {
            return "is_missing(" + of.text() + ")";
        }

        @Override
        public Binding binding() {
            return Binding.ATOM;
        }

        @Override
        public void uses(Consumer<Use> uses) {
            if (of instanceof Numeric.Value value) {
                uses.accept(new Use(value.column(), Kind.ANY));
                return;
            }
            of.uses(uses);
        }

        @Override
        public void fill(Block block, boolean[] holds) {
            if (of instanceof Numeric.Value value
                    && block.column(value.column()).isText()) {
                block.column(value.column()).matches(block, "", holds);
                return;
            }
            double[] numbers = block.borrowNumbers();
            of.fill(block, numbers);
            for (int i = 0; i < block.count(); i++) {
                holds[i] = Double.isNaN(numbers[i]);
            }
            block.giveBack(numbers);
        }
    }

    /** Holds where another condition does not. */
    record Not(Condition of) implements Condition {
        @Override
        public String text() {
            return "not " + of.textIn(Binding.NOT);
        }

        @Override
        public Binding binding() {
            return Binding.NOT;
        }

        @Override
        public void uses(Consumer<Use> uses) {
            of.uses(uses);
        }

        @Override
        public void fill(Block block, boolean[] holds) {
            of.fill(block, holds);
            Block.negate(holds, block.count());
        }
    }

    /** Holds where all of two or more conditions do. */
    record All(List<Condition> of) implements Condition {
        /** Joins conditions, those that are joined this way themselves taken apart. */
        static Condition of(List<Condition> conditions) {
            List<Condition> flat = new ArrayList<>();
            conditions.forEach(condition -> flat.addAll(condition instanceof All all ? all.of : List.of(condition)));
            return flat.size() == 1 ? flat.get(0) : new All(List.copyOf(flat));
        }

        @Override
        public String text() {
            return of.stream().map(part -> part.textIn(Binding.NOT)).collect(Collectors.joining(" and "));
        }

        @Override
        public Binding binding() {
            return Binding.AND;
        }

        @Override
        public void uses(Consumer<Use> uses) {
            of.forEach(part -> part.uses(uses));
        }

        @Override
        public void fill(Block block, boolean[] holds) {
            of.get(0).fill(block, holds);
            boolean[] others = block.borrowFlags();
            for (Condition part : of.subList(1, of.size())) {
                part.fill(block, others);
                for (int i = 0; i < block.count(); i++) {
                    holds[i] &= others[i];
                }
            }
            block.giveBack(others);
        }
    }

    /** Holds where any of two or more conditions does. */
    record Any(List<Condition> of) implements Condition {
        /** Joins conditions, those that are joined this way themselves taken apart. */
        static Condition of(List<Condition> conditions) {
            List<Condition> flat = new ArrayList<>();
            conditions.forEach(condition -> flat.addAll(condition instanceof Any any ? any.of : List.of(condition)));
            return flat.size() == 1 ? flat.get(0) : new Any(List.copyOf(flat));
        }

        @Override
        public String text() {
            return of.stream().map(part -> part.textIn(Binding.AND)).collect(Collectors.joining(" or "));
        }

        @Override
        public Binding binding() {
            return Binding.OR;
        }

        @Override
        public void uses(Consumer<Use> uses) {
            of.forEach(part -> part.uses(uses));
        }

        @Override
        public void fill(Block block, boolean[] holds) {
            of.get(0).fill(block, holds);
            boolean[] others = block.borrowFlags();
            for (Condition part : of.subList(1, of.size())) {
                part.fill(block, others);
                for (int i = 0; i < block.count(); i++) {
                    holds[i] |= others[i];
                }
            }
            block.giveBack(others);
        }
    }
}
