package org.fivesigma.plugin.statistics.distribution;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the shared reference data beside a checkout; a test is skipped where there is none. */
public final class ReferenceFile {
    private ReferenceFile() {}

    /** A file below {@code shared/data}. */
    public static Path find(String name) {
        Path folder = Path.of("").toAbsolutePath();
        for (Path at = folder; at != null; at = at.getParent()) {
            Path file = at.resolve("shared/data").resolve(name);
            if (Files.exists(file)) {
                return file;
            }
        }
        assumeTrue(false, "reference data are not here: shared/data/" + name);
        return folder;
    }

    /** The content of a JSON file below {@code shared/data}. */
    public static JsonNode json(String name) throws IOException {
        return new ObjectMapper().readTree(Files.readString(find(name)));
    }
}
