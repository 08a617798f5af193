package org.fivesigma.text;

import java.io.IOException;

/** Gives the bytes of recipe files that a recipe extends. */
@FunctionalInterface
public interface ParentFiles {

    /**
     * Reads one file.
     *
     * @param path relative to the recipe's own folder, with `/` between names and without `..`
     * @throws IOException if there is no such file or it must not be read; its message is shown to the user
     */
    byte[] read(String path) throws IOException;
}
