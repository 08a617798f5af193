package org.fivesigma.app;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where results are kept.
 *
 * @param path the folder
 */
public record StoreFolder(Path path) {
    /** The user's own store: {@code FIVESIGMA_STORE}, else below {@code XDG_CACHE_HOME}, else below the home folder. */
    public static StoreFolder ofUser(Map<String, String> environment, Path home) {
        String named = environment.getOrDefault("FIVESIGMA_STORE", "");
        if (!named.isEmpty()) {
            return new StoreFolder(Path.of(named));
        }
        String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path base = cache.isEmpty() ? home.resolve(".cache") : Path.of(cache);
        return new StoreFolder(base.resolve("fivesigma").resolve("store"));
    }
}
