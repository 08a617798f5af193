package org.fivesigma.plugin.trees.grow;

/**
 * What makes one split better than another, and what a node says of its events.
 *
 * <p>A class whose weights add up to less than nothing, as negative weights can, counts as absent.
 *
 * @param criterion how mixed events are
 * @param minLeaf the fewest events on either side
 * @param signalUnit what a unit of the sample's sums of signal weighs, class weight included
 * @param backgroundUnit what a unit of the sample's sums of background weighs, class weight included
 */
public record SplitRule(Criterion criterion, int minLeaf, double signalUnit, double backgroundUnit) {
    /** Leaf values are whole multiples of this: sums of up to 8192 of them are exact, whatever the order. */
    private static final double GRAIN = 0x1p-40;

    /** The weight of signal, never negative. */
    double signal(long sum) {
        return Math.max(0, sum * signalUnit);
    }

    /** The weight of background, never negative. */
    double background(long sum) {
        return Math.max(0, sum * backgroundUnit);
    }

    /** The weight of all events. */
    double weight(Sums sums) {
        return sums.signal() * signalUnit + sums.background() * backgroundUnit;
    }

    /**
     * The share of signal, which is what a leaf adds to the score, rounded to a multiple of 2^-40. One half where nothing has a
     * positive weight.
     */
    double value(Sums sums) {
        double signal = signal(sums.signal());
        double all = signal + background(sums.background());
        return all > 0 ? Math.rint(signal / all / GRAIN) * GRAIN : 0.5;
    }

    /** Less the mixing of events, times their weight. */
    double purity(Sums sums) {
        return criterion.purity(signal(sums.signal()), background(sums.background()));
    }

    /** Whether no split could pay, or none is allowed. */
    boolean ends(Sums sums) {
        return sums.rows() < 2L * minLeaf || signal(sums.signal()) <= 0 || background(sums.background()) <= 0;
    }

    /** Whether it weighs events by the same criterion, so that only the allowed splits differ. */
    boolean ranksLike(SplitRule other) {
        return criterion == other.criterion && signalUnit == other.signalUnit && backgroundUnit == other.backgroundUnit;
    }
}
