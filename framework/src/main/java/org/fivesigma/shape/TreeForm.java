package org.fivesigma.shape;

import java.util.Map;
import java.util.Optional;
import org.fivesigma.text.Tree;

/**
 * Reads a value that a recipe may write in several ways.
 *
 * @param <T> the value
 */
public interface TreeForm<T> {
    /** Reads the value, or reports why not and gives nothing. */
    Optional<T> read(Tree tree, Binder binder);

    /** What may be written, in words for a message. */
    String words();

    /** The JSON schema of what may be written, as nested maps and lists. */
    Map<String, Object> schema();
}
