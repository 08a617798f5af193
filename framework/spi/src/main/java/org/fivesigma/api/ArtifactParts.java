package org.fivesigma.api;

import java.io.IOException;
import java.util.List;

/** The named parts that an artifact is stored as; equal parts are stored once. */
public final class ArtifactParts {
    private ArtifactParts() {}

    /** Takes the parts of an artifact while it is written. */
    public interface Sink {
        /** Stores a part under a name that is unique within the artifact. */
        void put(String name, byte[] content) throws IOException;
    }

    /** Gives the parts of an artifact while it is read. */
    public interface Source {
        /** The names, in the order written. */
        List<String> names();

        /** The content of a part; may be called lazily, long after {@code read} returned. */
        byte[] get(String name) throws IOException;
    }
}
