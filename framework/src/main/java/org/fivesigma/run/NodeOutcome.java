package org.fivesigma.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.plan.Node;
import org.fivesigma.store.Key;
import org.fivesigma.store.Port;
import org.fivesigma.text.Problem;

/**
 * How one node ended.
 *
 * @param node the node
 * @param status how it ended
 * @param key what decided its result; absent when an input was missing
 * @param outputs its stored outputs by port; empty unless there is a result
 * @param seconds time spent on it
 * @param problem why there is no result
 */
public record NodeOutcome(
        Node node,
        Status status,
        Optional<Key> key,
        Map<String, Port> outputs,
        double seconds,
        Optional<Problem> problem) {
    /** Copies the map. */
    public NodeOutcome {
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    }

    /** How a node can end. */
    public enum Status {
        /** The result was known. */
        HIT,
        /** The result was computed. */
        COMPUTED,
        /** The step failed. */
        FAILED,
        /** A node that it needs has no result. */
        BLOCKED
    }

    /** Whether there is a result. */
    public boolean hasResult() {
        return status == Status.HIT || status == Status.COMPUTED;
    }

    static NodeOutcome blocked(Node node) {
        return new NodeOutcome(node, Status.BLOCKED, Optional.empty(), Map.of(), 0, Optional.empty());
    }
}
