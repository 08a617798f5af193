package org.fivesigma.plugin.root.codec;

/** Says why compressed bytes cannot be what was written: lower case, without full stop, to be put after the name of a file. */
public final class CorruptBlock extends Exception {
    private static final long serialVersionUID = 1L;

    /** Says so. */
    public CorruptBlock(String message) {
        super(message);
    }

    /** Says what a library found, which may have given no reason. */
    CorruptBlock(String word, Exception found) {
        this(word + " finds damage in a block" + (found.getMessage() == null ? "" : ": " + found.getMessage()));
    }
}
