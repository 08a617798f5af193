package org.fivesigma.plugin.hdf5.file;

/** Says why an object that may well be sound is not read; the words follow the object's name and "because". */
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    /** Says why, lower case, without full stop. */
    public Refusal(String because) {
        super(because);
    }
}
