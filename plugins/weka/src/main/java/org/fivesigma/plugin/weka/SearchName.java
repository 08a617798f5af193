package org.fivesigma.plugin.weka;

import org.fivesigma.plugin.weka.adapter.AttributeSelectors;

/**
 * The name of a search through attributes in Weka.
 *
 * @param name in full, for example {@code weka.attributeSelection.BestFirst}
 */
public record SearchName(String name) {
    /** The name, written in full or by its last word. */
    public static SearchName parse(String text) {
        return new SearchName(AttributeSelectors.SEARCHES.named(text));
    }

    @Override
    public String toString() {
        return name;
    }
}
