package org.fivesigma.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Keeps {@code --output} from writing over what is not a run: a run's own recipe.yaml would replace the user's. */
final class OutputFolder {
    private OutputFolder() {}

    static void check(Path folder) throws CommandProblem, IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new CommandProblem(folder + " is a file", "name a folder that is new, empty or an earlier run's");
        }
        if (!Files.exists(folder) || Files.isRegularFile(folder.resolve("SHA256SUMS"))) {
            return;
        }
        try (Stream<Path> content = Files.list(folder)) {
            if (content.findAny().isPresent()) {
                throw new CommandProblem(
                        folder + " holds files that no run wrote",
                        "name a folder that is new, empty or an earlier run's");
            }
        }
    }
}
