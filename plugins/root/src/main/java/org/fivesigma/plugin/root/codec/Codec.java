package org.fivesigma.plugin.root.codec;

/** Fills bytes from their compressed form; for one thread at a time. */
interface Codec extends AutoCloseable {
    /**
     * Decompresses all of one span to all of another.
     *
     * @throws CorruptBlock when the one does not decompress to exactly the other
     */
    void decompress(Span from, Span into) throws CorruptBlock;

    /** Gives back memory outside the heap; most have none. */
    @Override
    default void close() {}
}
