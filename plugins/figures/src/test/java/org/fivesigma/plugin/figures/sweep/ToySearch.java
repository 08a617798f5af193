package org.fivesigma.plugin.figures.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.learning.Trials;

/** Small searches. */
final class ToySearch {
    private static final double[] SCORES = {.70, .71, .72, .70, .80, .79, .81, .80, .75, .76, .74, .77};
    private static final int[] POWERS = {5, 2, 8, 1, 0, 11, 3, 9, 4, 10, 6, 7};

    private ToySearch() {}

    static final SweepParams PLAIN = new SweepParams("", List.of("Simulation"));

    /** Twelve candidates of a depth, a kind and a rate; the seventh is the best, the eighth as good within errors. */
    static Trials twelve() {
        List<Trials.Trial> trials = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            List<String> values = List.of(
                    Integer.toString(2 + i / 4),
                    i % 2 == 0 ? "gini" : "entropy",
                    Double.toString(0.0001 * StrictMath.pow(3, POWERS[i])));
            double difference = i == 6 ? 1 : i == 7 ? 0.4 : 0.01;
            trials.add(trial(i + 1, 0, values, Optional.of(SCORES[i]), Optional.of(difference)));
        }
        return search(List.of("depth", "criterion", "learning-rate"), trials, 6);
    }

    /** The same, with two candidates that failed. */
    static Trials withFailures() {
        List<Trials.Trial> trials = new ArrayList<>(twelve().trials());
        trials.set(0, trial(1, 0, trials.get(0).values(), Optional.empty(), Optional.empty()));
        trials.set(9, trial(10, 0, trials.get(9).values(), Optional.empty(), Optional.empty()));
        return search(twelve().parameters(), trials, 6);
    }

    /** Four candidates of which two came to a second rung; the first is the best there. */
    static Trials halving() {
        List<Trials.Trial> trials = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            trials.add(trial(i + 1, 0, List.of("" + i), Optional.of(0.9 - 0.1 * i), Optional.empty()));
        }
        trials.add(trial(1, 1, List.of("0"), Optional.of(0.75), Optional.empty()));
        trials.add(trial(2, 1, List.of("1"), Optional.of(0.625), Optional.empty()));
        return search(List.of("leaf"), trials, 4);
    }

    /** Many candidates of two parameters, the later the better. */
    static Trials many(int count) {
        List<Trials.Trial> trials = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> values = List.of(Integer.toString(i), Double.toString(StrictMath.sin(i)));
            trials.add(trial(i + 1, 0, values, Optional.of((double) i / count), Optional.empty()));
        }
        return search(List.of("a", "b"), trials, count - 1);
    }

    /** A search in which every candidate failed. */
    static Trials failed() {
        return search(
                List.of("depth"),
                List.of(
                        trial(1, 0, List.of("2"), Optional.empty(), Optional.empty()),
                        trial(2, 0, List.of("3"), Optional.empty(), Optional.empty())),
                -1);
    }

    private static Trials.Trial trial(
            int candidate, int rung, List<String> values, Optional<Double> score, Optional<Double> difference) {
        Optional<String> failure = score.isPresent() ? Optional.empty() : Optional.of("no split");
        return new Trials.Trial(
                candidate, rung, rung == 0 ? 60 : 180, values, score.stream().toList(), failure, difference);
    }

    private static Trials search(List<String> parameters, List<Trials.Trial> trials, int best) {
        return new Trials(parameters, "accuracy", trials, best, Optional.empty(), List.of());
    }
}
