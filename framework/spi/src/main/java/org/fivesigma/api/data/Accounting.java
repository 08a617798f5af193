package org.fivesigma.api.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The accounting identity of one input: declared = read + rejected, by reason. Nothing is lost in silence.
 *
 * @param name the input as the recipe names it
 * @param declared entries the input holds
 * @param read entries that went on
 * @param rejected entries left out, by reason in words
 * @param skipped why the whole input was left out, where the recipe asks to skip inputs that cannot be read; what it declares
 *     may then be unknown, and counts as 0
 */
public record Accounting(String name, long declared, long read, Map<String, Long> rejected, Optional<String> skipped) {
    /** An input that was read. */
    public Accounting(String name, long declared, long read, Map<String, Long> rejected) {
        this(name, declared, read, rejected, Optional.empty());
    }

    /** An input that was left out, with the number of entries it declares, or 0 where that is unknown. */
    public static Accounting skipped(String name, long declared, String reason) {
        Map<String, Long> rejected = declared == 0 ? Map.of() : Map.of("unreadable file", declared);
        return new Accounting(name, declared, 0, rejected, Optional.of(reason));
    }

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
