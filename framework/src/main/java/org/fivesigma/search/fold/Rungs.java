package org.fivesigma.search.fold;

import java.util.ArrayList;
import java.util.List;
import org.fivesigma.search.space.FirstRung;
import org.fivesigma.search.space.Strategy;

/**
 * The rungs of a halving search: how many events and candidates each has.
 *
 * <p>The arithmetic is that of scikit-learn 1.2.1, floating-point logarithms included: for 243 candidates and a factor of 3 they
 * give five rungs, not six. Searches that were published with it can be repeated only so.
 *
 * @param rungs from the first to the last
 * @param required rungs after which fewer candidates than the factor are left
 * @param possible rungs that the events suffice for
 */
public record Rungs(List<Rung> rungs, int required, int possible) {
    private static final int CLASSES = 2;

    /** Copies the list. */
    public Rungs {
        rungs = List.copyOf(rungs);
    }

    /**
     * One rung.
     *
     * @param events how many events the folds divide
     * @param candidates how many candidates are tried
     */
    public record Rung(int events, int candidates) {}

    /**
     * The rungs of a search.
     *
     * @param candidates how many start
     * @param folds how many trainings one candidate takes
     * @param rows how many events there are
     */
    public static Rungs of(Strategy.Halving halving, int candidates, int folds, int rows) {
        double factor = halving.factor();
        int most = Math.min(rows, halving.maximum().orElse(rows));
        int required = 1 + powers(candidates, factor);
        double first = first(halving, required, folds, most);
        int possible = first > most ? 0 : 1 + powers(Math.floor(most / first), factor);
        int count = halving.aggressive() ? required : Math.min(required, possible);
        List<Rung> rungs = new ArrayList<>();
        int left = candidates;
        for (int rung = 0; rung < count && possible > 0; rung++) {
            int power = halving.aggressive() ? Math.max(0, rung - required + possible) : rung;
            int events = (int) Math.min(most, StrictMath.pow(factor, power) * first);
            rungs.add(new Rung(events, left));
            left = (int) Math.ceil(left / factor);
        }
        return new Rungs(rungs, required, possible);
    }

    private static double first(Strategy.Halving halving, int required, int folds, int most) {
        FirstRung minimum = halving.minimum();
        double smallest = minimum.kind() == FirstRung.Kind.COUNT ? minimum.events() : 2.0 * folds * CLASSES;
        if (minimum.kind() != FirstRung.Kind.EXHAUST) {
            return smallest;
        }
        return Math.max(smallest, Math.floor(most / StrictMath.pow(halving.factor(), required - 1)));
    }

    /** How many times a number can be divided by the factor before it is below the factor. */
    private static int powers(double number, double factor) {
        return (int) Math.floor(NearestLogarithm.of(number) / NearestLogarithm.of(factor));
    }
}
