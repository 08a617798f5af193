package org.fivesigma.search.fold;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.learning.Fold;
import org.fivesigma.api.learning.LabelledEvents;
import org.junit.jupiter.api.Test;

final class FoldingTest {
    private static final String LABELS = "1110100000010110100101100110101111010";

    private static LabelledEvents events() {
        boolean[] signal = new boolean[LABELS.length()];
        for (int i = 0; i < signal.length; i++) {
            signal[i] = LABELS.charAt(i) == '1';
        }
        return new LabelledEvents(
                List.of("x"), new double[][] {new double[signal.length]}, signal, new double[signal.length]);
    }

    private static Division division(int folds, int repeats, boolean stratified, boolean shuffled, long seed)
            throws StepFailure {
        LabelledEvents events = events();
        return Division.of(
                new Validation.Folds(folds, repeats, stratified, shuffled), events, events.select(new int[0]), seed);
    }

    private static String foldOfEachEvent(Division division) {
        char[] folds = new char[LABELS.length()];
        for (int fold = 0; fold < division.folds().size(); fold++) {
            for (int row : division.folds().get(fold).heldOut()) {
                folds[row] = (char) ('0' + fold);
            }
        }
        return new String(folds);
    }

    @Test
    void unshuffledFoldsAreThoseOfScikitLearn() throws StepFailure {
        // scikit-learn 1.2.1: StratifiedKFold(4), StratifiedKFold(3) and KFold(5) of these labels
        assertEquals("0000000001101111122121223223232333333", foldOfEachEvent(division(4, 1, true, false, 1)));
        assertEquals("0000000000101001111111122112222222222", foldOfEachEvent(division(3, 1, true, false, 1)));
        assertEquals("0000000011111111222222233333334444444", foldOfEachEvent(division(5, 1, false, false, 1)));
    }

    @Test
    void shuffledFoldsHaveTheSameMixAndHoldOutEachEventOnce() throws StepFailure {
        Division inOrder = division(4, 1, true, false, 1);
        Division shuffled = division(4, 1, true, true, 1);
        for (int fold = 0; fold < 4; fold++) {
            assertEquals(signal(inOrder, fold), signal(shuffled, fold));
            assertEquals(
                    inOrder.folds().get(fold).heldOut().length,
                    shuffled.folds().get(fold).heldOut().length);
        }
        assertNotEquals(foldOfEachEvent(inOrder), foldOfEachEvent(shuffled));
        assertNotEquals(foldOfEachEvent(shuffled), foldOfEachEvent(division(4, 1, true, true, 2)));
        assertEquals(foldOfEachEvent(shuffled), foldOfEachEvent(division(4, 1, true, true, 1)));
        for (Fold fold : shuffled.folds()) {
            int[] all = Arrays.copyOf(fold.training(), LABELS.length());
            System.arraycopy(fold.heldOut(), 0, all, fold.training().length, fold.heldOut().length);
            Arrays.sort(all);
            for (int row = 0; row < all.length; row++) {
                assertEquals(row, all[row]);
            }
        }
    }

    private static long signal(Division division, int fold) {
        return Arrays.stream(division.folds().get(fold).heldOut())
                .filter(row -> division.events().signal()[row])
                .count();
    }

    @Test
    void repeatsAreDividedAnew() throws StepFailure {
        Division twice = division(3, 2, true, true, 5);

        assertEquals(6, twice.folds().size());
        assertEquals(6, twice.names().stream().distinct().count());
        Division once = division(3, 1, true, true, 5);
        assertEquals(once.names(), twice.names().subList(0, 3), "more repeats keep the first ones");
        for (int fold = 0; fold < 3; fold++) {
            assertArrayEquals(
                    once.folds().get(fold).heldOut(), twice.folds().get(fold).heldOut());
        }
        assertNotEquals(
                Arrays.toString(twice.folds().get(0).heldOut()),
                Arrays.toString(twice.folds().get(3).heldOut()));
    }

    @Test
    void saysThatThereAreFewerEventsThanFolds() {
        StepFailure failure = assertThrows(StepFailure.class, () -> division(19, 1, true, true, 1));
        assertEquals(
                "the training set has 19 signal and 18 background events, too few for 19 folds", failure.getMessage());
    }

    @Test
    void saysThatThereAreNoValidationEvents() {
        LabelledEvents events = events();
        StepFailure failure = assertThrows(
                StepFailure.class, () -> Division.of(new Validation.HoldOut(), events, events.select(new int[0]), 1));
        assertEquals(
                "give the training set a part for validation, as in validate: 20%, or search with folds: 5",
                failure.remedy());
    }
}
