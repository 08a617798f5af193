package org.fivesigma.plugin.root.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fivesigma.api.EventReader;
import org.fivesigma.api.EventReader.Events;
import org.fivesigma.api.EventReader.Schema;
import org.fivesigma.api.data.InputFile;
import org.fivesigma.plugin.root.Root;
import org.fivesigma.testkit.Surroundings;

/**
 * Reads files as the step does: the tree of this path, or the only one, and of it all columns that can be read, which must be
 * those that the heads promise.
 *
 * @param folder where files may be written
 * @param tree the path of the tree
 */
record Reading(Path folder, Optional<String> tree) {
    Events read(byte[] bytes) throws Exception {
        Path file = Files.write(folder.resolve("mutant.root"), bytes);
        Root.Options options = new Root.Options(tree, List.of(), EventReader.OnBadFile.FAIL);
        EventReader.Files files = new EventReader.Files(List.of(new InputFile("mutant.root", file)), List.of());
        Path scratch = folder.resolve("scratch");
        remove(scratch);
        Files.createDirectory(scratch);
        Schema schema = new Root().schema(options, files);
        Events events = new Root().run(options, files, new Surroundings(scratch, 1));
        assertEquals(schema.columns(), events.events().specs());
        return events;
    }

    /** The bytes of the columns that did not lie in memory when the last file was read. */
    long mapped() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("scratch"))) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void remove(Path scratch) throws IOException {
        if (Files.exists(scratch)) {
            try (Stream<Path> files = Files.list(scratch)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(scratch);
        }
    }
}
