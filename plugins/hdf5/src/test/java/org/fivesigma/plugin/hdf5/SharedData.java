package org.fivesigma.plugin.hdf5;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The public data that lie beside the project where they have been fetched. */
final class SharedData {
    private SharedData() {}

    /** A file or folder of the public data; the test is skipped where it is absent. */
    static Path path(String name) {
        Path path = Path.of("../../../shared/data").resolve(name);
        Assumptions.assumeTrue(Files.exists(path), "the public data are not at " + path);
        return path;
    }

    /** A JSON file of the public data. */
    static JsonNode json(String name) throws IOException {
        return new ObjectMapper().readTree(path(name).toFile());
    }
}
