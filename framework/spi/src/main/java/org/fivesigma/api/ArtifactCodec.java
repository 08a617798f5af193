package org.fivesigma.api;

import java.io.IOException;

/**
 * Turns one type of artifact into blobs and back, exactly.
 *
 * <p>Records of numbers, texts, enums, primitive arrays, lists, maps, optionals, other such records and sealed interfaces of
 * them need no codec: the engine writes them itself.
 *
 * @param <T> the artifact
 */
public interface ArtifactCodec<T> {
    /** The artifact's class. */
    Class<T> type();

    /** The kebab-case name of the layout. */
    String name();

    /** Raised when the layout changes. */
    int version();

    /** Writes the parts of an artifact. */
    void write(T artifact, ArtifactParts.Sink parts) throws IOException;

    /** Reads an artifact back from its parts. */
    T read(ArtifactParts.Source parts) throws IOException;
}
