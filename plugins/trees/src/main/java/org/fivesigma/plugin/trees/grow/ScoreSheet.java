package org.fivesigma.plugin.trees.grow;

import java.util.Arrays;

/**
 * Adds up what leaves say of events that do not train, for many forests.
 *
 * <p>Trees are added up between the sizes that forests of the same manner and stop have, so that a tree counts once for all
 * forests that contain it. Leaf values are whole multiples of 2^-40, so that sheets may be filled apart and in any order.
 */
final class ScoreSheet {
    private final Cohort cohort;
    private final int[][][] sizes;
    private final double[][][][] sums;
    private final int events;

    ScoreSheet(Cohort cohort, int events) {
        this.cohort = cohort;
        this.events = events;
        int manners = cohort.manners().size();
        sizes = new int[manners][][];
        sums = new double[manners][][][];
        for (int manner = 0; manner < manners; manner++) {
            int stops = cohort.manners().get(manner).stops().size();
            sizes[manner] = new int[stops][];
            sums[manner] = new double[stops][][];
            for (int stop = 0; stop < stops; stop++) {
                sizes[manner][stop] = sizes(manner, stop);
                sums[manner][stop] = new double[sizes[manner][stop].length][0];
            }
        }
    }

    private int[] sizes(int manner, int stop) {
        return cohort.places().stream()
                .filter(place -> place.manner() == manner && place.stop() == stop)
                .mapToInt(Cohort.Place::trees)
                .distinct()
                .sorted()
                .toArray();
    }

    /**
     * Adds a leaf of some trees, when they are cut at one of their stops.
     *
     * @param walk the trees
     * @param stop the stop of their manner
     * @param value what the leaf adds
     * @param heldOut the events in the leaf
     */
    void leaf(Walk walk, int stop, double value, int[] heldOut) {
        int[] upTo = sizes[walk.manner()][stop];
        double[][] segments = sums[walk.manner()][stop];
        int tree = 0;
        for (int segment = 0; segment < upTo.length; segment++) {
            int first = tree;
            while (tree < walk.trees().length && walk.trees()[tree] < upTo[segment]) {
                tree++;
            }
            if (tree > first && heldOut.length > 0) {
                segments[segment] = segments[segment].length == 0 ? new double[events] : segments[segment];
                add((tree - first) * value, heldOut, segments[segment]);
            }
        }
    }

    private static void add(double value, int[] rows, double[] sum) {
        for (int row : rows) {
            sum[row] += value;
        }
    }

    /** Adds what another sheet of the same forests has. */
    void add(ScoreSheet other) {
        for (int manner = 0; manner < sums.length; manner++) {
            for (int stop = 0; stop < sums[manner].length; stop++) {
                for (int segment = 0; segment < sums[manner][stop].length; segment++) {
                    sums[manner][stop][segment] = sum(sums[manner][stop][segment], other.sums[manner][stop][segment]);
                }
            }
        }
    }

    private static double[] sum(double[] first, double[] second) {
        if (first.length == 0 || second.length == 0) {
            return first.length == 0 ? second : first;
        }
        double[] both = first.clone();
        for (int row = 0; row < both.length; row++) {
            both[row] += second[row];
        }
        return both;
    }

    /** The scores of a forest: the mean of its trees. */
    double[] scores(int forest) {
        Cohort.Place place = cohort.places().get(forest);
        int[] upTo = sizes[place.manner()][place.stop()];
        double[] sum = new double[0];
        for (int segment = 0; segment < upTo.length && upTo[segment] <= place.trees(); segment++) {
            sum = sum(sum, sums[place.manner()][place.stop()][segment]);
        }
        double[] scores = sum.length == 0 ? new double[events] : Arrays.copyOf(sum, events);
        for (int row = 0; row < events; row++) {
            scores[row] /= place.trees();
        }
        return scores;
    }
}
