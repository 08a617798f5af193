package org.fivesigma.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder made on first use and deleted with all it holds. */
final class Scratch implements AutoCloseable {
    private Optional<Path> made = Optional.empty();

    synchronized Path folder() {
        if (made.isEmpty()) {
            try {
                made = Optional.of(Files.createTempDirectory("fivesigma-"));
            } catch (IOException failure) {
                throw new UncheckedIOException("no scratch folder can be made", failure);
            }
        }
        return made.get();
    }

    @Override
    public void close() throws IOException {
        if (made.isEmpty()) {
            return;
        }
        try (Stream<Path> all = Files.walk(made.get())) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
