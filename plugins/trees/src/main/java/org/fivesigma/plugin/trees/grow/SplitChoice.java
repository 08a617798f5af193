package org.fivesigma.plugin.trees.grow;

import java.util.Arrays;

/** The best splits of one node's events, found when a tree looks at a feature, for all rules that are asked for at once. */
final class SplitChoice {
    private static final Split[] NOT_FOUND = {};

    private final SplitSearch search;
    private final Node node;
    private final boolean[] asked;
    private final Split[][] found;

    SplitChoice(SplitSearch search, Node node, int rules, int features) {
        this.search = search;
        this.node = node;
        this.asked = new boolean[rules];
        this.found = new Split[features][];
        Arrays.fill(found, NOT_FOUND);
    }

    /** Says that a rule will be asked for; before the first choice. */
    void ask(int rule) {
        asked[rule] = true;
    }

    /** The path of the node. */
    long path() {
        return node.path();
    }

    /** The best split on any feature; of equally good ones, that on the first feature. */
    Split ofAll(int rule) {
        Split best = Split.NONE;
        for (int feature = 0; feature < found.length; feature++) {
            best = better(best, split(feature, rule));
        }
        return best;
    }

    /**
     * The best split on the first features of an order. Where none of them can divide the events, as constant ones cannot, the
     * first after them that can.
     */
    Split of(int rule, FeatureOrder order, int maxFeatures) {
        Split best = Split.NONE;
        for (int looked = 0; looked < found.length && (looked < maxFeatures || !best.exists()); looked++) {
            best = better(best, split(order.next(), rule));
        }
        return best;
    }

    private static Split better(Split first, Split second) {
        return second.purity() > first.purity() ? second : first;
    }

    private Split split(int feature, int rule) {
        if (found[feature].length == 0) {
            found[feature] = search.best(node, feature, asked);
        }
        return found[feature][rule];
    }
}
