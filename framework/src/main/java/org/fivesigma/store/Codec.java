package org.fivesigma.store;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Turns artifacts of some types into a description and blobs, and back. */
interface Codec {
    /** Its name in manifests. */
    String name();

    /** Raised when what it writes changes. */
    int version();

    /** Whether artifacts of a class are written by this codec. */
    boolean takes(Class<?> type);

    /** Stores the parts of an artifact, and gives what writes its description. */
    Json.Writing write(Object artifact, BlobTable blobs) throws IOException;

    /**
     * Reads an artifact.
     *
     * @param manifest its codec, type and blobs
     * @param description what {@link #write} described; the parser stands at its first token
     * @param type the class wanted
     * @param blobs where its parts are
     */
    Object read(Manifest manifest, JsonParser description, Class<?> type, Blobs blobs) throws IOException;
}
