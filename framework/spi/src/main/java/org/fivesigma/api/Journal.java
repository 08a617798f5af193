package org.fivesigma.api;

import java.util.Optional;

/**
 * Parts of a long step's work that outlive its interruption. Asked again with the same inputs, a step finds what it wrote,
 * also under other parameters; so each key tells all parameters that decide the entry.
 *
 * <p>A journal saves time and never changes a result: a step gives the same output from an empty one.
 */
public interface Journal {
    /** The entry of that key, where there is one. */
    Optional<String> find(String key);

    /** Adds an entry for good, before it returns; the last entry of a key counts. */
    void add(String key, String entry);

    /** A journal that keeps nothing. */
    static Journal none() {
        return new Journal() {
            @Override
            public Optional<String> find(String key) {
                return Optional.empty();
            }

            @Override
            public void add(String key, String entry) {
                // kept nowhere
            }
        };
    }
}
