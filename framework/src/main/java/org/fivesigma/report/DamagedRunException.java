package org.fivesigma.report;

import java.io.IOException;

/** A file of a past run is missing or holds something else than a run writes. */
public final class DamagedRunException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedRunException(String message) {
        super(message);
    }

    /** What to do about it. */
    public String remedy() {
        return "remove that run's folder, and run its recipe again; what is known is not computed again";
    }
}
