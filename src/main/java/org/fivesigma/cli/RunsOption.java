package org.fivesigma.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.text.Suggestion;
import org.fivesigma.report.PastRun;
import org.fivesigma.report.RunFolders;
import picocli.CommandLine.Option;

/** The option that says where past runs are. */
final class RunsOption {
    @Option(
            names = "--runs",
            paramLabel = "FOLDER",
            defaultValue = "runs",
            description = "where past runs are; runs when left out")
    private Path runs;

    /** The run folders. */
    RunFolders folders(Console console) {
        return new RunFolders(console.folder().resolve(runs));
    }

    /** The run of that name, or a problem that names the nearest. */
    PastRun find(RunFolders folders, String name) throws IOException, CommandProblem {
        Optional<Path> found = folders.find(name);
        if (found.isPresent()) {
            return new PastRun(found.get());
        }
        List<String> names = folders.all().stream()
                .map(path -> path.getFileName().toString())
                .toList();
        throw new CommandProblem(
                "there is no run `" + name + "` in " + folders.root(),
                Suggestion.nearest(name, names)
                        .map(nearest -> "did you mean `" + nearest + "`?")
                        .orElse(
                                names.isEmpty()
                                        ? "run a recipe first: fivesigma run RECIPE"
                                        : "there are: " + String.join(", ", names)));
    }
}
