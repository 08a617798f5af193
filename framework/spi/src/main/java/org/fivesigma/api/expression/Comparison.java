package org.fivesigma.api.expression;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Numbers compared, each with the next; holds where every comparison does. */
record Comparison(List<Numeric> numbers, List<Relation> relations) implements Condition {
    /** Copies the lists. */
    Comparison {
        numbers = List.copyOf(numbers);
        relations = List.copyOf(relations);
    }

    /** A column's range; one end at least must be given. */
    static Comparison range(String column, Optional<Double> above, Optional<Double> below, boolean closed) {
        Numeric value = new Numeric.Value(column);
        Relation upwards = closed ? Relation.AT_MOST : Relation.LESS;
        if (below.isEmpty()) {
            Numeric low = Numeric.Constant.of(
                    above.orElseThrow(() -> new IllegalArgumentException("a range of '" + column + "' needs an end")));
            return new Comparison(List.of(value, low), List.of(upwards.mirrored()));
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
    public List<? extends Node> parts() {
        return numbers;
    }

    @Override
    public void fill(Block block, byte[] holds) {
        Arrays.fill(holds, 0, block.count(), (byte) 1);
        narrow(block, holds);
    }

    @Override
    public void narrow(Block block, byte[] holds) {
        Optional<Interval> interval = interval(block);
        if (interval.isPresent()) {
            narrow(numbers.get(numbers.get(0).constant().isPresent() ? 1 : 0), interval.get(), block, holds);
            return;
        }
        double[] left = block.borrowNumbers();
        double[] right = block.borrowNumbers();
        for (int i = 0; i < relations.size(); i++) {
            // a constant is another number beside each of its neighbours where one of these is of 32 bits
            if (i == 0 || numbers.get(i).constant().isPresent()) {
                beside(i, i + 1, block).fill(block, left);
            }
            beside(i + 1, i, block).fill(block, right);
            relations.get(i).narrow(left, right, holds, block.count());
            double[] next = left;
            left = right;
            right = next;
        }
        block.giveBack(right);
        block.giveBack(left);
    }

    private static void narrow(Numeric number, Interval interval, Block block, byte[] holds) {
        Optional<Block.Run> run =
                number instanceof Numeric.Value value ? block.values(value.column()) : Optional.empty();
        if (run.isPresent()) {
            interval.narrow(run.get().values(), run.get().first(), holds, block.count());
            return;
        }
        double[] numbers = block.borrowNumbers();
        number.fill(block, numbers);
        interval.narrow(numbers, 0, holds, block.count());
        block.giveBack(numbers);
    }

    /** A number as it is compared with another: a constant beside a value of 32 bits is rounded to these. */
    private Numeric beside(int number, int other, Block block) {
        OptionalDouble constant = constant(number, other, block);
        return constant.isPresent() ? Numeric.Constant.of(constant.getAsDouble()) : numbers.get(number);
    }

    private OptionalDouble constant(int number, int other, Block block) {
        OptionalDouble constant = numbers.get(number).constant();
        if (constant.isEmpty() || !numbers.get(other).isSingle(block)) {
            return constant;
        }
        double exact = constant.getAsDouble();
        float rounded = (float) exact;
        boolean lost = Float.isInfinite(rounded) || rounded == 0;
        return lost ? constant : OptionalDouble.of(rounded);
    }

    /** Where a number that is not the same for every event must lie, where that is all that is asked. */
    Optional<Bounds> bounds() {
        int place = numbers.get(0).constant().isPresent() ? 1 : 0;
        if (numbers.size() > 3 || numbers.get(place).constant().isPresent()) {
            return Optional.empty();
        }
        OptionalDouble above = OptionalDouble.empty();
        OptionalDouble below = OptionalDouble.empty();
        for (int i = 0; i < numbers.size(); i++) {
            if (i == place) {
                continue;
            }
            OptionalDouble end = numbers.get(i).constant();
            Relation relation = i < place ? relations.get(i).mirrored() : relations.get(i - 1);
            if (end.isEmpty() || Math.abs(i - place) > 1 || relation == Relation.DIFFERENT) {
                return Optional.empty();
            }
            boolean upwards = relation == Relation.MORE || relation == Relation.AT_LEAST;
            boolean downwards = relation == Relation.LESS || relation == Relation.AT_MOST;
            if (!upwards && below.isPresent() || !downwards && above.isPresent()) {
                return Optional.empty();
            }
            above = downwards ? above : end;
            below = upwards ? below : end;
        }
        return Optional.of(new Bounds(numbers.get(place), above, below));
    }

    /**
     * One number and its ends.
     *
     * @param number the number
     * @param above the end that it is above or equal to
     * @param below the end that it is below or equal to
     */
    record Bounds(Numeric number, OptionalDouble above, OptionalDouble below) {}

    /** The interval, where one number is compared with a constant on one side or on both. */
    private Optional<Interval> interval(Block block) {
        OptionalDouble first = constant(0, 1, block);
        OptionalDouble second = constant(1, 0, block);
        if (first.isPresent() == second.isPresent()) {
            return Optional.empty();
        }
        if (numbers.size() == 2) {
            return second.isPresent()
                    ? Interval.of(relations.get(0), second.getAsDouble())
                    : Interval.of(relations.get(0).mirrored(), first.getAsDouble());
        }
        OptionalDouble third = constant(2, 1, block);
        if (numbers.size() > 3 || first.isEmpty() || third.isEmpty()) {
            return Optional.empty();
        }
        return Interval.of(relations.get(0).mirrored(), first.getAsDouble())
                .flatMap(low ->
                        Interval.of(relations.get(1), third.getAsDouble()).flatMap(low::and));
    }
}
