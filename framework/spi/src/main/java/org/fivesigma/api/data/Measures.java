package org.fivesigma.api.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Named numbers, in order; dotted kebab-case names as {@code expect:} quotes them, below the node's own name.
 *
 * @param values the numbers by name
 */
public record Measures(Map<String, Measure> values) {
    /** Copies the map. */
    public Measures {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
