package org.fivesigma.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says what to do where a store cannot be written or opened. */
final class Failures {
    private Failures() {}

    static StoreException writing(Path root, IOException why) {
        if (why instanceof StoreException already) {
            return already;
        }
        return new StoreException(
                "cannot write to the store " + root + ": " + Reason.of(why) + space(root),
                "make room or give access there, or keep the store on another disk, and run again;"
                        + " what was stored before is kept and nothing half-written is used",
                why);
    }

    static StoreException opening(Path root, IOException why) {
        if (why instanceof StoreException already) {
            return already;
        }
        return new StoreException(
                "cannot open the store " + root + ": " + Reason.of(why),
                "give access there, or keep the store in another folder",
                why);
    }

    private static String space(Path root) {
        try {
            return " (" + (Files.getFileStore(root).getUsableSpace() >> 20) + " MiB free)";
        } catch (IOException unknown) {
            return "";
        }
    }
}
