package org.fivesigma.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which analysis is meant.
 *
 * @param recipe the recipe file as the user names it
 * @param folder the folder that the user stands in
 * @param data the folder that {@code ${data}} stands for
 * @param overrides {@code key.path=value} changes
 * @param unblind whether to show the observed events that the recipe hides
 */
public record Request(String recipe, Path folder, Optional<Path> data, List<String> overrides, boolean unblind) {
    /** A request that leaves hidden what the recipe hides. */
    public Request(String recipe, Path folder, Optional<Path> data, List<String> overrides) {
        this(recipe, folder, data, overrides, false);
    }

    /** Copies the list. */
    public Request {
        overrides = List.copyOf(overrides);
    }

    /** The recipe file's name without folder and ending; runs are named after it. */
    public String name() {
        String file = Path.of(recipe).getFileName().toString();
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
