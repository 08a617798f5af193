package org.fivesigma.plugin.hdf5;

/** Says why an object that may well be sound is not read; the words follow the object's name and "because". */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    Refusal(String because) {
        super(because);
    }
}
