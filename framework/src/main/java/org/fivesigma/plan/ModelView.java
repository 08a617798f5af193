package org.fivesigma.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fivesigma.text.Place;

/**
 * A model in words, as a report shows it.
 *
 * @param name its name
 * @param kind what learns
 * @param training its training set
 * @param features the columns that it learns from
 * @param scale how these are scaled
 * @param search how it was searched for; empty where it was not
 * @param settings parameters that are the same for all candidates, with defaults filled in
 * @param varied what a search tried, by parameter
 * @param place the recipe lines that it comes from
 */
public record ModelView(
        String name,
        String kind,
        String training,
        List<String> features,
        String scale,
        String search,
        Map<String, String> settings,
        Map<String, String> varied,
        Place place) {
    /** Copies the collections. */
    public ModelView {
        features = List.copyOf(features);
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        varied = Collections.unmodifiableMap(new LinkedHashMap<>(varied));
    }

    /** The name of the node that trains it, or searches for it. */
    public String node() {
        return ModelLowering.BLOCK + name;
    }

    /** The full name of a number of this model. */
    public String number(String measure) {
        return node() + "." + measure;
    }
}
