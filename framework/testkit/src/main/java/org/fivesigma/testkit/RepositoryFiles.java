package org.fivesigma.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Finds files of the checkout and of the test data beside it, whatever folder a test runs in. */
public final class RepositoryFiles {
    private RepositoryFiles() {}

    /** The root of the checkout: the nearest folder above with a {@code pom.xml} and the {@code plugins}. */
    public static Path root() {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("pom.xml")) && Files.isDirectory(folder.resolve("plugins"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no folder above " + start + " holds both pom.xml and plugins");
    }

    /** A file of the test data that may stand beside the checkout, in {@code ../shared/data}. */
    public static Optional<Path> sharedData(String... path) {
        Path parent = root().getParent();
        if (parent == null) {
            return Optional.empty();
        }
        Path file = parent.resolve("shared").resolve("data").resolve(String.join("/", path));
        return Files.exists(file) ? Optional.of(file) : Optional.empty();
    }

    /** A file of the test data; where it is absent, the test is skipped and says so. */
    public static Path assumeShared(String... path) {
        Optional<Path> file = sharedData(path);
        Assumptions.assumeTrue(
                file.isPresent(),
                "skipped: no test data ../shared/data/" + String.join("/", path) + " beside the checkout");
        return file.orElseThrow();
    }
}
