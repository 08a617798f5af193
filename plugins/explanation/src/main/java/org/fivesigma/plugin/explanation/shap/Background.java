package org.fivesigma.plugin.explanation.shap;

/**
 * The events that stand for what is not known of an explained one.
 *
 * @param events the events
 * @param weights their weights, adding up to 1
 */
record Background(RankedEvents events, double[] weights) {
    int rows() {
        return weights.length;
    }
}
