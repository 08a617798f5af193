package org.fivesigma.plan;

import java.util.Optional;

/**
 * Measures of a node that become numbers of the run.
 *
 * @param port the output port that carries them
 * @param prefix what their names begin with, for example {@code efficiency.harsh}
 * @param headline the measure that is published under the prefix itself, where there is one
 */
public record PublishedNumbers(String port, String prefix, Optional<String> headline) {
    /** Measures published below a prefix. */
    public static PublishedNumbers below(String port, String prefix) {
        return new PublishedNumbers(port, prefix, Optional.empty());
    }

    /** Whether a number of that full name may be among them. */
    public boolean mayHold(String name) {
        return name.equals(prefix) || name.startsWith(prefix + ".");
    }

    /** The full name of a measure. */
    public String nameOf(String measure) {
        return headline.filter(measure::equals).isPresent() ? prefix : prefix + "." + measure;
    }
}
