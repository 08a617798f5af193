package org.fivesigma.search.space;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Proposes combinations where the earlier ones make a better score likely: the tree-structured Parzen estimator of Bergstra
 * et al. (NeurIPS 2011), with kernels that span all parameters at once.
 *
 * <p>The best tenth of the trials, at most 25, describe where scores are good, all others where they are not; of many points
 * drawn from the first, the one is tried that is likeliest in the first compared to the second. No combination is proposed
 * twice.
 */
public final class TreeParzen {
    private static final int DRAWN = 64;
    private static final int MOST_GOOD = 25;
    private static final double GOOD_PART = 0.1;
    private static final int FRUITLESS = 1000;

    private final Space space;
    private final List<Coordinate> coordinates;
    private final Draws draws;
    private final Chance chance;
    private final List<Trial> trials = new ArrayList<>();
    private final Set<List<String>> tried = new HashSet<>();

    private record Trial(double[] point, double score) {}

    /** Proposals for a space by the chance of this seed. */
    public TreeParzen(Space space, long seed) {
        this.space = space;
        this.coordinates = space.parameters().stream().map(Coordinate::of).toList();
        this.draws = new Draws(space, seed);
        this.chance = Chance.of(seed, "proposals");
    }

    /** Learns what a combination gave; failures count as worse than all others. */
    public void learn(List<String> values, double score) {
        double[] point = new double[coordinates.size()];
        for (int i = 0; i < point.length; i++) {
            point[i] = coordinates.get(i).position(values.get(i));
        }
        trials.add(new Trial(point, Double.isNaN(score) ? Double.NEGATIVE_INFINITY : score));
    }

    /** A combination by chance that was not proposed before; none when there is no other. */
    public Optional<List<String>> byChance() {
        for (int i = 0; i < FRUITLESS; i++) {
            List<String> values = draws.combination();
            if (tried.add(values)) {
                return Optional.of(values);
            }
        }
        return untried();
    }

    private Optional<List<String>> untried() {
        long size = space.size().orElse(0L);
        for (long position = 0; position < size; position++) {
            List<String> values = space.combination(position);
            if (tried.add(values)) {
                return Optional.of(values);
            }
        }
        return Optional.empty();
    }

    /** The most promising combination that was not proposed before; none when there is no other. */
    public Optional<List<String>> promising() {
        List<Trial> ranked = trials.stream()
                .sorted(Comparator.comparingDouble(Trial::score).reversed())
                .toList();
        int good = (int) Math.min(MOST_GOOD, Math.ceil(GOOD_PART * ranked.size()));
        Density better = density(ranked.subList(0, good));
        Density worse = density(ranked.subList(good, ranked.size()));
        Optional<List<String>> best = Optional.empty();
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < DRAWN; i++) {
            double[] point = better.draw(chance);
            double ratio = better.logarithm(point) - worse.logarithm(point);
            List<String> values = values(point);
            if (ratio > largest && !tried.contains(values)) {
                largest = ratio;
                best = Optional.of(values);
            }
        }
        best.ifPresent(tried::add);
        return best.isPresent() ? best : byChance();
    }

    private Density density(List<Trial> of) {
        return new Density(coordinates, of.stream().map(Trial::point).toList());
    }

    private List<String> values(double[] point) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < point.length; i++) {
            values.add(coordinates.get(i).value(point[i]));
        }
        return values;
    }
}
