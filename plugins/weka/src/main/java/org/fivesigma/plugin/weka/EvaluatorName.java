package org.fivesigma.plugin.weka;

import org.fivesigma.plugin.weka.adapter.AttributeSelectors;

/**
 * The name of an evaluator of attributes in Weka.
 *
 * @param name in full, for example {@code weka.attributeSelection.CfsSubsetEval}
 */
public record EvaluatorName(String name) {
    /** The name, written in full or by its last word. */
    public static EvaluatorName parse(String text) {
        return new EvaluatorName(AttributeSelectors.EVALUATORS.named(text));
    }

    @Override
    public String toString() {
        return name;
    }
}
