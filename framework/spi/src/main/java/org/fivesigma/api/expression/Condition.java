package org.fivesigma.api.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fivesigma.api.data.ColumnType;

/** A part of an expression that gives a yes or no per event, or for each element of its list. */
sealed interface Condition extends Node
        permits Comparison,
                Condition.All,
                Condition.Any,
                Condition.Constant,
                Condition.Flag,
                Condition.Matches,
                Condition.Missing,
                Condition.Not,
                Quantified {
    /** Fills in whether it holds for the block's values: 1 where it does, else 0. */
    void fill(Block block, byte[] holds);

    /** Keeps what holds for the block's values only where this holds, too. */
    default void narrow(Block block, byte[] holds) {
        byte[] others = block.borrowFlags();
        fill(block, others);
        for (int i = 0; i < block.count(); i++) {
            holds[i] &= others[i];
        }
        block.giveBack(others);
    }

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
        public List<? extends Node> parts() {
            return List.of();
        }

        @Override
        public void fill(Block block, byte[] holds) {
            Arrays.fill(holds, 0, block.count(), Block.flag(value));
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
        public List<Node> parts() {
            return List.of();
        }

        @Override
        public Optional<Use> use() {
            return Optional.of(new Use(column, Kind.FLAG));
        }

        @Override
        public void fill(Block block, byte[] holds) {
            block.flags(column, holds);
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
        public List<Node> parts() {
            return List.of();
        }

        @Override
        public Optional<Use> use() {
            return Optional.of(new Use(column, Kind.TEXT));
        }

        @Override
        public void fill(Block block, byte[] holds) {
            block.matches(column, quote.value(), holds);
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
        public List<? extends Node> parts() {
            return of instanceof Numeric.Value ? List.of() : List.of(of);
        }

        @Override
        public Optional<Use> use() {
            return of instanceof Numeric.Value value
                    ? Optional.of(new Use(value.column(), Kind.ANY))
                    : Optional.empty();
        }

        @Override
        public void fill(Block block, byte[] holds) {
            if (of instanceof Numeric.Value value
                    && block.events().column(value.column()).type() == ColumnType.TEXT) {
                block.matches(value.column(), "", holds);
                return;
            }
            double[] numbers = block.borrowNumbers();
            of.fill(block, numbers);
            for (int i = 0; i < block.count(); i++) {
                holds[i] = Block.flag(Double.isNaN(numbers[i]));
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
        public List<? extends Node> parts() {
            return List.of(of);
        }

        @Override
        public void fill(Block block, byte[] holds) {
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
        public List<? extends Node> parts() {
            return of;
        }

        @Override
        public void fill(Block block, byte[] holds) {
            of.get(0).fill(block, holds);
            of.subList(1, of.size()).forEach(part -> part.narrow(block, holds));
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
        public List<? extends Node> parts() {
            return of;
        }

        @Override
        public void fill(Block block, byte[] holds) {
            of.get(0).fill(block, holds);
            byte[] others = block.borrowFlags();
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
