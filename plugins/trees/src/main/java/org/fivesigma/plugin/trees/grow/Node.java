package org.fivesigma.plugin.trees.grow;

import java.util.List;

/**
 * Events that have come the same way, in one or many trees at once.
 *
 * @param sample the sample that the trees grow from
 * @param rows its events here; none where no tree goes on
 * @param histograms the histograms of these events
 * @param heldOut events here that do not train
 * @param sums what the events add up to
 * @param depth how many splits lie before
 * @param path which turns were taken, as the random order of features needs it
 * @param walks the trees
 */
record Node(
        Sample sample,
        int[] rows,
        Histograms histograms,
        int[] heldOut,
        Sums sums,
        int depth,
        long path,
        List<Walk> walks) {}
