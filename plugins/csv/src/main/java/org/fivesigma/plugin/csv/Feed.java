package org.fivesigma.plugin.csv;

import java.io.IOException;
import java.util.Optional;
import org.fivesigma.api.InputFailure;

/** Hands out the chunks of a file, in order; claimed under a lock, loaded outside of it. */
interface Feed extends AutoCloseable {
    /** Claims the next chunk for the owner of the buffer; empty when there is none left. */
    Optional<Claim> claim(int order, Buffer buffer) throws InputFailure, IOException;

    @Override
    void close() throws IOException;

    /** A chunk that is one worker's to load and parse. */
    interface Claim {
        /** The chunk's place in the sample. */
        int order();

        /** Brings the chunk's bytes into the worker's buffer. */
        Chunk load(Buffer buffer) throws InputFailure, IOException;
    }
}
