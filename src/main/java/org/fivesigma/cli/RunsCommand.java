package org.fivesigma.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.fivesigma.report.PastRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code runs}: lists past runs. */
@Command(name = "runs", mixinStandardHelpOptions = true, description = "Lists past runs with their verdicts.")
final class RunsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private RunsOption runs;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    RunsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        List<PastRun> all = new ArrayList<>();
        for (Path folder : runs.folders(console).all()) {
            all.add(new PastRun(folder));
        }
        if (json) {
            console.resultText(JsonText.of(array -> all.forEach(run -> array.addObject()
                    .put("run", run.name())
                    .put("title", run.title())
                    .put("nodes", run.nodes().size())
                    .put("verdicts", run.verdictWords()))));
            return ExitCode.DONE.status();
        }
        if (all.isEmpty()) {
            console.message("no runs yet; start one with: fivesigma run RECIPE");
        }
        int width = all.stream().mapToInt(run -> run.name().length()).max().orElse(1);
        all.forEach(run -> console.result(String.format(
                Locale.ROOT,
                "%-" + width + "s  %3d steps  %-30s  %s",
                run.name(),
                run.nodes().size(),
                run.verdictWords(),
                run.title())));
        return ExitCode.DONE.status();
    }
}
