package org.fivesigma.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fivesigma.report.PastRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code report}: where the report of a run is, opened on request. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Tells where the report of a run is, and opens it on request.",
        footer = {"", "Example:", "  fivesigma report quickstart --open"})
final class ReportCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private RunsOption runs;

    @Parameters(index = "0", paramLabel = "RUN", description = "the run, for example quickstart or quickstart-2")
    private String name;

    @Option(names = "--open", description = "open it in the browser")
    private boolean open;

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, CommandProblem {
        PastRun run = runs.find(runs.folders(console), name);
        Path report = run.report();
        if (!Files.isRegularFile(report)) {
            throw new CommandProblem(
                    "run " + run.name() + " has no report any more: " + report + " is missing",
                    "run its recipe again; what is known is not computed again");
        }
        console.result(report.toString());
        if (open && !new DesktopOpener(console.environment()).open(report)) {
            console.message("nothing on this machine opens it; name the file above to a browser");
        }
        return ExitCode.DONE.status();
    }
}
