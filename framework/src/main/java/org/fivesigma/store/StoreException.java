package org.fivesigma.store;

import java.io.IOException;

/** Says why something could not be stored or read back, and what to do about it. */
public class StoreException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * Makes a failure.
     *
     * @param message what is wrong and where; lower case, without full stop
     * @param remedy what to do about it
     * @param cause what the file system said
     */
    public StoreException(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    /** Makes a failure that has no deeper cause. */
    public StoreException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }

    /** A stored thing is damaged, missing or unreadable: what it held has to be computed again. */
    public static final class Corrupt extends StoreException {
        private static final long serialVersionUID = 1L;

        Corrupt(String message) {
            super(message, REMEDY);
        }

        Corrupt(String message, Throwable cause) {
            super(message, REMEDY, cause);
        }

        private static final String REMEDY = "nothing needs doing: the result is computed again";
    }

    /** The store was written by a newer version in a format that this version does not know. */
    public static final class NewerFormat extends StoreException {
        private static final long serialVersionUID = 1L;

        NewerFormat(String message, String remedy) {
            super(message, remedy);
        }
    }
}
