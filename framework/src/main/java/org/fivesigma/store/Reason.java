package org.fivesigma.store;

import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in words why an operation failed. */
final class Reason {
    private Reason() {}

    static String of(Exception failure) {
        if (failure instanceof NoSuchFileException) {
            return "it is missing";
        }
        if (failure instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (failure instanceof ClosedByInterruptException) {
            return "the run was stopped";
        }
        if (failure instanceof FileSystemException detailed && detailed.getReason() != null) {
            return detailed.getReason();
        }
        if (failure instanceof RuntimeException || failure.getMessage() == null) {
            return "its layout is not understood (" + failure + ")";
        }
        return failure.getMessage();
    }
}
