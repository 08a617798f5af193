package org.fivesigma.plugin.assessment.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fivesigma.plugin.assessment.scored.RankedEvents;
import org.fivesigma.plugin.assessment.scored.ScoredEvents;
import org.junit.jupiter.api.Test;

final class BootstrapTest {
    private static final int BINS = 7;

    @Test
    void aSampleHasTheFiguresOfItsEventsRankedAnew() {
        SplittableRandom random = new SplittableRandom(9);
        for (int round = 0; round < 50; round++) {
            ScoredEvents events = events(2 + random.nextInt(200), random, round % 2 == 0);
            RankedEvents ranked = RankedEvents.of(events);
            Bootstrap bootstrap = new Bootstrap(ranked, BINS);
            byte[] counts = bootstrap.drawn(round);
            RankedEvents plain = RankedEvents.of(repeated(ranked, counts));
            ResampledFigures figures = bootstrap.figures(counts);
            assertEquals(plain.scores().averagePurity(), figures.averagePurity(), 1e-12);
            assertEquals(plain.scores().kolmogorovSmirnov(), figures.kolmogorovSmirnov(), 1e-12);
            assertEquals(CalibrationBins.of(plain.events(), BINS).error(), figures.calibration(), 1e-12);
        }
    }

    private static ScoredEvents events(int rows, SplittableRandom random, boolean ties) {
        double[] scores = new double[rows];
        double[] weights = new double[rows];
        boolean[] signal = new boolean[rows];
        for (int i = 0; i < rows; i++) {
            scores[i] = ties ? random.nextInt(9) / 8.0 : random.nextDouble();
            weights[i] = random.nextDouble();
            signal[i] = random.nextBoolean();
        }
        return new ScoredEvents(scores, signal, weights);
    }

    private static ScoredEvents repeated(RankedEvents ranked, byte[] counts) {
        int[] rows = IntStream.range(0, counts.length)
                .flatMap(i -> IntStream.generate(() -> ranked.order()[i]).limit(counts[i]))
                .toArray();
        ScoredEvents events = ranked.events();
        boolean[] signal = new boolean[rows.length];
        IntStream.range(0, rows.length).forEach(i -> signal[i] = events.signal()[rows[i]]);
        return new ScoredEvents(
                IntStream.of(rows).mapToDouble(row -> events.scores()[row]).toArray(),
                signal,
                IntStream.of(rows).mapToDouble(row -> events.weights()[row]).toArray());
    }

    @Test
    void asManyEventsAreDrawnAsThereAreAndEachOnceOnAverage() {
        SplittableRandom random = new SplittableRandom(10);
        Bootstrap bootstrap = new Bootstrap(RankedEvents.of(events(1001, random, false)), BINS);
        long none = 0;
        for (long seed = 0; seed < 100; seed++) {
            byte[] counts = bootstrap.drawn(seed);
            assertEquals(
                    1001, IntStream.range(0, counts.length).map(i -> counts[i]).sum());
            none += IntStream.range(0, counts.length)
                    .filter(i -> counts[i] == 0)
                    .count();
        }
        // (1 - 1/n)^n of the events are left out, with a spread of 0.01 / sqrt(100) at most
        assertEquals(StrictMath.pow(1 - 1 / 1001.0, 1001), none / 100100.0, 0.004);
    }
}
