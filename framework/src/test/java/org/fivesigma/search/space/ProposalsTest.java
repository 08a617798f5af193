package org.fivesigma.search.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.fivesigma.api.Doc;
import org.fivesigma.shape.RecordShape;
import org.junit.jupiter.api.Test;

final class ProposalsTest {
    private static final int TRIALS = 60;

    /** Parameters of the functions below. */
    record Point(
            @Doc("first") double x,
            @Doc("second") double y,
            @Doc("a choice") String choice,
            @Doc("a rate") double rate) {}

    private static Space space(Map<String, Axis> axes) {
        return new Space(RecordShape.of(Point.class), Settings.parse("{}"), axes);
    }

    private static Axis range(double from, double to, boolean log) {
        return new Axis.Range(from, to, Optional.empty(), log);
    }

    /** The best of so many proposals, of which the first ones are by chance. */
    private static double best(Space space, long seed, int byChance, ToDoubleFunction<List<String>> function) {
        TreeParzen proposals = new TreeParzen(space, seed);
        double best = Double.NEGATIVE_INFINITY;
        for (int trial = 0; trial < TRIALS; trial++) {
            List<String> values = (trial < byChance ? proposals.byChance() : proposals.promising()).orElseThrow();
            double score = function.applyAsDouble(values);
            best = Math.max(best, score);
            proposals.learn(values, score);
        }
        return best;
    }

    private static int wins(Space space, ToDoubleFunction<List<String>> function) {
        int wins = 0;
        for (long seed = 1; seed <= 30; seed++) {
            double proposed = best(space, seed, 10, function);
            double byChance = best(space, seed, TRIALS, function);
            wins += proposed > byChance ? 1 : 0;
        }
        return wins;
    }

    /** Branin's function: three equal valleys, -0.397887 at the bottom, in [-5, 10] x [0, 15]. */
    private static double branin(List<String> values) {
        double x = Double.parseDouble(values.get(0));
        double y = Double.parseDouble(values.get(1));
        double curve = y - 5.1 / (4 * Math.PI * Math.PI) * x * x + 5 / Math.PI * x - 6;
        return -(curve * curve + 10 * (1 - 1 / (8 * Math.PI)) * Math.cos(x) + 10);
    }

    @Test
    void beatsChanceOnAFunctionWithThreeValleys() {
        Map<String, Axis> axes = new LinkedHashMap<>();
        axes.put("x", range(-5, 10, false));
        axes.put("y", range(0, 15, false));

        int wins = wins(space(axes), ProposalsTest::branin);
        // chance alone would win 15 +- 3 of 30
        assertTrue(wins >= 24, () -> "better than chance for only " + wins + " of 30 seeds");
    }

    @Test
    void beatsChanceOnChoicesAndRates() {
        Map<String, Axis> axes = new LinkedHashMap<>();
        axes.put("choice", new Axis.Values(List.of("selu", "gelu", "relu", "tanh", "elu")));
        axes.put("rate", range(1e-5, 1, true));
        axes.put("x", new Axis.Values(List.of("1", "2", "4", "8", "16", "32")));
        axes.put("y", range(0, 1, false));
        int wins = wins(space(axes), values -> {
            double activation = values.get(0).equals("gelu") ? 0 : values.get(0).equals("selu") ? -0.3 : -1;
            double rate = Math.log10(Double.parseDouble(values.get(1))) + 3;
            double x = Math.log(Double.parseDouble(values.get(2)) / 8);
            double y = Double.parseDouble(values.get(3)) - 0.25;
            return activation - rate * rate - 0.3 * x * x - 4 * y * y;
        });
        assertTrue(wins >= 24, () -> "better than chance for only " + wins + " of 30 seeds");
    }

    @Test
    void proposesTheSameForTheSameSeedAndNothingTwice() {
        Map<String, Axis> axes = new LinkedHashMap<>();
        axes.put("choice", new Axis.Values(List.of("a", "b", "c")));
        axes.put("x", new Axis.Values(List.of("1", "2", "3", "4")));
        List<List<String>> first = proposals(space(axes), 5);
        assertEquals(first, proposals(space(axes), 5));
        assertTrue(!first.equals(proposals(space(axes), 6)));
        assertEquals(12, first.size(), "all combinations there are");
        assertEquals(12, new HashSet<>(first).size());
    }

    private static List<List<String>> proposals(Space space, long seed) {
        TreeParzen proposals = new TreeParzen(space, seed);
        List<List<String>> all = new ArrayList<>();
        for (int trial = 0; trial < 50; trial++) {
            Optional<List<String>> values = trial < 4 ? proposals.byChance() : proposals.promising();
            if (values.isEmpty()) {
                return all;
            }
            all.add(values.get());
            proposals.learn(values.get(), values.get().get(0).equals("b") ? 1 : 0);
        }
        return all;
    }

    @Test
    void keepsAwayFromWhereTrialsFail() {
        Map<String, Axis> axes = Map.of("x", range(0, 1, false));
        TreeParzen proposals = new TreeParzen(space(axes), 9);
        int failed = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            List<String> values = (trial < 10 ? proposals.byChance() : proposals.promising()).orElseThrow();
            double x = Double.parseDouble(values.get(0));
            boolean fails = x > 0.5;
            failed += fails && trial >= 10 ? 1 : 0;
            proposals.learn(values, fails ? Double.NaN : -Math.abs(x - 0.2));
        }
        int all = failed;
        // chance alone would fail with half of them
        assertTrue(all < 10, () -> all + " of 50 proposals failed");
    }
}
