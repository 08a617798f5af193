package org.fivesigma.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;

/** A stored file does not hold what was stored. */
final class Damage extends IOException {
    private static final long serialVersionUID = 1L;

    Damage(String message) {
        super(message);
    }

    /** Whether a failed reading shows that the file is damaged, not only that the disk could not be read just then. */
    static boolean shows(Exception failure) {
        if (failure instanceof StoreException.Corrupt corrupt && corrupt.getCause() instanceof Exception cause) {
            return shows(cause);
        }
        return failure instanceof Damage
                || failure instanceof StoreException.Corrupt
                || failure instanceof EOFException
                || failure instanceof AccessDeniedException
                || failure instanceof RuntimeException;
    }
}
