package org.fivesigma.plugin.explanation.permutation;

import org.fivesigma.api.learning.metric.RankedScores;

/** The placements of scores that are among those of ranked events, found in any order. */
final class Placements {
    /** Scores are looked up near where they would lie if they were spread evenly: a search among all takes three times as long. */
    private static final int DRAWERS = 1 << 16;

    private final RankedScores ranked;
    private final int[] starts = new int[DRAWERS + 1];

    private Placements(RankedScores ranked) {
        this.ranked = ranked;
        int drawer = 0;
        for (int point = 0; point < ranked.points(); point++) {
            int of = drawer(ranked.threshold(point));
            while (drawer <= of) {
                starts[drawer++] = point;
            }
        }
        while (drawer <= DRAWERS) {
            starts[drawer++] = ranked.points();
        }
    }

    /** Adds the placement of each event to a sum. */
    static void add(RankedScores ranked, double[] scores, boolean[] signal, double[] sums) {
        Placements placements = new Placements(ranked);
        for (int i = 0; i < sums.length; i++) {
            sums[i] += ranked.placement(placements.point(scores[i]), signal[i]);
        }
    }

    /** Drawers from the highest score to the lowest, as the points are. */
    private static int drawer(double score) {
        return (int) Math.min(DRAWERS - 1, Math.max(0, (1 - score) * DRAWERS));
    }

    private int point(double score) {
        int drawer = drawer(score);
        int low = starts[drawer];
        int high = starts[drawer + 1] - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranked.threshold(middle) > score) {
                low = middle + 1;
                continue;
            }
            high = middle;
        }
        return low;
    }
}
