package org.fivesigma.search.fold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.learning.Fold;
import org.fivesigma.search.space.Chance;

/**
 * Fewer events of each fold, for the rungs of a halving search. Each rung has the events of the one before and more, and as
 * many signal and background events in proportion as the fold.
 */
public final class Subsample {
    private final Division whole;
    private final List<Fold> orders = new ArrayList<>();
    private final long seed;

    /**
     * Fewer events of a division.
     *
     * @param whole the division of all events
     * @param seed decides which events come first
     */
    public Subsample(Division whole, long seed) {
        this.whole = whole;
        this.seed = seed;
        for (int fold = 0; fold < whole.folds().size(); fold++) {
            Fold all = whole.folds().get(fold);
            String name = whole.names().get(fold);
            orders.add(new Fold(ordered(all.training(), "train " + name), ordered(all.heldOut(), "score " + name)));
        }
    }

    /** The rows so that any first part has the classes in the proportion of all. */
    private int[] ordered(int[] rows, String purpose) {
        int[] chosen = rows.clone();
        Chance.of(seed, purpose).shuffle(chosen);
        boolean[] signal = whole.events().signal();
        int total = 0;
        for (int row : chosen) {
            total += signal[row] ? 1 : 0;
        }
        int[] signalRows = Arrays.stream(chosen).filter(row -> signal[row]).toArray();
        int[] backgroundRows = Arrays.stream(chosen).filter(row -> !signal[row]).toArray();
        int taken = 0;
        for (int i = 0; i < chosen.length; i++) {
            // the next is signal when its share would otherwise fall half an event behind
            boolean takesSignal = (long) total * (2L * i + 2) >= (2L * taken + 1) * chosen.length;
            boolean isSignal = i - taken >= backgroundRows.length || takesSignal && taken < total;
            chosen[i] = isSignal ? signalRows[taken] : backgroundRows[i - taken];
            taken += isSignal ? 1 : 0;
        }
        return chosen;
    }

    /** The division of so many events; the rounding is scikit-learn's. */
    public Division of(int events) throws StepFailure {
        double fraction = (double) events / whole.rows();
        List<Fold> folds = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int fold = 0; fold < orders.size(); fold++) {
            int[] training = first(orders.get(fold).training(), fraction);
            int[] heldOut = first(orders.get(fold).heldOut(), fraction);
            if (training.length == 0 || heldOut.length == 0) {
                throw new StepFailure(
                        "a rung of " + events + " events leaves none to train or to score in one of " + orders.size()
                                + " folds",
                        "set minimum of the halving to more events");
            }
            folds.add(new Fold(training, heldOut));
            names.add(whole.names().get(fold) + ", " + events + " of " + whole.rows() + " events by " + seed);
        }
        return new Division(whole.events(), folds, names, events);
    }

    private static int[] first(int[] rows, double fraction) {
        int[] first = Arrays.copyOf(rows, (int) (fraction * rows.length));
        Arrays.sort(first);
        return first;
    }
}
