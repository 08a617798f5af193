package org.fivesigma.plugin.weka;

import java.util.List;

/**
 * Which features an attribute selector of Weka takes, and what it thinks of each.
 *
 * @param evaluator what judged them, in full
 * @param search what went through them, in full
 * @param features the features, the best first where they are ranked, else in the order of the table
 */
public record Selection(String evaluator, String search, List<Feature> features) {
    /** Copies the list. */
    public Selection {
        features = List.copyOf(features);
    }

    /**
     * One feature.
     *
     * @param name its name
     * @param merit what the evaluator gives to it; of an evaluator of sets, to the set of this feature alone
     * @param selected whether it is taken
     */
    public record Feature(String name, double merit, boolean selected) {}

    /** The names of the features that are taken. */
    public List<String> selected() {
        return features.stream().filter(Feature::selected).map(Feature::name).toList();
    }
}
