package org.fivesigma.api.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The accounting identity of one input: declared = read + rejected, by reason. Nothing is lost in silence.
 *
 * @param name the input as the recipe names it
 * @param declared entries the input holds
 * @param read entries that went on
 * @param rejected entries left out, by reason in words
 */
public record Accounting(String name, long declared, long read, Map<String, Long> rejected) {
    /** Checks the identity. */
    public Accounting {
        rejected = Collections.unmodifiableMap(new LinkedHashMap<>(rejected));
        long lost = rejected.values().stream().mapToLong(Long::longValue).sum();
        if (declared != read + lost) {
            throw new IllegalStateException(
                    name + ": " + declared + " entries declared, but " + read + " read and " + lost + " rejected");
        }
    }
}
