package org.fivesigma.search.space;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Combinations by chance. */
public final class Draws {
    /** Numbers are drawn so short that a report can show them as they were used. */
    private static final MathContext DIGITS = new MathContext(6);

    private static final long SMALL = 1_000_000;

    private final Space space;
    private final Chance chance;

    /** Combinations of a space by the chance of this seed. */
    public Draws(Space space, long seed) {
        this.space = space;
        this.chance = Chance.of(seed, "candidates");
    }

    /** So many combinations, none twice where all parameters have lists of values; all of those where there are no more. */
    public List<List<String>> combinations(int count) {
        boolean listed = space.parameters().stream().allMatch(Parameter::isListed);
        Optional<Long> size = listed ? space.size() : Optional.empty();
        if (size.isEmpty()) {
            List<List<String>> drawn = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                drawn.add(combination());
            }
            return drawn;
        }
        return positions(size.get(), count).stream().map(space::combination).toList();
    }

    private List<Long> positions(long size, int count) {
        if (size <= SMALL) {
            int[] all = new int[(int) size];
            Arrays.setAll(all, i -> i);
            chance.shuffle(all);
            return Arrays.stream(all)
                    .limit(count)
                    .mapToObj(position -> (long) position)
                    .toList();
        }
        Set<Long> positions = new LinkedHashSet<>();
        while (positions.size() < Math.min(size, count)) {
            positions.add(Math.floorMod(chance.next() >>> 1, size));
        }
        return List.copyOf(positions);
    }

    /** One combination, each parameter by itself. */
    List<String> combination() {
        return space.parameters().stream().map(this::value).toList();
    }

    private String value(Parameter parameter) {
        if (parameter.isListed()) {
            List<String> values = parameter.values().orElseThrow();
            return values.get(chance.below(values.size()));
        }
        Axis.Range range = (Axis.Range) parameter.axis();
        double part = chance.uniform();
        double drawn = range.log()
                ? range.from() * StrictMath.pow(range.to() / range.from(), part)
                : range.from() + part * (range.to() - range.from());
        return written(parameter, range, drawn);
    }

    /** A drawn number as a recipe would write it, within the range. */
    static String written(Parameter parameter, Axis.Range range, double drawn) {
        double shorter = new BigDecimal(drawn).round(DIGITS).doubleValue();
        return parameter.written(Math.min(range.to(), Math.max(range.from(), shorter)));
    }
}
