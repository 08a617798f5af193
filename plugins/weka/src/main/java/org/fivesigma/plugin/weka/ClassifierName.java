package org.fivesigma.plugin.weka;

import org.fivesigma.plugin.weka.adapter.Classifiers;

/**
 * The name of a classifier of Weka.
 *
 * @param name in full, for example {@code weka.classifiers.trees.J48}
 */
public record ClassifierName(String name) {
    /** The name, written in full or by its last word. */
    public static ClassifierName parse(String text) {
        return new ClassifierName(Classifiers.ALL.named(text));
    }

    @Override
    public String toString() {
        return name;
    }
}
