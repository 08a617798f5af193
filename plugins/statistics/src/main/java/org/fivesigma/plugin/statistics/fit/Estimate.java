package org.fivesigma.plugin.statistics.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.fivesigma.plugin.statistics.shape.Scale;
import org.fivesigma.plugin.statistics.shape.ScaledShape;
import org.fivesigma.plugin.statistics.shape.ScaledTerm;
import org.fivesigma.plugin.statistics.shape.Shape;

/**
 * Gives starting values from the data alone: terms are added one by one, broad ones first; each tries a fixed list of positions
 * and widths, solves exactly for all heights and coefficients, and keeps the best.
 */
final class Estimate {
    private static final int KEPT = 3;

    private final Points points;
    private final Scale scale;

    Estimate(Points points, Scale scale) {
        this.points = points;
        this.scale = scale;
    }

    /**
     * The best starting values, best first, in the recipe's units and the shape's order.
     *
     * @param values the values of held parameters; others are ignored
     * @param held which parameters stay as given
     */
    List<double[]> starts(Shape shape, double[] values, boolean[] held) {
        Layout layout = Layout.of(shape, scale, values, held);
        List<Integer> order = IntStream.range(0, shape.terms().size())
                .boxed()
                .sorted(Comparator.comparing(term -> shape.terms().get(term).isPeak()))
                .toList();
        List<ScaledTerm> placed = new ArrayList<>();
        List<Candidate> best = List.of(new Candidate(new double[0], 0));
        for (int term : order) {
            best = added(placed, layout.term(term), layout.base(term), best.get(0));
            placed.add(layout.term(term));
        }
        return best.stream()
                .map(candidate -> unordered(candidate, layout, order))
                .toList();
    }

    private List<Candidate> added(List<ScaledTerm> before, ScaledTerm term, double[] base, Candidate start) {
        double peak = points.peak(new ScaledShape(before), start.parameters());
        List<ScaledTerm> all = new ArrayList<>(before);
        all.add(term);
        ScaledShape shape = new ScaledShape(all);
        List<Candidate> candidates = new ArrayList<>();
        for (double[] guess : term.guesses(base, peak)) {
            candidates.add(solved(shape, joined(start.parameters(), guess)));
        }
        candidates.sort(Comparator.comparingDouble(Candidate::chiSquare));
        return candidates.subList(0, Math.min(KEPT, candidates.size()));
    }

    private Candidate solved(ScaledShape shape, double[] parameters) {
        int[] linear = shape.freeLinear();
        Minimum minimum = points.problem(shape, parameters, linear).solveLinear(Points.taken(parameters, linear));
        return new Candidate(Points.placed(parameters, linear, minimum.parameters()), minimum.chiSquare());
    }

    private static double[] joined(double[] first, double[] second) {
        double[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static double[] unordered(Candidate candidate, Layout layout, List<Integer> order) {
        double[] scaled = new double[layout.size()];
        int from = 0;
        for (int term : order) {
            int length = layout.base(term).length;
            System.arraycopy(candidate.parameters(), from, scaled, layout.offset(term), length);
            from += length;
        }
        return layout.toRecipe(scaled);
    }

    private record Candidate(double[] parameters, double chiSquare) {}
}
