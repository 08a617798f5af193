package org.fivesigma.plugin.explanation.permutation;

import java.util.List;

/**
 * Features that are permuted together: one alone, or a group.
 *
 * @param name the feature's name, or that of the group
 * @param features the places of the features among those of the classifier, all different
 */
public record Unit(String name, List<Integer> features) {
    /** Copies the list. */
    public Unit {
        features = List.copyOf(features);
    }
}
