package org.fivesigma.search.fold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.learning.Fold;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.search.space.Chance;

/**
 * Divides events into folds, each of which is held out once.
 *
 * <p>Unshuffled folds are those of scikit-learn's {@code StratifiedKFold} and {@code KFold}. Shuffled ones have the same sizes
 * and, when stratified, the same numbers of signal and background; chance alone decides which events they are.
 */
final class Folding {
    private final LabelledEvents events;
    private final Validation.Folds asked;
    private final long seed;

    Folding(LabelledEvents events, Validation.Folds asked, long seed) {
        this.events = events;
        this.asked = asked;
        this.seed = seed;
    }

    Division division() throws StepFailure {
        requireEnough();
        List<Fold> folds = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int repeat = 0; repeat < asked.repeats(); repeat++) {
            int[] foldOf = foldOfEachEvent(repeat);
            for (int fold = 0; fold < asked.folds(); fold++) {
                folds.add(fold(foldOf, fold));
                names.add(name(repeat, fold));
            }
        }
        return new Division(events, folds, names, events.rows());
    }

    private void requireEnough() throws StepFailure {
        int signal = 0;
        for (boolean isSignal : events.signal()) {
            signal += isSignal ? 1 : 0;
        }
        int fewest = asked.stratified() ? Math.min(signal, events.rows() - signal) : events.rows();
        if (fewest < asked.folds()) {
            String what = asked.stratified()
                    ? "the training set has " + signal + " signal and " + (events.rows() - signal)
                            + " background events"
                    : "the training set has " + events.rows() + " events";
            throw new StepFailure(what + ", too few for " + asked.folds() + " folds", "use fewer folds or more events");
        }
    }

    private String name(int repeat, int fold) {
        String chance = asked.shuffled() ? "shuffled by " + seed + "/" + repeat : "in order";
        return "fold " + fold + " of " + asked.folds() + (asked.stratified() ? " stratified " : " ") + chance;
    }

    private int[] foldOfEachEvent(int repeat) {
        Chance chance = Chance.of(seed, "folds " + repeat);
        return asked.stratified() ? stratified(chance) : plain(chance);
    }

    private int[] plain(Chance chance) {
        int[] order = new int[events.rows()];
        Arrays.setAll(order, i -> i);
        if (asked.shuffled()) {
            chance.shuffle(order);
        }
        int[] foldOf = new int[order.length];
        int next = 0;
        for (int fold = 0; fold < asked.folds(); fold++) {
            int size = order.length / asked.folds() + (fold < order.length % asked.folds() ? 1 : 0);
            for (int i = 0; i < size; i++) {
                foldOf[order[next++]] = fold;
            }
        }
        return foldOf;
    }

    /** The class of the first event is dealt to the folds first, then the other goes on where it ended. */
    private int[] stratified(Chance chance) {
        boolean[] signal = events.signal();
        int[] foldOf = new int[signal.length];
        int dealt = 0;
        for (boolean dealing : new boolean[] {signal[0], !signal[0]}) {
            int size = 0;
            for (boolean isSignal : signal) {
                size += isSignal == dealing ? 1 : 0;
            }
            int[] folds = dealtTo(dealt, size);
            dealt += size;
            if (asked.shuffled()) {
                chance.shuffle(folds);
            }
            int next = 0;
            for (int i = 0; i < signal.length; i++) {
                if (signal[i] == dealing) {
                    foldOf[i] = folds[next++];
                }
            }
        }
        return foldOf;
    }

    /** The folds that events take whose places in the deal are so many from the first on, in ascending order. */
    private int[] dealtTo(int first, int size) {
        int[] folds = new int[size];
        for (int i = 0; i < size; i++) {
            folds[i] = (first + i) % asked.folds();
        }
        Arrays.sort(folds);
        return folds;
    }

    private static Fold fold(int[] foldOf, int fold) {
        int size = 0;
        for (int of : foldOf) {
            size += of == fold ? 1 : 0;
        }
        int[] heldOut = new int[size];
        int[] training = new int[foldOf.length - size];
        int nextHeldOut = 0;
        int nextTraining = 0;
        for (int row = 0; row < foldOf.length; row++) {
            if (foldOf[row] == fold) {
                heldOut[nextHeldOut++] = row;
            } else {
                training[nextTraining++] = row;
            }
        }
        return new Fold(training, heldOut);
    }
}
