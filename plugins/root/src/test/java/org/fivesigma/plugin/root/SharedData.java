package org.fivesigma.plugin.root;

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

    /** What uproot 4.3.7 makes of the public ROOT files, by file. */
    static JsonNode summaries() throws IOException {
        return new ObjectMapper()
                .readTree(path("oracles/shared/root_summaries.json").toFile())
                .get("files");
    }
}
