package org.fivesigma.plugin.root.file;

/** Says what in a file is not as the format demands, or not as this reader can read it. */
public final class Damage extends Exception {
    private static final long serialVersionUID = 1L;

    /** Says what is wrong, lower case, without full stop. */
    public Damage(String message) {
        super(message);
    }
}
