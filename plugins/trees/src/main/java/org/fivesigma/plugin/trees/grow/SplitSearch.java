package org.fivesigma.plugin.trees.grow;

import java.util.Arrays;
import java.util.List;
import org.fivesigma.plugin.trees.columns.QuantisedColumns;

/**
 * Finds the best split of a node's events on one feature, by several rules at once.
 *
 * <p>Of equally good splits the one with the lowest threshold counts, and missing values go right rather than left; where none
 * are missing, such values go with the larger child later on.
 */
final class SplitSearch {
    /** Sorting an event takes as long as eight bins of a histogram. */
    private static final int BINS_PER_EVENT = 8;

    private final QuantisedColumns columns;
    private final List<SplitRule> rules;
    private final Profile profile = new Profile();
    private double[] purity = new double[0];

    /**
     * A search.
     *
     * @param rules rules by number; those that rank splits alike stand together, that of the smallest leaves first
     */
    SplitSearch(QuantisedColumns columns, List<SplitRule> rules) {
        this.columns = columns;
        this.rules = rules;
    }

    /** The best split for each rule that is asked for; {@link Split#NONE} where no split is allowed. */
    Split[] best(Node node, int feature, boolean[] asked) {
        read(node, feature);
        Split[] best = new Split[rules.size()];
        Arrays.fill(best, Split.NONE);
        search(node.sums(), feature, false, asked, best);
        if (profile.missing().rows() > 0) {
            search(node.sums(), feature, true, asked, best);
        }
        return best;
    }

    private void read(Node node, int feature) {
        int missingBin = columns.edges(feature).missing();
        if ((long) node.rows().length * BINS_PER_EVENT < missingBin) {
            profile.sort(node.sample(), columns.numbers(feature), node.rows(), missingBin);
            return;
        }
        profile.read(node.sample(), node.histograms().of(feature), missingBin);
    }

    private void search(Sums all, int feature, boolean missingLeft, boolean[] asked, Split[] best) {
        Sums added = missingLeft ? profile.missing() : new Sums(0, 0, 0);
        boolean parted = !missingLeft && profile.missing().rows() > 0;
        int places = parted ? profile.size() : profile.size() - 1;
        int ranked = -1;
        for (int number = 0; number < asked.length; number++) {
            if (!asked[number]) {
                continue;
            }
            SplitRule rule = rules.get(number);
            int from = first(added.rows() - rule.minLeaf(), places);
            int to = last(all.rows() - rule.minLeaf() - added.rows(), places);
            if (ranked < 0 || !rules.get(ranked).ranksLike(rule)) {
                rank(rule, all, added, from, to);
                ranked = number;
            }
            int place = largest(from, to, best[number].purity());
            if (place >= 0) {
                best[number] = split(all, feature, missingLeft, place);
            }
        }
    }

    /** The first place from which on the left side has enough events. */
    private int first(int surplus, int places) {
        int place = 0;
        while (place < places && profile.rows(place) + surplus < 0) {
            place++;
        }
        return place;
    }

    /** The place after the last at which the right side has enough events. */
    private int last(int most, int places) {
        int place = places;
        while (place > 0 && profile.rows(place - 1) > most) {
            place--;
        }
        return place;
    }

    /** Fills in the purity of splits after the places of a range. */
    private void rank(SplitRule rule, Sums all, Sums added, int from, int to) {
        if (purity.length < to) {
            purity = new double[to];
        }
        Criterion criterion = rule.criterion();
        for (int place = from; place < to; place++) {
            long signal = profile.signal(place) + added.signal();
            long background = profile.background(place) + added.background();
            double leftSignal = rule.signal(signal);
            double leftBackground = rule.background(background);
            double rightSignal = rule.signal(all.signal() - signal);
            double rightBackground = rule.background(all.background() - background);
            boolean bothWeigh = leftSignal + leftBackground > 0 && rightSignal + rightBackground > 0;
            purity[place] = bothWeigh
                    ? criterion.purity(leftSignal, leftBackground) + criterion.purity(rightSignal, rightBackground)
                    : Double.NEGATIVE_INFINITY;
        }
    }

    /** The first place of the largest purity above another; -1 where there is none. */
    private int largest(int from, int to, double above) {
        int best = -1;
        double most = above;
        for (int place = from; place < to; place++) {
            if (purity[place] > most) {
                most = purity[place];
                best = place;
            }
        }
        return best;
    }

    private Split split(Sums all, int feature, boolean missingWithLeft, int place) {
        Sums missing = profile.missing();
        int rows = profile.rows(place) + (missingWithLeft ? missing.rows() : 0);
        long signal = profile.signal(place) + (missingWithLeft ? missing.signal() : 0);
        long background = profile.background(place) + (missingWithLeft ? missing.background() : 0);
        boolean missingLeft = missing.rows() > 0 ? missingWithLeft : 2L * rows >= all.rows();
        int upper = place + 1 < profile.size()
                ? profile.bin(place + 1)
                : columns.edges(feature).missing();
        Sums left = new Sums(rows, signal, background);
        return new Split(feature, profile.bin(place), upper, missingLeft, purity[place], left);
    }
}
