package org.fivesigma.search.fold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.learning.Fold;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.search.space.FirstRung;
import org.fivesigma.search.space.Strategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RungsTest {
    /** Half signal, in turn. */
    private static LabelledEvents events(int rows) {
        boolean[] signal = new boolean[rows];
        IntStream.range(0, rows).forEach(row -> signal[row] = row % 2 == 1);
        double[] weights = new double[rows];
        Arrays.fill(weights, 1);
        return new LabelledEvents(List.of("x"), new double[][] {new double[rows]}, signal, weights);
    }

    private static Division division(int rows, int folds) throws StepFailure {
        LabelledEvents events = events(rows);
        return Division.of(new Validation.Folds(folds, 1, true, false), events, events.select(new int[0]), 7);
    }

    private static String joined(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** The last four columns are what HalvingGridSearchCV of scikit-learn 1.2.1 did with a scorer of its own. */
    @ParameterizedTest
    @CsvSource({
        "4000, 5, 35200, 3, smallest, 0, false, 20 60 180 540 1620 4860 14580, 4000 1334 445 149 50 17 6, 16 48 144 432 1296 3888 11664, 4 12 36 108 324 972 2916",
        "243, 5, 10000, 3, smallest, 0, false, 20 60 180 540 1620, 243 81 27 9 3, 16 48 144 432 1296, 4 12 36 108 324",
        "100, 3, 1000, 2, smallest, 0, false, 12 24 48 96 192 384 768, 100 50 25 13 7 4 2, 7 15 31 63 127 255 511, 4 8 16 32 64 128 256",
        "100, 3, 1000, 2, exhaust, 0, false, 15 30 60 120 240 480 960, 100 50 25 13 7 4 2, 9 19 39 79 159 319 639, 5 10 20 40 80 160 320",
        "100, 3, 200, 3, smallest, 0, false, 12 36 108, 100 34 12, 7 23 71, 4 12 36",
        "100, 3, 200, 3, smallest, 0, true, 12 12 12 36 108, 100 34 12 4 2, 7 7 7 23 71, 4 4 4 12 36",
        "50, 5, 5000, 3, exhaust, 2000, false, 74 222 666 1998, 50 17 6 2, 59 177 532 1598, 14 44 133 399",
        "50, 5, 5000, 3, 100, 2000, false, 100 300 900, 50 17 6, 80 240 720, 20 60 180",
        "60, 4, 3000, 2.5, smallest, 0, false, 16 40 100 250 625, 60 24 10 4 2, 12 30 75 187 468, 4 10 25 62 156",
        "60, 4, 3000, 2.5, exhaust, 0, true, 76 76 190 475 1187, 60 24 10 4 2, 57 57 142 356 890, 19 19 47 118 296",
        "2, 5, 1000, 3, smallest, 0, false, 20, 2, 16, 4",
        "27, 2, 9001, 3, 1000, 0, false, 1000 3000 9000, 27 9 3, 499 1499 4499, 500 1500 4500"
    })
    void rungsAndTheirEventsAreThoseOfScikitLearn(
            int candidates,
            int folds,
            int rows,
            double factor,
            String minimum,
            int maximum,
            boolean aggressive,
            String events,
            String left,
            String training,
            String heldOut)
            throws StepFailure {
        Optional<Integer> most = maximum == 0 ? Optional.empty() : Optional.of(maximum);
        Strategy.Halving halving =
                new Strategy.Halving(factor, FirstRung.parse(minimum), most, aggressive, Optional.empty());
        List<Rungs.Rung> rungs = Rungs.of(halving, candidates, folds, rows).rungs();

        assertEquals(events, joined(rungs.stream().map(Rungs.Rung::events).toList()));
        assertEquals(left, joined(rungs.stream().map(Rungs.Rung::candidates).toList()));
        Subsample subsample = new Subsample(division(rows, folds), 1);
        assertEquals(training, sizes(subsample, rungs, fold -> fold.training().length));
        assertEquals(heldOut, sizes(subsample, rungs, fold -> fold.heldOut().length));
    }

    private static String sizes(Subsample subsample, List<Rungs.Rung> rungs, ToIntFunction<Fold> size)
            throws StepFailure {
        StringBuilder sizes = new StringBuilder();
        for (Rungs.Rung rung : rungs) {
            Fold first = subsample.of(rung.events()).folds().get(0);
            sizes.append(sizes.isEmpty() ? "" : " ").append(size.applyAsInt(first));
        }
        return sizes.toString();
    }

    @Test
    void countsPowersAsPythonDoes() {
        // Python 3.11: int(math.log(b ** k, b)) is k - 1 for just these of b = 2 ... 10 and k = 1 ... 9
        Set<String> oneLess = Set.of("3^5", "9^5", "10^3", "10^6", "10^9");
        for (int base = 2; base <= 10; base++) {
            for (int power = 1; power <= 9; power++) {
                int candidates = (int) Math.round(Math.pow(base, power));
                Strategy.Halving halving =
                        new Strategy.Halving(base, FirstRung.parse("2"), Optional.empty(), false, Optional.empty());
                int expected = oneLess.contains(base + "^" + power) ? power : power + 1;
                assertEquals(
                        expected,
                        Rungs.of(halving, candidates, 2, 2_000_000_000).required());
            }
        }
    }

    @Test
    void eachRungHasTheEventsOfTheOneBeforeInTheSameMix() throws StepFailure {
        Division division = division(3000, 5);
        Subsample subsample = new Subsample(division, 3);
        Set<Integer> before = Set.of();
        for (int events : new int[] {20, 61, 180, 540, 1620, 3000}) {
            int[] training = subsample.of(events).folds().get(2).training();
            Set<Integer> rows = Arrays.stream(training).boxed().collect(Collectors.toCollection(HashSet::new));
            assertTrue(rows.containsAll(before));
            long signal =
                    rows.stream().filter(row -> division.events().signal()[row]).count();
            assertEquals(rows.size() / 2.0, signal, 0.51);
            before = rows;
        }
        assertEquals(2400, before.size());
        Set<Integer> heldOut =
                Arrays.stream(division.folds().get(2).heldOut()).boxed().collect(Collectors.toSet());
        assertTrue(before.stream().noneMatch(heldOut::contains));
    }

    @Test
    void keepsTheMixOfRareSignal() throws StepFailure {
        boolean[] signal = new boolean[1000];
        for (int row = 0; row < 1000; row += 10) {
            signal[row] = true;
        }
        double[] weights = new double[1000];
        LabelledEvents events = new LabelledEvents(List.of("x"), new double[][] {new double[1000]}, signal, weights);
        Division whole = Division.of(new Validation.Folds(5, 1, true, true), events, events.select(new int[0]), 7);
        Subsample subsample = new Subsample(whole, 1);
        for (int rows = 25; rows <= 1000; rows += 25) {
            int[] training = subsample.of(rows).folds().get(0).training();
            long kept = Arrays.stream(training).filter(row -> signal[row]).count();
            assertEquals(training.length / 10.0, kept, 0.51);
        }
    }

    @Test
    void saysThatEventsDoNotSufficeForAnyRung() throws StepFailure {
        Strategy.Halving halving =
                new Strategy.Halving(3, FirstRung.parse("500"), Optional.empty(), false, Optional.empty());
        assertEquals(List.of(), Rungs.of(halving, 10, 5, 400).rungs());
        Subsample subsample = new Subsample(division(100, 5), 1);
        assertThrows(StepFailure.class, () -> subsample.of(3));
    }
}
