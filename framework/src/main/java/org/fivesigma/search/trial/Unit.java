package org.fivesigma.search.trial;

import java.util.List;

/**
 * What is trained in one go: models of one family on one fold.
 *
 * @param models their numbers
 * @param fold the fold
 */
record Unit(List<Integer> models, int fold) {
    Unit {
        models = List.copyOf(models);
    }
}
