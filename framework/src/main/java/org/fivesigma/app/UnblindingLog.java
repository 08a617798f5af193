package org.fivesigma.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.fivesigma.report.RunIdentity;

/** The list of all times that blinded events were shown: one line each, added at the end and never rewritten. */
final class UnblindingLog {
    private static final String FILE = "unblinded.log";

    private final Path folder;
    private final Clock clock;

    /** The log in this folder. */
    UnblindingLog(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Adds a line: time, command, recipe, digest of the recipe with everything resolved, and what is shown. */
    Path note(String command, String recipe, RunIdentity identity, List<String> shown) throws IOException {
        Files.createDirectories(folder);
        Path log = folder.resolve(FILE);
        String line = String.join(
                "\t",
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                command,
                recipe,
                identity.recipeDigest().hex(),
                String.join("; ", shown));
        Files.writeString(
                log,
                line.replaceAll("\\R", " ") + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.SYNC);
        return log;
    }
}
