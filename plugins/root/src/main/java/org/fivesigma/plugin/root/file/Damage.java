package org.fivesigma.plugin.root.file;

/** Says what in a file is not as the format demands, or not as this reader can read it. */
public final class Damage extends Exception {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    /** Says what is wrong, lower case, without full stop. */
    public Damage(String message) {
        this(message, "copy the file again, or leave such files out with on-bad-file: skip");
    }

    /** Says what is wrong and what to do about it. */
    public Damage(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }
}
