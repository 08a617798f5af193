package org.fivesigma.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of a node that ran: what decided its result, and what each of its ports gave.
 *
 * @param key the digest of all parts
 * @param parts what decided the result
 * @param outputs what each port gave, by its name
 */
public record ActionRecord(Digest key, List<KeyPart> parts, Map<String, Port> outputs) {
    /** Copies the list and the map. */
    public ActionRecord {
        parts = List.copyOf(parts);
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    }
}
