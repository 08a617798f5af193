package org.fivesigma.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fivesigma.api.text.Suggestion;
import org.fivesigma.report.PastRun;
import org.fivesigma.report.RunFolders;
import org.fivesigma.store.Key;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code why}: whether a node was known in a run, and which part of its key changed since the run before. */
@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        description = "Says whether a node's result was known in a run, and what changed since the run before.")
final class WhyCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private RunsOption runs;

    @Parameters(index = "0", paramLabel = "RUN", description = "the run, for example quickstart or quickstart-2")
    private String name;

    @Parameters(index = "1", paramLabel = "NODE", description = "the node, as fivesigma plan lists it")
    private String node;

    WhyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, CommandProblem {
        RunFolders folders = runs.folders(console);
        PastRun run = runs.find(folders, name);
        Map<String, Key> keys = run.keys();
        if (!keys.containsKey(node)) {
            throw new CommandProblem(
                    "run " + run.name() + " has no node `" + node + "` with a result",
                    Suggestion.nearest(node, keys.keySet())
                            .map(nearest -> "did you mean `" + nearest + "`?")
                            .orElse("its nodes are: " + String.join(", ", keys.keySet())));
        }
        console.result(node + ": " + words(run.status(node)) + " in run " + run.name());
        Optional<Path> before = folders.before(run.folder());
        if (before.isEmpty()) {
            console.result("there is no earlier run of this recipe to compare with");
            return ExitCode.DONE.status();
        }
        compare(new PastRun(before.get()), keys.get(node));
        return ExitCode.DONE.status();
    }

    private void compare(PastRun earlier, Key key) throws IOException {
        Optional<Key> older = Optional.ofNullable(earlier.keys().get(node));
        if (older.isEmpty()) {
            console.result("run " + earlier.name() + " had no such node");
            return;
        }
        Optional<Key.Difference> difference = key.firstDifference(older.get());
        if (difference.isEmpty()) {
            console.result("nothing that decides it changed since run " + earlier.name());
            return;
        }
        console.result(
                "changed since run " + earlier.name() + ": " + difference.get().part());
        console.result("  was " + difference.get().older());
        console.result("  is  " + difference.get().newer());
    }

    private static String words(String status) {
        List<String> known = List.of("hit");
        return known.contains(status) ? "its result was known (a hit)" : "its result was " + status;
    }
}
